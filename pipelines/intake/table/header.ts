import { cleanLabel, labelKey } from '../values/text.ts';
import type { Grid } from './grid.ts';

/** What the header rows say about one column. */
export interface HeaderCell {
	/** Position in the row, 0-based. */
	readonly index: number;
	/** Texts of the header rows from top to bottom, without blanks and repeats. */
	readonly path: readonly string[];
	/** Text of the last header row alone. */
	readonly own: string;
}

/** Reads `count` header rows: merged cells and blank repeats of spanning headers are filled. */
export function headerCells(grid: Grid, first: number, count: number): readonly HeaderCell[] {
	const width = Math.max(0, ...rowsOf(grid, first, count).map((cells) => cells.length));
	const texts = rowsOf(grid, first, count).map((cells) =>
		Array.from({ length: width }, (_, index) => cleanLabel(cells[index] ?? '')),
	);
	fillMerges(grid, first, texts);
	texts.slice(0, -1).forEach(fillRight);
	return Array.from({ length: width }, (_, index) => {
		const column = texts.map((row) => row[index] ?? '');
		const path = column.filter((text, at) => text !== '' && text !== column[at - 1]);
		return { index, path, own: column.at(-1) ?? '' };
	});
}

function rowsOf(grid: Grid, first: number, count: number): readonly (readonly string[])[] {
	return grid.rows.slice(first, first + count).map(({ cells }) => cells);
}

function fillMerges(grid: Grid, first: number, texts: string[][]): void {
	for (const merge of grid.merges) {
		const source = texts[merge.firstRow - first]?.[merge.firstColumn];
		if (source === undefined) continue;
		for (let row = merge.firstRow; row <= merge.lastRow; row += 1) {
			const line = texts[row - first];
			if (!line) continue;
			line.fill(source, merge.firstColumn, merge.lastColumn + 1);
		}
	}
}

function fillRight(row: string[]): void {
	row.forEach((text, index) => {
		if (text === '' && index > 0) row[index] = row[index - 1] ?? '';
	});
}

/** The header as one text, for messages and for patterns: `2023年 / 招生数`. */
export function headerText(cell: HeaderCell): string {
	return cell.path.join(' / ');
}

/** A header's text apart from a unit in brackets behind it. */
export function splitUnit(text: string): { readonly base: string; readonly unit: string | null } {
	const match = /^(.*?)[(]([^()]*)[)]$/u.exec(cleanLabel(text));
	const [, base, unit] = match ?? [];
	if (base === undefined || unit === undefined || base === '') return { base: text, unit: null };
	return { base, unit: unit.replace(/^单位[:：]?/u, '').trim() };
}

export type TitleMatch = 'exact' | 'without_unit' | null;

/** Whether this column bears the title; an empty title means an empty header cell. */
export function matchTitle(cell: HeaderCell, title: string): TitleMatch {
	const wanted = labelKey(title);
	if (wanted === '') return cell.own === '' ? 'exact' : null;
	const { exact, withoutUnit } = keysOf(cell);
	if (exact.includes(wanted)) return 'exact';
	return withoutUnit.includes(wanted) ? 'without_unit' : null;
}

interface CellKeys {
	readonly exact: readonly string[];
	readonly withoutUnit: readonly string[];
}

const knownKeys = new WeakMap<HeaderCell, CellKeys>();

/** Every title of a contract asks every cell the same. */
function keysOf(cell: HeaderCell): CellKeys {
	const known = knownKeys.get(cell);
	if (known) return known;
	const texts = [...new Set([cell.own, cell.path.at(-1) ?? '', headerText(cell)])];
	const keys = {
		exact: texts.map(labelKey),
		withoutUnit: texts.map((text) => labelKey(splitUnit(text).base)),
	};
	knownKeys.set(cell, keys);
	return keys;
}

/** Whether the rows above the last one bear these texts, top first. */
export function isUnder(cell: HeaderCell, under: readonly string[]): boolean {
	const keys = cell.path.map(labelKey);
	let from = 0;
	return under.every((text) => {
		const at = keys.indexOf(labelKey(text), from);
		from = at + 1;
		return at >= 0;
	});
}
