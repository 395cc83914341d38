import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatRange } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { axisX, gridX, link, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

const row = { name: 'major_name', key: 'row_id' } as const;

/** The ranks that chance and weights allow to each program, in the order of the query: no league table. */
export function rankBands(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = knownRows(rows);
	const narrow = isNarrow(view);
	const words = chartMessages[view.language];
	const y = (each: FigureRow) => textOf(each, row.key);
	const last = Math.max(1, ...numbersOf(shown, 'unit_count'));
	return frame(view, {
		height: rowsHeight(shown.length, view, 66),
		marginTop: 36,
		marginBottom: 30,
		marginLeft: labelMargin(
			shown.map((each) => textOf(each, row.name)),
			view,
		),
		marginRight: 76,
		y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
		x: { domain: [1, last] },
		marks: [
			gridX({ stroke: role.grid, strokeOpacity: 1, ticks: narrow ? 3 : 5 }),
			axisX({ ticks: narrow ? 3 : 5, tickSize: 0, label: null, fill: role.faint, tickFormat: 'd' }),
			text([words.firstRank], {
				text: (label: string) => `← ${label}`,
				frameAnchor: 'top-left',
				dy: -26,
				fill: role.faint,
			}),
			link(shown, {
				y,
				x1: 'rank_lower_90',
				x2: 'rank_upper_90',
				dy: narrow ? 4 : 0,
				stroke: role.supply,
				strokeOpacity: 0.5,
				strokeWidth: 8,
				strokeLinecap: 'butt',
			}),
			rowLabels(shown, view, row),
			text(shown, {
				y,
				dy: narrow ? 4 : 0,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 72,
				text: (each: FigureRow) => rangeOf(each, view),
				fill: role.ink,
			}),
		],
	});
}

export function rankBandsPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return knownRows(rows).map((each) => ({
		x: numberOf(each, 'rank_lower_90'),
		y: textOf(each, row.key),
		row: each,
		column: 'rank_lower_90',
		text: [
			textOf(each, row.name),
			`${words.rankRange} ${rangeOf(each, view)}`,
			`${words.of} ${formatInteger(numberOf(each, 'unit_count') ?? 0, view.language)}`,
		].join(words.comma),
	}));
}

function rangeOf(each: FigureRow, { language }: ChartView): string {
	const [lower, upper] = ['rank_lower_90', 'rank_upper_90'].map((name) =>
		formatInteger(numberOf(each, name) ?? 0, language),
	);
	return formatRange(lower ?? '', upper ?? '', language);
}

function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows.filter((each) => numberOf(each, 'rank_lower_90') !== null);
}
