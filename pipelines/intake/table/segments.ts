import type { SourceLayout } from '../contract.ts';
import { halfWidth, trimmed } from '../values/text.ts';
import type { Grid, GridRow } from './grid.ts';

/** A run of rows that holds one table: the whole sheet, or one of its stacked blocks. */
export interface Segment {
	/** Columns that the opening row of the block names. */
	readonly captured: Readonly<Record<string, string>>;
	/** Indexes into the rows of the grid; `to` is exclusive. */
	readonly from: number;
	readonly to: number;
}

export function segmentsOf(grid: Grid, layout: SourceLayout): readonly Segment[] {
	const whole = { captured: {}, from: 0, to: grid.rows.length };
	if (!layout.blocks) return [whole];
	const { starts, field } = layout.blocks;
	const opening = new RegExp(starts, 'u');
	const found = grid.rows.flatMap((row, index) => {
		const captured = opened(row, opening, field);
		return captured ? [{ captured, from: index }] : [];
	});
	return found.map((block, index) => ({
		...block,
		to: found[index + 1]?.from ?? grid.rows.length,
	}));
}

function opened(row: GridRow, opening: RegExp, field: string): Record<string, string> | null {
	const texts = row.cells.map((cell) => trimmed(halfWidth(cell))).filter((text) => text !== '');
	const [first] = texts;
	if (first === undefined) return null;
	const match = opening.exec(first) ?? opening.exec(texts.join(' '));
	if (!match) return null;
	return { [field]: match[1] ?? match[0], ...match.groups };
}

/** A copy of the grid in which only the columns of `A:G` hold text; positions stay. */
export function withinColumns(grid: Grid, columns: string | undefined): Grid {
	if (columns === undefined) return grid;
	const [first = 'A', last = first] = columns.split(':');
	const from = columnIndex(first);
	const to = columnIndex(last);
	const rows = grid.rows.map(({ number, cells }) => ({
		number,
		cells: cells.slice(0, to + 1).map((cell, index) => (index < from ? '' : cell)),
	}));
	return { ...grid, rows };
}

/** `A` → 0, `AB` → 27. */
export function columnIndex(letters: string): number {
	let index = 0;
	for (const letter of letters.trim().toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

/** 0 → `A`, 27 → `AB`. */
export function columnLetters(index: number): string {
	const rest = Math.floor(index / 26) - 1;
	return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}
