import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';

export type Line = readonly string[];

/** Lines of one raw file by sheet (`''` for text files), read without the product's intake. */
export async function readRawFile(path: string): Promise<ReadonlyMap<string, readonly Line[]>> {
	const bytes = readFileSync(path);
	if (path.endsWith('.xlsx')) {
		const book = await readXlsx(bytes);
		return new Map(
			book.sheets.map(({ name, rows }) => [name, rows.map((cells) => cells.map(textOf))]),
		);
	}
	const text = decode(bytes);
	const delimiter = text.split('\n')[0]?.includes('\t') ? '\t' : ',';
	return new Map([['', parse(text, { bom: true, delimiter, relax_column_count: true })]]);
}

/** Column below a title, in the first line that has the title. */
export function columnOf(lines: readonly Line[], title: string): number {
	const header = lines.find((line) => line.includes(title));
	if (!header) throw new Error(`no column ${title}`);
	return header.indexOf(title);
}

/** A number as offices print it. */
export function numberOf(text: string | undefined): number {
	return text === undefined || text.trim() === '' ? Number.NaN : Number(text.replaceAll(',', ''));
}

function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('gb18030').decode(bytes);
	}
}
