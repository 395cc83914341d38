import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDecimal, formatShare } from '#lib/format/index.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueColumns } from './axes.ts';
import type { PlotOptions } from './plot.ts';
import { barX, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, halo, labelMargin, role } from './theme.ts';

/** Mean error per method from zero, best first; the one in use is solid, drift is the rule to beat. */
export function backtestMethods(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = knownRows(rows);
	const narrow = isNarrow(view);
	const words = backtestMessages[view.language];
	const drift = shown.filter((row) => row['method'] === 'drift');
	const y = (row: FigureRow) => textOf(row, 'method');
	const inset = narrow ? { insetTop: 17, insetBottom: 9 } : { insetTop: 7, insetBottom: 7 };
	return frame(view, {
		height: rowsHeight(shown.length, view, 52),
		marginTop: 26,
		marginBottom: 26,
		marginLeft: labelMargin(
			shown.map((row) => textOf(row, 'method_name')),
			view,
		),
		marginRight: narrow ? 84 : 120,
		y: { domain: shown.map(y), axis: null, type: 'band', padding: 0 },
		x: { nice: true, zero: true },
		marks: [
			...valueColumns(view, (value) => formatDecimal(value, view.language)),
			barX(shown, {
				y,
				x: 'mase',
				fill: role.supply,
				fillOpacity: (row: FigureRow) => (row['is_chosen'] === true ? 1 : 0.32),
				...inset,
			}),
			ruleX([0], { stroke: role.ink }),
			ruleX(drift, { x: 'mase', stroke: role.ink, strokeDasharray: '3 3' }),
			text(drift, {
				x: 'mase',
				frameAnchor: 'top',
				dy: -16,
				text: () => words.baseline,
				fill: role.faint,
			}),
			rowLabels(shown, view, { name: 'method_name', key: 'method' }),
			text(shown, {
				y,
				x: 'mase',
				textAnchor: 'start',
				dx: 6,
				dy: narrow ? 4 : 0,
				text: (row: FigureRow) =>
					`${formatDecimal(numberOf(row, 'mase') ?? 0, view.language, 2)}${row['is_chosen'] === true ? `  ${words.chosen}` : ''}`,
				fill: role.ink,
				className: 'strong',
				...halo,
			}),
		],
	});
}

export function backtestMethodsPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = backtestMessages[language];
	const { comma } = chartMessages[language];
	return knownRows(rows).map((row) => ({
		x: numberOf(row, 'mase'),
		y: textOf(row, 'method'),
		row,
		column: 'mase',
		text: [
			textOf(row, 'method_name'),
			`${words.mase} ${formatDecimal(numberOf(row, 'mase') ?? 0, language, 2)}`,
			...(numberOf(row, 'coverage_95') === null
				? []
				: [`${words.intervals95} ${formatShare(numberOf(row, 'coverage_95') ?? 0, language, 0)}`]),
		].join(comma),
	}));
}

function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows.filter((row) => numberOf(row, 'mase') !== null);
}
