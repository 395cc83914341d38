import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDate } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { axisX, dot, gridX, text } from './plot.ts';
import { rowLabels } from './row-labels.ts';
import { distinct, numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role, shorten, textWidth } from './theme.ts';

const day = 86_400_000;
const labelWidth = 108;
const labelSize = 11;
const yearWidth = 30;

/** Gates of each pathway on one line of time, named where there is room. */
export function gates(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const codes = distinct(rows, 'pathway_id');
	const firsts = codes.map((code) => rows.find((row) => row['pathway_id'] === code) ?? {});
	const narrow = isNarrow(view);
	const times = rows.map(timeOf);
	const [from, to] = [Math.min(...times), Math.max(...times)];
	const margin = labelMargin(
		firsts.map((row) => textOf(row, 'pathway_name')),
		view,
	);
	const y = (row: FigureRow) => textOf(row, 'pathway_id');
	const scale = (view.width - margin - 48) / (to - from + 30 * day);
	const dated = rowsWithRoom(rows, { pixelsPerTime: scale, half: () => yearWidth / 2 });
	const labelled = labelsOf(rows, scale);
	return frame(view, {
		height: Math.max(1, codes.length) * (narrow ? 46 : 62) + 44,
		marginTop: 8,
		marginBottom: 28,
		marginLeft: margin + 8,
		marginRight: 40,
		y: { domain: codes, axis: null, type: 'point', padding: 0.5 },
		x: { domain: [from - 10 * day, to + 20 * day] },
		marks: [
			gridX(monthsBetween(from, to, narrow ? 6 : 3), { stroke: role.grid, strokeOpacity: 1 }),
			axisX(monthsBetween(from, to, narrow ? 6 : 3), {
				tickSize: 0,
				label: null,
				fill: role.faint,
				tickFormat: (time: number) => new Date(time).toISOString().slice(0, 7),
			}),
			dot(rows, {
				y,
				x: timeOf,
				r: 4.5,
				fill: role.supply,
				stroke: role.paper,
				dy: narrow ? 6 : 0,
			}),
			...[false, true].map((isBelow) =>
				text(narrow ? [] : labelled.filter((label) => label.isBelow === isBelow), {
					y: (label: GateLabel) => textOf(label.row, 'pathway_id'),
					x: (label: GateLabel) => timeOf(label.row),
					dy: isBelow ? 27 : -13,
					text: (label: GateLabel) => label.text,
					fontSize: 11,
					fill: role.soft,
				}),
			),
			text([...dated], {
				y,
				x: timeOf,
				dy: narrow ? 19 : 14,
				text: (row: FigureRow) => String(numberOf(row, 'intake_year') ?? ''),
				fontSize: 11,
				fill: role.faint,
			}),
			rowLabels(firsts, view, { name: 'pathway_name', key: 'pathway_id' }),
		],
	});
}

interface Room {
	readonly pixelsPerTime: number;
	/** Half the width of what stands at a row. */
	readonly half: (row: FigureRow) => number;
}

/** Rows whose text, centred on them, does not run into the one that stands before it on the same line. */
function rowsWithRoom(
	rows: readonly FigureRow[],
	{ pixelsPerTime, half }: Room,
): ReadonlySet<FigureRow> {
	const free = new Map<string, number>();
	const fitting = rows.filter((row) => {
		const line = textOf(row, 'pathway_id');
		const at = timeOf(row) * pixelsPerTime;
		const fits = at - half(row) >= (free.get(line) ?? -Infinity);
		if (fits) free.set(line, at + half(row));
		return fits;
	});
	return new Set(fitting);
}

interface GateLabel {
	readonly row: FigureRow;
	readonly text: string;
	/** Under the year, where the label before it leaves no room. */
	readonly isBelow: boolean;
}

function labelsOf(rows: readonly FigureRow[], pixelsPerTime: number): readonly GateLabel[] {
	const half = (row: FigureRow) => textWidth(nameOf(row), labelSize) / 2 + 4;
	const above = rowsWithRoom(rows, { pixelsPerTime, half });
	return rows.map((row) => ({ row, text: nameOf(row), isBelow: !above.has(row) }));
}

function nameOf(row: FigureRow): string {
	return shorten(textOf(row, 'gate_name'), labelWidth, labelSize);
}

export function gatesPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return rows.map((row) => ({
		x: timeOf(row),
		y: textOf(row, 'pathway_id'),
		row,
		column: 'due_date',
		text: [
			formatDate(textOf(row, 'due_date'), language),
			textOf(row, 'pathway_name'),
			textOf(row, 'gate_name'),
			String(numberOf(row, 'intake_year') ?? ''),
		].join(words.comma),
	}));
}

function timeOf(row: FigureRow): number {
	return Date.parse(`${textOf(row, 'due_date')}T00:00:00Z`);
}

/** First days of every few months, as times. */
function monthsBetween(from: number, to: number, every: number): number[] {
	if (!Number.isFinite(from)) return [];
	const start = new Date(from);
	const months = Array.from({ length: 36 }, (_, index) =>
		Date.UTC(start.getUTCFullYear(), index, 1),
	);
	return months.filter((time, index) => index % every === 0 && time >= from && time <= to);
}
