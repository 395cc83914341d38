import { directionOf } from '#lib/domain/direction.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueColumns } from './axes.ts';
import type { PlotOptions } from './plot.ts';
import { dot, link, text, tickX } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

/** What signals hit (dot) beside what knowing nothing would hit (tick); hits of flagged at the right. */
export function backtestSignals(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = shownRows(rows, view);
	const narrow = isNarrow(view);
	const words = backtestMessages[view.language];
	const dy = narrow ? 4 : 0;
	const y = (row: FigureRow) => textOf(row, 'key');
	const colour = (row: FigureRow) => role[directionOf(row['direction'])];
	const inset = narrow ? { insetTop: 16, insetBottom: 8 } : { insetTop: 6, insetBottom: 6 };
	return frame(view, {
		height: rowsHeight(shown.length, view, 60),
		marginTop: 30,
		marginBottom: 30,
		marginLeft: labelMargin(
			shown.map((row) => textOf(row, 'label')),
			view,
		),
		marginRight: 64,
		y: { domain: shown.map(y), axis: null, type: 'band', padding: 0 },
		x: { domain: [0, 1] },
		marks: [
			...valueColumns(view, (value) => formatShare(value, view.language, 0)),
			text([`● ${words.hitRate}   ▏${words.baseRate}`], {
				text: (label: string) => label,
				frameAnchor: 'top-left',
				dy: -22,
				fill: role.faint,
			}),
			link(shown, {
				y,
				x1: 'base_rate',
				x2: 'hit_rate',
				stroke: colour,
				strokeWidth: 3,
				strokeOpacity: 0.35,
				dy,
			}),
			tickX(shown, { y, x: 'base_rate', stroke: role.ink, strokeWidth: 2, dy, ...inset }),
			dot(shown, { y, x: 'hit_rate', r: 5, fill: colour, dy }),
			rowLabels(shown, view, { name: 'label', key: 'key' }),
			text(shown, {
				y,
				dy,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 60,
				text: (row: FigureRow) => countsOf(row, view),
				fill: role.ink,
				className: 'strong',
			}),
		],
		color: { type: 'identity' },
	});
}

export function backtestSignalsPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = backtestMessages[view.language];
	const { comma } = chartMessages[view.language];
	return shownRows(rows, view).map((row) => ({
		x: numberOf(row, 'hit_rate'),
		y: textOf(row, 'key'),
		row,
		column: 'hit_rate',
		text: [
			textOf(row, 'label'),
			`${words.hitRate} ${formatShare(numberOf(row, 'hit_rate') ?? 0, view.language, 0)}`,
			`${words.baseRate} ${formatShare(numberOf(row, 'base_rate') ?? 0, view.language, 0)}`,
			countsOf(row, view),
		].join(comma),
	}));
}

function countsOf(row: FigureRow, { language }: ChartView): string {
	const [hits, flagged] = ['hit_count', 'flagged_count'].map((name) =>
		formatInteger(numberOf(row, name) ?? 0, language),
	);
	return `${hits ?? ''}/${flagged ?? ''}`;
}

/** Majors acted upon stand in the table alone: their outcome is no test of the signal. */
function shownRows(rows: readonly FigureRow[], { language }: ChartView): FigureRow[] {
	const { colon } = chartMessages[language];
	return rows
		.filter((row) => row['is_acted_on'] !== true && numberOf(row, 'hit_rate') !== null)
		.map((row) => ({
			...row,
			key: `${textOf(row, 'direction')}|${textOf(row, 'outcome')}`,
			label: `${textOf(row, 'direction_name')}${colon}${textOf(row, 'outcome_name')}`,
		}));
}
