import type { KeyPart } from '#lib/domain/explanation.ts';
import type { ColumnFormat, FigureRow } from '#lib/domain/figure.ts';
import type { MartName } from '#lib/domain/lineage.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatValue } from '#lib/format/index.ts';
import { comparisonMessages } from '#lib/messages/comparison.ts';
import { qualityMessages } from '#lib/messages/quality.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { whyMessages } from '#lib/messages/why.ts';
import { dictionary } from '../dictionary.ts';
import { query } from '../query.ts';
import { oncePerRelease } from '../scope.ts';
import { grainOf } from './cells.ts';

const entries = new Map(dictionary.map((entry) => [entry.name, entry]));

export interface ColumnWords {
	readonly label: string;
	readonly meaning: string;
	readonly format: ColumnFormat;
}

/** A column in the words of the dictionary. */
export function columnWords(table: MartName, column: string, language: Language): ColumnWords {
	const stated = entries.get(`${table}.${column}`) ?? entries.get(column);
	const made = whyMessages[language].columns[column];
	if (stated === undefined) return { label: made ?? column, meaning: '', format: 'decimal' };
	const [label, meaning] =
		language === 'zh' ? [stated.name_zh, stated.meaning_zh] : [stated.name_en, stated.meaning_en];
	return { label, meaning, format: formatOf(column, stated.type, stated.unit) };
}

const byUnit: Readonly<Record<string, ColumnFormat>> = {
	persons: 'integer',
	posts: 'integer',
	places: 'integer',
	share: 'share',
	probability: 'probability',
	year: 'year',
	currency: 'money',
	'currency per month': 'money',
	degrees: 'degrees',
	days: 'integer',
	draws: 'integer',
	years: 'integer',
};

function formatOf(column: string, type: string, unit: string): ColumnFormat {
	if (type === 'varchar' || type === 'boolean') return 'text';
	if (type === 'date') return 'date';
	if (unit === 'ratio') return column.startsWith('coverage') ? 'coverage' : 'ratio';
	if (column === 'weight' || column === 'new_entrant_share') return 'share';
	return byUnit[unit] ?? (type === 'integer' ? 'integer' : 'decimal');
}

interface NamedKey {
	readonly column_name: string;
	readonly id: string;
	readonly name: string | null;
}

/** Names of majors, schools, clusters and the like by the key columns that hold their codes. */
export function keyNames(language: Language): Promise<ReadonlyMap<string, string>> {
	return oncePerRelease(`key names ${language}`, async () => {
		const rows = await query<NamedKey>('key-names', { language });
		return new Map(rows.map((row) => [`${row.column_name} ${row.id}`, row.name ?? row.id]));
	});
}

const furniture = new Set([
	'area_code',
	'catalogue',
	'occupation_edition',
	'industry_edition',
	'rule_set',
	'partition',
	'series_id',
	'unit',
	'valid_from',
	'view',
]);

/** What rows are about: the parts of the key that all of them share. */
export async function subjectOf(
	table: MartName,
	rows: readonly FigureRow[],
	language: Language,
): Promise<readonly KeyPart[]> {
	const names = await keyNames(language);
	return grainOf(table)
		.filter((name) => !furniture.has(name))
		.flatMap((name): KeyPart[] => {
			const values = [...new Set(rows.map((row) => row[name] ?? null))];
			const [only] = values;
			if (values.length !== 1 || only == null) return [];
			const { label, format } = columnWords(table, name, language);
			return [{ name, label, text: keyText(name, only, { names, format, language }) }];
		});
}

/** Indexes of quality, and those that other studies use. */
function indexNames(language: Language): Readonly<Record<string, string>> {
	return { ...qualityMessages[language].indexes, ...comparisonMessages[language].indices };
}

interface KeyView {
	readonly names: ReadonlyMap<string, string>;
	readonly format: ColumnFormat;
	readonly language: Language;
}

function keyText(
	name: string,
	value: string | number | boolean,
	{ names, format, language }: KeyView,
): string {
	const words = terms[language];
	if (value === 'all') return whyMessages[language].all;
	if (name === 'level') return term(words.levels, String(value));
	if (name === 'scenario') return term(words.scenarios, String(value));
	if (name === 'indicator_id') return term(qualityMessages[language].indicators, String(value));
	if (name === 'index_id') return term(indexNames(language), String(value));
	if (name === 'quarter') return formatValue(value, 'quarter', language);
	const column = name === 'category_id' ? 'cluster_id' : name;
	return names.get(`${column} ${String(value)}`) ?? formatValue(value, format, language);
}
