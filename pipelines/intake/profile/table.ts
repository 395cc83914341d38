import type { Grid, GridRow } from '../table/grid.ts';
import { filledCells, isBlank } from '../table/grid.ts';
import { headerCells, headerText } from '../table/header.ts';
import { readNumber } from '../values/number.ts';
import { halfWidth, labelKey, trimmed } from '../values/text.ts';
import { isMarkLike } from './columns.ts';
import { firstText, isFooter } from '../table/rows.ts';
import { readMonth, readQuarter, readSchoolYear, readYear } from '../values/time.ts';

/** A table found without a contract: where its header is and what its rows are. */
export interface FoundTable {
	readonly sheet: string | null;
	/** Texts above the header, joined per row. */
	readonly titles: readonly string[];
	readonly headerRow: number;
	readonly headerRows: number;
	readonly headers: readonly string[];
	readonly rows: readonly GridRow[];
	/** Rows on which the same header stands again. */
	readonly repeats: readonly number[];
	/** Sentences below or between the rows. */
	readonly notes: readonly string[];
}

const searchedRows = 60;
const mostHeaderRows = 4;

/** Finds the table of a sheet, or null where there is none. */
export function findTable(grid: Grid): FoundTable | null {
	const filled = grid.rows.filter((row) => !isBlank(row));
	if (filled.length < 2) return null;
	const width = usualWidth(filled);
	const first = grid.rows.findIndex(
		(row, index) => index < searchedRows && isHeaderLike(row, width, index, grid),
	);
	if (first < 0) return null;
	const count = headerHeight(grid, first, width);
	const headers = headerCells(grid, first, count).map(headerText);
	const last = first + count - 1;
	const key = keyOf(grid.rows[last]);
	const repeats = grid.rows.flatMap((row, index) =>
		index > last && keyOf(row) === key ? [index] : [],
	);
	const heads = new Set(repeats.flatMap((index) => headOf(grid, index, last)));
	const below = grid.rows.filter(
		(row, index) => index > last && !heads.has(index) && !isBlank(row),
	);
	const body = below.filter((row) => !isTitleLike(row, width));
	return {
		sheet: grid.sheet,
		titles: grid.rows.slice(0, first).flatMap(({ cells }) => {
			const text = cells.map(trimmed).filter(Boolean).join(' ');
			return text === '' ? [] : [text];
		}),
		headerRow: grid.rows[first]?.number ?? 1,
		headerRows: count,
		headers,
		rows: body,
		repeats: repeats.map((index) => grid.rows[index]?.number ?? 0),
		notes: below
			.filter((row) => isTitleLike(row, width))
			.map(({ cells }) => trimmed(cells.find((cell) => trimmed(cell) !== '') ?? '')),
	};
}

/** Rows that head a stacked block: its header and the title rows above, up to the figures of the block before. */
function headOf(grid: Grid, header: number, height: number): readonly number[] {
	const rows = Array.from({ length: height + 1 }, (_, above) => header - above);
	const end = rows.findIndex((index, above) => above > 0 && grid.rows[index]?.cells.some(isFigure));
	return end < 0 ? rows : rows.slice(0, end);
}

/** The number of filled cells that most rows reach. */
function usualWidth(rows: readonly GridRow[]): number {
	const widths = rows
		.slice(0, 400)
		.map(filledCells)
		.sort((one, other) => one - other);
	return widths[Math.floor(widths.length * 0.85)] ?? 1;
}

/** A row of texts about as wide as the rows below, with data underneath. */
function isHeaderLike(row: GridRow, width: number, index: number, grid: Grid): boolean {
	const filled = filledCells(row);
	if (filled < Math.max(2, width * 0.5) && !isSpanning(grid, index)) return false;
	if (row.cells.some((cell) => isFigure(cell))) return false;
	return grid.rows.slice(index + 1).some((next) => filledCells(next) >= 2);
}

/** A row of merged cells that heads the columns of the row below. */
function isSpanning(grid: Grid, index: number): boolean {
	const spans = grid.merges.filter(
		({ firstRow, firstColumn, lastColumn }) => firstRow === index && lastColumn > firstColumn,
	);
	return spans.length > 1;
}

/** Further rows of texts under the first, where blanks or merges show that it spans them. */
function headerHeight(grid: Grid, first: number, width: number): number {
	let count = 1;
	while (count < mostHeaderRows) {
		const above = grid.rows[first + count - 1];
		const next = grid.rows[first + count];
		if (!above || !next || isBlank(next) || filledCells(next) < 2) break;
		const isText = next.cells.every((cell) => !isFigure(cell));
		const fills = next.cells.some(
			(cell, at) => at > 0 && trimmed(cell) !== '' && trimmed(above.cells[at] ?? '') === '',
		);
		const isSub =
			isSpanning(grid, first + count - 1) ||
			(fills && filledCells(above) < width) ||
			standsOverFigures(grid, first + count);
		if (!isText || !isSub) break;
		count += 1;
	}
	return count;
}

/** Words over columns of figures (`number`, `Flags`): a second header row, unless they are marks. */
function standsOverFigures(grid: Grid, index: number): boolean {
	const words = grid.rows[index]?.cells ?? [];
	const below = grid.rows.slice(index + 1, index + 21).filter((row) => !isBlank(row));
	if (below.length < 3) return false;
	const figures = words.flatMap((_, at) => {
		const count = below.filter(({ cells }) => isFigure(cells[at] ?? '')).length;
		return count >= below.length * 0.6 ? [at] : [];
	});
	const named = figures.filter(
		(at) => /\p{L}{2}/u.test(words[at] ?? '') && !isMarkLike(narrow(words[at] ?? '')),
	);
	return named.length >= 2 && named.length >= figures.length * 0.8;
}

/** A number that is no year: headers may be years, data rows hold figures. */
export function isFigure(cell: string): boolean {
	const text = narrow(cell);
	if (text === '' || readYear(text) !== null) return false;
	return readNumber(text) !== null;
}

/** One filled cell in a table of several columns: a title, a note, a legend. */
function isTitleLike(row: GridRow, width: number): boolean {
	return isFooter(firstText(row)) || (width >= 3 && filledCells(row) === 1 && !isPeriod(row));
}

function isPeriod({ cells }: GridRow): boolean {
	const text = narrow(cells.find((cell) => trimmed(cell) !== '') ?? '');
	const readers = [readYear, readSchoolYear, readQuarter, readMonth];
	return readers.some((read) => read(text) !== null);
}

function keyOf(row: GridRow | undefined): string {
	return (row?.cells ?? []).map(labelKey).join('\t').trimEnd();
}

export function narrow(cell: string): string {
	return trimmed(halfWidth(trimmed(cell)));
}
