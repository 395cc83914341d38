import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Explanation } from '#lib/domain/explanation.ts';
import { folderOf } from '../../truths/build.ts';
import { openRawFolder } from './raw-record.ts';
import type { Sources } from './recompute.ts';

/** The seed of `wenhe sample` where none is named: the returns that the served release was built from. */
export const sampleSeed = 20190710;

type TextRow = Readonly<Record<string, string>>;

interface Doors {
	/** Folder of the returns that the served release was built from. */
	readonly raw: string;
	readonly ask: Sources['ask'];
	/** A table of the release as readers download it. */
	readonly table: (name: string) => Promise<string>;
}

/** What pages answer and cite; each address, file and table is read once. */
export function sourcesOf({ raw, ask, table }: Doors): Sources {
	const answers = new Map<string, ReturnType<Sources['ask']>>();
	const tables = new Map<string, Promise<readonly TextRow[]>>();
	function rowsOf(name: string, read: () => Promise<string>): Promise<readonly TextRow[]> {
		const known =
			tables.get(name) ?? read().then((text) => parse<TextRow>(text, { bom: true, columns: true }));
		tables.set(name, known);
		return known;
	}
	return {
		raw: openRawFolder(raw),
		known: new Map(),
		ask(href) {
			const known = answers.get(href) ?? ask(href);
			answers.set(href, known);
			return known;
		},
		async reference(name, cell) {
			const path = join(folderOf('yixing'), 'reference', `${name}.csv`);
			const rows = await rowsOf(`reference ${name}`, () =>
				Promise.resolve(readFileSync(path, 'utf8')),
			);
			return valueAt(rows, cell);
		},
		async released(cell) {
			return valueAt(await rowsOf(cell.table, () => table(cell.table)), cell);
		},
	};
}

/** The value in the one row that agrees with the key wherever the table has its columns. */
function valueAt(rows: readonly TextRow[], { keys, value }: Explanation): number {
	const [key = {}] = keys;
	const found = rows.filter((row) =>
		Object.entries(key).every(([name, part]) => !(name in row) || sameKey(row[name] ?? '', part)),
	);
	const texts = new Set(found.map((row) => partOf(row, value.name)));
	const [text] = texts;
	if (text === undefined || texts.size > 1) {
		throw new Error(`${texts.size} values of ${value.name}`);
	}
	return Number(text);
}

/** `evidence:a.b` is a part of a column that holds an object. */
function partOf(row: TextRow, name: string): string {
	const [column = '', path] = name.split(':');
	if (path === undefined) return row[column] ?? '';
	let at: unknown = JSON.parse(row[column] ?? '{}');
	for (const part of path.split('.')) at = (at as Record<string, unknown>)[part];
	return String(at);
}

function sameKey(text: string, part: string): boolean {
	return text === part || text.replace(/ 00:00:00$/, '') === part;
}
