import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatShare, formatYear, missingMark } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish, PlotOptions } from './plot.ts';
import { barX, stackX, text } from './plot.ts';
import { numberOf } from './rows.ts';
import { frame, role, textWidth } from './theme.ts';

const parts = [
	{ column: 'direct_employment_count', word: 'employed', fill: role.supply, opacity: 1 },
	{ column: 'further_study_count', word: 'furtherStudy', fill: role.supply, opacity: 0.5 },
	{ column: 'military_count', word: 'military', fill: role.supply, opacity: 0.25 },
	{ column: 'not_placed_count', word: 'notPlaced', fill: role.paper, opacity: 1 },
	{ column: 'unknown_count', word: 'unknown', fill: role.hair, opacity: 1 },
	{ column: null, word: 'withheld', fill: role.grid, opacity: 1 },
] as const;

interface Piece {
	readonly year: string;
	readonly part: number;
	readonly count: number;
}

/** Where each class went, as parts of the class; what is not placed is outlined. */
export function destinations(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = tellingRows(rows, view);
	const pieces = shown.flatMap((row) =>
		parts
			.map((_, part): Piece => ({ year: yearOf(row), part, count: countOf(row, part) }))
			.filter(({ count }) => count > 0),
	);
	return frame(view, {
		height: shown.length * 26 + 56,
		marginTop: isNarrow(view) ? 44 : 28,
		marginBottom: 4,
		marginLeft: 44,
		marginRight: 92,
		x: { axis: null },
		y: { domain: shown.map(yearOf), type: 'band', padding: 0.22, label: null, tickSize: 0 },
		color: { type: 'identity' },
		marks: [
			barX(
				pieces,
				stackX({
					offset: 'normalize',
					order: 'part',
					y: 'year',
					x: 'count',
					z: 'part',
					fill: (piece: Piece) => parts[piece.part]?.fill ?? role.paper,
					fillOpacity: (piece: Piece) => parts[piece.part]?.opacity ?? 1,
					stroke: role.demand,
					strokeWidth: 0.75,
				}),
			),
			text(shown, {
				y: yearOf,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 88,
				text: (row: FigureRow) => endLabel(row, view),
				fill: role.ink,
			}),
			...legend(view, pieces),
		],
	});
}

/** Each part's swatch and word, on a second line where a phone has no room. */
function legend(view: ChartView, pieces: readonly Piece[]): Markish[] {
	const words = chartMessages[view.language];
	const start = -44;
	let [at, line] = [start, 0];
	return parts.flatMap(({ word, fill, opacity }, part) => {
		if (!pieces.some((piece) => piece.part === part)) return [];
		const width = textWidth(words[word]) + 34;
		if (at > start && at + width > view.width - 44) [at, line] = [start, line + 1];
		const place = {
			text: (each: string) => each,
			frameAnchor: 'top-left',
			dy: (isNarrow(view) ? -40 : -24) + line * 18,
		} as const;
		const dx = at;
		at += width;
		return [
			text([fill === role.paper ? '□' : '■'], {
				...place,
				dx,
				fill: fill === role.paper ? role.demand : fill,
				fillOpacity: opacity,
			}),
			text([words[word]], { ...place, dx: dx + 16, fill: role.soft }),
		];
	});
}

function endLabel(row: FigureRow, view: ChartView): string {
	const rate = numberOf(row, 'placement_rate');
	const share = rate === null ? markOf(row, 'placement_rate') : formatShare(rate, view.language);
	return `${share}  n=${written(row, 'graduate_count', view)}`;
}

/** Persons in one part; the last one holds those whose part is withheld, never told apart. */
function countOf(row: FigureRow, part: number): number {
	const column = parts[part]?.column ?? null;
	if (column !== null) return numberOf(row, column) ?? 0;
	const total = numberOf(row, 'graduate_count');
	const known = parts.flatMap((each) => (each.column === null ? [] : numberOf(row, each.column)));
	if (!known.includes(null)) return 0;
	const told = known.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	return total === null ? Math.max(1, told) : Math.max(0, total - told);
}

function written(row: FigureRow, column: string, { language }: ChartView): string {
	const count = numberOf(row, column);
	return count === null ? markOf(row, column) : formatInteger(count, language);
}

function markOf(row: FigureRow, column: string): string {
	return missingMark(row[`${column}_status`]).symbol;
}

export function destinationsPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return tellingRows(rows, view).map((row) => ({
		x: 0,
		y: yearOf(row),
		row,
		column: 'direct_employment_count',
		text: [
			formatYear(numberOf(row, 'year') ?? 0, view.language),
			...parts.flatMap(({ column, word }) =>
				column === null ? [] : `${words[word]} ${written(row, column, view)}`,
			),
		].join(words.comma),
	}));
}

/** The last classes, latest first, apart from those of which nobody returned where they went. */
function tellingRows(rows: readonly FigureRow[], view: ChartView): readonly FigureRow[] {
	const columns = parts.flatMap(({ column }) => (column === null ? [] : [column]));
	return rows
		.filter((row) =>
			columns.some(
				(column) => row[`${column}_status`] === 'suppressed' || numberOf(row, column) !== null,
			),
		)
		.slice(isNarrow(view) ? -6 : -10)
		.toReversed();
}

function yearOf(row: FigureRow): string {
	return String(row['year']);
}
