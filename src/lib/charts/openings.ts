import type { FigureRow } from '#lib/domain/figure.ts';
import { formatChange, formatCompact, formatInteger } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { valueColumns } from './axes.ts';
import { barX, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, sortedBy, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

const mostRows = 14;

/** Openings by occupation: replacement outlined, expansion solid; a shrinking occupation points left. */
export function openings(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = sortedBy(rows, 'opening_count').slice(0, mostRows);
	const words = chartMessages[view.language];
	const margin = labelMargin(
		shown.map((row) => textOf(row, 'occupation_name')),
		view,
	);
	const narrow = isNarrow(view);
	const bars = barsOf(shown);
	const inset = narrow ? { insetTop: 17, insetBottom: 9 } : { insetTop: 7, insetBottom: 7 };
	return frame(view, {
		height: rowsHeight(shown.length, view, 56),
		marginTop: 30,
		marginBottom: 26,
		marginLeft: margin,
		marginRight: 64,
		y: {
			domain: shown.map((row) => textOf(row, 'occupation_code')),
			axis: null,
			type: 'band',
			padding: 0,
		},
		x: { nice: true },
		marks: [
			...valueColumns(view, (value) => formatCompact(value, view.language)),
			barX(bars, {
				y: 'key',
				x1: 0,
				x2: 'replacement',
				...inset,
				fill: role.demand,
				fillOpacity: 0.14,
				stroke: role.demand,
			}),
			barX(bars, { y: 'key', x1: 'from', x2: 'to', ...inset, fill: role.demand }),
			ruleX([0], { stroke: role.ink }),
			rowLabels(shown, view, { name: 'occupation_name', key: 'occupation_code' }),
			text(bars, {
				y: 'key',
				x: 'end',
				textAnchor: 'start',
				dx: 6,
				dy: narrow ? 4 : 0,
				text: (bar: OpeningBar) => formatInteger(bar.opening, view.language),
				fill: role.ink,
				className: 'strong',
			}),
			text([`□ ${words.replacement}   ■ ${words.expansion}`], {
				text: (label: string) => label,
				frameAnchor: 'top-left',
				dx: -margin,
				dy: -26,
				fill: role.soft,
			}),
		],
	});
}

interface OpeningBar {
	readonly key: string;
	readonly replacement: number;
	readonly from: number;
	readonly to: number;
	readonly end: number;
	readonly opening: number;
}

/** Growth goes on from the replacement; decline goes left from zero. */
function barsOf(rows: readonly FigureRow[]): OpeningBar[] {
	return rows.map((row) => {
		const expansion = numberOf(row, 'expansion_count') ?? 0;
		const replacement = numberOf(row, 'replacement_count') ?? 0;
		const from = expansion < 0 ? 0 : replacement;
		return {
			key: textOf(row, 'occupation_code'),
			replacement,
			from,
			to: from + expansion,
			end: Math.max(replacement, from + expansion, 0),
			opening: numberOf(row, 'opening_count') ?? 0,
		};
	});
}

export function openingsPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return sortedBy(rows, 'opening_count')
		.slice(0, mostRows)
		.map((row) => ({
			x: Math.max(0, numberOf(row, 'opening_count') ?? 0),
			y: textOf(row, 'occupation_code'),
			row,
			column: 'opening_count',
			text: [
				textOf(row, 'occupation_name'),
				`${words.opening} ${formatInteger(numberOf(row, 'opening_count') ?? 0, language)}`,
				`${words.expansion} ${formatChange(numberOf(row, 'expansion_count') ?? 0, language)}`,
				`${words.replacement} ${formatInteger(numberOf(row, 'replacement_count') ?? 0, language)}`,
			].join(words.comma),
		}));
}
