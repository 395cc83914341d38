import type { FigureRow } from '#lib/domain/figure.ts';
import { formatPoints, formatShare, missingMarks } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { valueColumns } from './axes.ts';
import { barX, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, numbersOf, sortedBy, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

/** Share of supply minus share of demand per category: left is short, right is over. */
export function contributions(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const told = sortedBy(rows, 'signed_contribution').reverse();
	const withheld = rows.filter(isWithheld);
	const shown = [...told, ...withheld];
	const words = chartMessages[view.language];
	const margin = labelMargin(
		shown.map((row) => textOf(row, 'cluster_name')),
		view,
	);
	const narrow = isNarrow(view);
	const here = view.params['cluster'];
	const reach = 1.28 * Math.max(0.001, ...numbersOf(shown, 'signed_contribution').map(Math.abs));
	const key = (row: FigureRow) => textOf(row, 'category_id');
	const value = (row: FigureRow) => numberOf(row, 'signed_contribution') ?? 0;
	const isHere = (row: FigureRow) => here === undefined || key(row) === here;
	const label = {
		y: key,
		x: value,
		dy: narrow ? 4 : 0,
		text: (row: FigureRow) => formatPoints(value(row), view.language),
		fill: role.ink,
	};
	return frame(view, {
		height: rowsHeight(shown.length, view, 60),
		marginTop: 34,
		marginBottom: 26,
		marginLeft: margin,
		marginRight: 16,
		y: { domain: shown.map(key), axis: null, type: 'band', padding: 0 },
		x: { domain: [-reach, reach] },
		color: { type: 'identity' },
		marks: [
			...valueColumns(view, (tick) => formatPoints(tick, view.language)),
			barX(told, {
				y: key,
				x: value,
				insetTop: narrow ? 18 : 8,
				insetBottom: narrow ? 10 : 8,
				fill: (row: FigureRow) => (value(row) < 0 ? role.short : role.over),
				fillOpacity: (row: FigureRow) => (isHere(row) ? 1 : 0.38),
			}),
			ruleX([0], { stroke: role.ink }),
			rowLabels(shown, view, { name: 'cluster_name', key: 'category_id' }),
			text(
				told.filter((row) => value(row) < 0),
				{ ...label, textAnchor: 'end', dx: -6 },
			),
			text(
				told.filter((row) => value(row) >= 0),
				{ ...label, textAnchor: 'start', dx: 6 },
			),
			text(withheld, {
				...label,
				text: () => missingMarks.suppressed.symbol,
				textAnchor: 'start',
				dx: 6,
			}),
			text([`← ${words.shortSide}`], {
				text: (side: string) => side,
				frameAnchor: 'top-left',
				dy: -24,
				fill: role.short,
			}),
			text([`${words.overSide} →`], {
				text: (side: string) => side,
				frameAnchor: 'top-right',
				dy: -24,
				fill: role.over,
			}),
		],
	});
}

function isWithheld(row: FigureRow): boolean {
	return row['signed_contribution_status'] === 'suppressed';
}

export function contributionsPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	return sortedBy(rows, 'signed_contribution')
		.reverse()
		.map((row) => ({
			x: numberOf(row, 'signed_contribution'),
			y: textOf(row, 'category_id'),
			row,
			column: 'signed_contribution',
			text: [
				textOf(row, 'cluster_name'),
				`${formatPoints(numberOf(row, 'signed_contribution') ?? 0, language)} ${words.points}`,
				`${words.supplyShare} ${formatShare(numberOf(row, 'supply_share') ?? 0, language)}`,
				`${words.demandShare} ${formatShare(numberOf(row, 'demand_share') ?? 0, language)}`,
			].join(words.comma),
		}));
}
