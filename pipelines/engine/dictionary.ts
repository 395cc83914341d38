import type { Database } from './database.ts';
import { quoteText } from './database.ts';
import type { Column } from './tables.ts';

/** One column name with its meaning, the same in every table: a row of `data/dictionary.csv`. */
export interface DictionaryEntry {
	readonly name: string;
	readonly type: string;
	readonly unit: string | null;
	readonly name_zh: string;
	readonly name_en: string;
	readonly meaning_zh: string;
	readonly meaning_en: string;
}

export type Dictionary = ReadonlyMap<string, DictionaryEntry>;

const columns = ['name', 'type', 'unit', 'name_zh', 'name_en', 'meaning_zh', 'meaning_en'];

export async function loadDictionary(database: Database, path: string): Promise<Dictionary> {
	const rows = await database.rows<DictionaryEntry>(
		`select ${columns.join(', ')} from read_csv(${quoteText(path)}, header = true, all_varchar = true,
			delim = ',', quote = '"', escape = '"', nullstr = '')`,
	);
	return new Map(rows.map((entry) => [entry.name, entry]));
}

/** Meaning of a column; an entry `table.column` speaks for one table where its meaning differs. */
export function dictionaryEntry(
	dictionary: Dictionary,
	table: string,
	column: string,
): DictionaryEntry | undefined {
	const [, name = table] = table.split('.');
	return dictionary.get(`${name}.${column}`) ?? dictionary.get(column);
}

/** Columns of a mart that the dictionary does not know, or knows with another type. */
export function dictionaryViolations(
	dictionary: Dictionary,
	table: string,
	tableColumns: readonly Column[],
): readonly string[] {
	return tableColumns.flatMap(({ name, type }) => {
		const entry = dictionaryEntry(dictionary, table, name);
		if (entry === undefined) {
			return [
				`${table}: column ${name} is not in data/dictionary.csv; add its type, unit, names and meanings`,
			];
		}
		return entry.type === type.toLowerCase()
			? []
			: [
					`${table}: column ${name} is ${type.toLowerCase()}, data/dictionary.csv says ${entry.type}; ` +
						`cast it in the model or correct the dictionary`,
				];
	});
}
