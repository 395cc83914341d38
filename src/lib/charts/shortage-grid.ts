import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDecimal, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { axisX, cell, ruleY, text } from './plot.ts';
import { distinct, numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role, shorten } from './theme.ts';

const rowHeight = 26;
const total = 'score';

/** Six indicators from 0 to 3 by year, the darker the shorter, with their mean below. */
export function shortageGrid(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const years = distinct(rows, 'year').slice(isNarrow(view) ? -5 : -10);
	const shown = rows.filter((row) => years.includes(textOf(row, 'year')));
	const names = distinct(shown, 'indicator_id');
	const labels = names.map((id) => nameOf(shown, id));
	const margin = isNarrow(view) ? 124 : labelMargin(labels, view);
	return frame(view, {
		height: Math.max(1, names.length) * rowHeight + 34,
		marginTop: 4,
		marginBottom: 28,
		marginLeft: margin,
		marginRight: 4,
		x: { domain: years, type: 'band', padding: 0.06 },
		y: { domain: names, type: 'band', padding: 0.1, axis: null },
		marks: [
			axisX({ tickSize: 0, label: null, fill: role.faint }),
			cell(shown.filter(isIndicator), {
				x: yearOf,
				y: 'indicator_id',
				fill: role.short,
				fillOpacity: (row: FigureRow) => (numberOf(row, 'points') ?? 0) * 0.16,
				stroke: role.grid,
			}),
			text(shown, {
				x: yearOf,
				y: 'indicator_id',
				text: (row: FigureRow) => mark(row, view),
				fill: role.ink,
				className: 'points',
			}),
			ruleY(
				names.filter((id) => id === total),
				{ y: (id: string) => id, stroke: role.ink, dy: -rowHeight / 2 },
			),
			text(names, {
				y: (id: string) => id,
				text: (id: string) => shorten(nameOf(shown, id), margin - 6),
				frameAnchor: 'left',
				textAnchor: 'start',
				dx: -margin,
				fill: role.ink,
			}),
		],
		color: { type: 'identity' },
		opacity: { type: 'identity' },
	});
}

export function shortageGridPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const { comma } = chartMessages[view.language];
	return rows.map((row) => ({
		x: yearOf(row),
		y: textOf(row, 'indicator_id'),
		row,
		column: 'points',
		text: [
			formatYear(numberOf(row, 'year') ?? 0, view.language),
			`${textOf(row, 'indicator_name')} ${mark(row, view)}`,
		].join(comma),
	}));
}

function yearOf(row: FigureRow): string {
	return textOf(row, 'year');
}

function nameOf(rows: readonly FigureRow[], id: string): string {
	return textOf(
		rows.find((row) => row['indicator_id'] === id),
		'indicator_name',
	);
}

function isIndicator(row: FigureRow): boolean {
	return row['indicator_id'] !== total;
}

function mark(row: FigureRow, { language }: ChartView): string {
	const points = numberOf(row, 'points');
	if (points === null) return '×';
	return isIndicator(row) ? String(points) : formatDecimal(points, language);
}
