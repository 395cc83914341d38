import { parse } from 'csv-parse/sync';
import { textAt } from './texts.ts';

export interface DictionaryEntry {
	readonly name: string;
	readonly type: string;
	readonly unit: string;
	readonly name_zh: string;
	readonly name_en: string;
	readonly meaning_zh: string;
	readonly meaning_en: string;
}

/** Every column once: the same file that the build proves the tables against. */
export const dictionary: readonly DictionaryEntry[] = parse(
	textAt('../../../data/dictionary.csv'),
	{ columns: true, bom: true },
);
