import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatInteger } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, ChartPoint, PointFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueColumns } from './axes.ts';
import { barX, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, sortedBy, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

interface Bars {
	readonly name: string;
	readonly key: string;
	readonly value: string;
}

const mostRows = 14;

/** One bar of persons per row, longest first, from zero. */
function bars({ name, key, value }: Bars): ChartFunction {
	return (rows, view) => {
		const shown = sortedBy(rows, value).slice(0, mostRows);
		const narrow = isNarrow(view);
		const y = (row: FigureRow) => textOf(row, key);
		const inset = narrow ? { insetTop: 17, insetBottom: 9 } : { insetTop: 7, insetBottom: 7 };
		return frame(view, {
			height: rowsHeight(shown.length, view, 32),
			marginTop: 6,
			marginBottom: 26,
			marginLeft: labelMargin(
				shown.map((row) => textOf(row, name)),
				view,
			),
			marginRight: 56,
			y: { domain: shown.map(y), axis: null, type: 'band', padding: 0 },
			x: { nice: true, zero: true },
			marks: [
				...valueColumns(view, (count) => formatCompact(count, view.language)),
				barX(shown, { y, x: value, fill: role.supply, ...inset }),
				ruleX([0], { stroke: role.ink }),
				rowLabels(shown, view, { name, key }),
				text(shown, {
					y,
					x: value,
					textAnchor: 'start',
					dx: 6,
					dy: narrow ? 4 : 0,
					text: (row: FigureRow) => formatInteger(numberOf(row, value) ?? 0, view.language),
					fill: role.ink,
					className: 'strong',
				}),
			],
		});
	};
}

function barsPoints({ name, key, value }: Bars): PointFunction {
	return (rows, { language }): ChartPoint[] =>
		sortedBy(rows, value)
			.slice(0, mostRows)
			.map((row) => ({
				x: numberOf(row, value),
				y: textOf(row, key),
				row,
				column: value,
				text: [
					textOf(row, name),
					`${chartMessages[language].entrants} ${formatInteger(numberOf(row, value) ?? 0, language)}`,
				].join(chartMessages[language].comma),
			}));
}

const toClusters: Bars = { name: 'cluster_name', key: 'cluster_id', value: 'entrant_count' };
const fromMajors: Bars = { name: 'major_name', key: 'major_code', value: 'entrant_count' };

export const clusterBars = bars(toClusters);
export const clusterBarsPoints = barsPoints(toClusters);
export const majorBars = bars(fromMajors);
export const majorBarsPoints = barsPoints(fromMajors);
