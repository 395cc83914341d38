import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf, readRawFile, type Line } from '../../hand/raw-files.ts';

/** A row of a raw file as a reader would look it up: by file, sheet and row number. */
export interface RawRecord {
	readonly path: string;
	/** What stands below a title; `undefined` where the sheet has none of that name. */
	readonly text: (title: string) => string | undefined;
	readonly number: (title: string) => number;
}

export interface RawFolder {
	readonly row: (path: string, sheet: string | null, row: number) => Promise<RawRecord>;
	readonly sha256: (path: string) => string;
}

/** Opens files of a folder once each, without the product's intake. */
export function openRawFolder(folder: string): RawFolder {
	const files = new Map<string, Promise<ReadonlyMap<string, readonly Line[]>>>();
	const hashes = new Map<string, string>();
	function linesOf(path: string) {
		const known = files.get(path) ?? readRawFile(join(folder, path));
		files.set(path, known);
		return known;
	}
	return {
		async row(path, sheet, row) {
			const lines = (await linesOf(path)).get(sheet ?? '');
			const line = lines?.[row - 1];
			if (lines === undefined || line === undefined) {
				throw new RangeError(`${path} ${sheet ?? ''} has no row ${row}`);
			}
			return recordOf(path, lines, row - 1);
		},
		sha256(path) {
			const known = hashes.get(path) ?? hashOf(join(folder, path));
			hashes.set(path, known);
			return known;
		},
	};
}

function hashOf(path: string): string {
	return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function recordOf(path: string, lines: readonly Line[], at: number): RawRecord {
	const text = (title: string): string | undefined => {
		const column = columnAbove(lines, at, title);
		return column === null ? undefined : (lines[at]?.[column] ?? '').trim();
	};
	return { path, text, number: (title) => amount(text(title)) };
}

/** Sheets may stack several tables: the nearest heading above counts. */
function columnAbove(lines: readonly Line[], at: number, title: string): number | null {
	for (let above = at - 1; above >= 0; above -= 1) {
		const column = (lines[above] ?? []).findIndex((cell) => cell.trim() === title);
		if (column >= 0) return column;
	}
	return null;
}

function amount(text: string | undefined): number {
	if (text?.endsWith('%') === true) return numberOf(text.slice(0, -1)) / 100;
	return numberOf(text);
}
