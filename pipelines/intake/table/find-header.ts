import type { SourceContract } from '../contract.ts';
import { mapColumns, type ColumnMap } from './columns.ts';
import { filledCells, type Grid } from './grid.ts';
import { headerCells } from './header.ts';
import type { Segment } from './segments.ts';

/** Header rows that were found, and what they say. */
export interface FoundHeader {
	/** Index of the first header row in the grid. */
	readonly first: number;
	readonly count: number;
	readonly columns: ColumnMap;
	/** Cells of the widest header row, trailing blanks apart. */
	readonly width: number;
}

const searchedRows = 100;
const mostHeaderRows = 4;

/** The rows whose texts answer most fields; earlier and fewer rows win. Null when none answers any. */
export function findHeader(
	grid: Grid,
	segment: Segment,
	contract: SourceContract,
): FoundHeader | null {
	const declared = contract.layout?.headerRow;
	const atDeclared = declared === undefined ? [] : rowIndexes(grid, segment, declared);
	const preferred = best(grid, atDeclared, contract);
	if (preferred && isComplete(preferred.columns)) return preferred;
	const found = best(grid, searchedIndexes(segment), contract);
	return score(found) > score(preferred) ? found : preferred;
}

function best(grid: Grid, starts: readonly number[], contract: SourceContract): FoundHeader | null {
	const counts = headerCounts(contract);
	const most = highestScore(contract);
	let winner: FoundHeader | null = null;
	for (const count of counts) {
		for (const first of starts) {
			const candidate = headerAt(grid, { first, count }, contract);
			if (candidate && score(candidate) > score(winner)) winner = candidate;
			if (score(winner) >= most) return winner;
		}
	}
	return winner;
}

/** What a header scores that answers every field: no later one can win against it. */
function highestScore({ fields, layout }: SourceContract): number {
	const titled = fields.filter(({ titles }) => titles.length > 0).length;
	return titled + (layout?.unpivot ? 1 : 0);
}

function headerAt(
	grid: Grid,
	{ first, count }: { first: number; count: number },
	contract: SourceContract,
): FoundHeader | null {
	const rows = grid.rows.slice(first, first + count);
	const last = rows.at(-1);
	if (rows.length < count || !last || filledCells(last) === 0) return null;
	const columns = mapColumns(headerCells(grid, first, count), contract);
	const width = Math.max(...rows.map(({ cells }) => filledWidth(cells)));
	return { first, count, columns, width };
}

function headerCounts(contract: SourceContract): readonly number[] {
	const declared = contract.layout?.headerRows;
	const all = Array.from({ length: mostHeaderRows }, (_, index) => index + 1);
	return declared === undefined ? all : [declared];
}

/** Titles that are only blank cells prove nothing: a header must bear a text. */
function score(header: FoundHeader | null): number {
	if (!header) return 0;
	const { located, spread, ambiguous } = header.columns;
	const named = located.filter(({ header: text }) => text !== '').length;
	if (named + spread.length + ambiguous.length === 0) return 0;
	return located.length + (spread.length > 0 ? 1 : 0) + ambiguous.length / 2;
}

function isComplete({ missing, ambiguous }: ColumnMap): boolean {
	return missing.length === 0 && ambiguous.length === 0;
}

function rowIndexes(grid: Grid, segment: Segment, number: number): readonly number[] {
	const index = grid.rows.findIndex((row) => row.number === number);
	return index >= segment.from && index < segment.to ? [index] : [];
}

function searchedIndexes({ from, to }: Segment): readonly number[] {
	return Array.from({ length: Math.min(to - from, searchedRows) }, (_, offset) => from + offset);
}

export function filledWidth(cells: readonly string[]): number {
	return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
