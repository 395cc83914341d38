import type { Region, SourceDescription } from '#lib/domain/release.ts';
import { type Dictionary, dictionaryEntry } from './dictionary.ts';
import type { ExportedFile, ExportedTable } from './export.ts';

interface PackageInput {
	readonly id: string;
	readonly region: Region;
	readonly sources: readonly SourceDescription[];
	readonly tables: readonly ExportedTable[];
	readonly dictionary: Dictionary;
}

const fieldTypes: Readonly<Record<string, string>> = {
	INTEGER: 'integer',
	SMALLINT: 'integer',
	BIGINT: 'integer',
	DOUBLE: 'number',
	BOOLEAN: 'boolean',
	VARCHAR: 'string',
	DATE: 'date',
};

/** `datapackage.json`: every table with the meaning of every column, readable by any Data Package tool. */
export function dataPackage({ id, region, sources, tables, dictionary }: PackageInput): object {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: `wenhe-${region.id}`,
		title: `${region.name.en} ${region.name.zh}`,
		version: id,
		...(region.notice === undefined
			? {}
			: { description: `${region.notice.en} ${region.notice.zh}` }),
		keywords: [region.kind],
		sources: sources.map((source) => ({
			title: `${source.title.en} ${source.title.zh} (${source.producer.en}, ${source.period}; ${source.licence})`,
		})),
		resources: tables.flatMap((table) => {
			const schema = tableSchema(table, dictionary);
			return [
				{
					...resource(table, table.csv, schema),
					name: table.name,
					format: 'csv',
					mediatype: 'text/csv',
					encoding: 'utf-8',
				},
				{
					...resource(table, table.parquet, schema),
					name: `${table.name}.parquet`,
					format: 'parquet',
					mediatype: 'application/vnd.apache.parquet',
				},
			];
		}),
	};
}

function resource({ describe }: ExportedTable, file: ExportedFile, schema: object): object {
	return {
		path: file.path,
		description: describe,
		bytes: file.bytes,
		hash: `sha256:${file.sha256}`,
		schema,
	};
}

function tableSchema(
	{ name: table, columns, grain }: ExportedTable,
	dictionary: Dictionary,
): object {
	return {
		fields: columns.map(({ name, type }) => {
			const entry = dictionaryEntry(dictionary, table, name);
			return {
				name,
				type: fieldTypes[type] ?? 'any',
				...(entry === undefined
					? {}
					: {
							title: `${entry.name_en} ${entry.name_zh}`,
							description: `${entry.meaning_en} ${entry.meaning_zh}`,
							...(entry.unit === null ? {} : { unit: entry.unit }),
						}),
			};
		}),
		missingValues: [''],
		primaryKey: grain,
	};
}
