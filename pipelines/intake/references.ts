import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv } from './bytes/csv.ts';
import { decode } from './bytes/encoding.ts';

/** A table that raw files refer to: codes of majors, industries, schools … */
export interface ReferenceTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export type References = ReadonlyMap<string, ReferenceTable>;

/** Reads `reference/*.csv` of a region: file name = table name. */
export async function readReferences(folder: string): Promise<References> {
	const names = await readdir(folder).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
		throw error;
	});
	const tables = new Map<string, ReferenceTable>();
	for (const name of names.filter((file) => file.endsWith('.csv')).sort()) {
		const { rows } = parseCsv(decode(await readFile(join(folder, name))).text, ',');
		const [header, ...body] = rows.map(({ cells }) => cells.map((cell) => cell.trim()));
		tables.set(name.slice(0, -'.csv'.length), { columns: header ?? [], rows: body });
	}
	return tables;
}

/** The keys of a reference table over some of its columns; null when a column does not exist. */
export function referenceKeys(
	table: ReferenceTable,
	fields: readonly string[],
): ReadonlySet<string> | null {
	const positions = fields.map((field) => table.columns.indexOf(field));
	if (positions.includes(-1)) return null;
	return new Set(table.rows.map((row) => keyOf(positions.map((at) => row[at] ?? ''))));
}

/** One text for several values, without collisions. */
export function keyOf(values: readonly (string | number | boolean | null)[]): string {
	return JSON.stringify(values.map((value) => (value === null ? null : String(value))));
}
