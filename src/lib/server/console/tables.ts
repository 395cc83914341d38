import { isPublished } from '#lib/domain/raw-access.ts';
import type { Language } from '#lib/domain/text.ts';
import { dictionary } from '../dictionary.ts';
import { query } from '../query.ts';
import { oncePerRelease } from '../scope.ts';

interface ColumnRow {
	readonly table_name: string;
	readonly column_name: string;
	readonly data_type: string;
}

interface SummaryRow {
	readonly table_name: string;
	readonly row_count: number;
}

export interface ConsoleTable {
	readonly name: string;
	readonly rows: number;
	readonly columns: readonly {
		readonly name: string;
		readonly type: string;
		readonly label: string;
	}[];
}

/** Every table with its columns in the words of the dictionary. */
export function consoleTables(language: Language): Promise<readonly ConsoleTable[]> {
	return oncePerRelease(`console tables ${language}`, async () => {
		const [columns, tables] = await Promise.all([
			query<ColumnRow>('table_columns'),
			query<SummaryRow>('mart_summary'),
		]);
		const labels = new Map(
			dictionary.map(({ name, name_zh, name_en }) => [name, language === 'zh' ? name_zh : name_en]),
		);
		return tables
			.filter(({ table_name: name }) => isPublished(name))
			.map(({ table_name: name, row_count: rows }) => ({
				name,
				rows,
				columns: columns
					.filter((column) => column.table_name === name)
					.map(({ column_name, data_type }) => ({
						name: column_name,
						type: data_type,
						label: labels.get(column_name) ?? '',
					})),
			}));
	});
}
