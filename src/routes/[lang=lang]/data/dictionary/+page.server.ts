import { dictionary } from '#lib/server/dictionary.ts';
import { query } from '#lib/server/query.ts';
import { oncePerRelease } from '#lib/server/scope.ts';
import type { PageServerLoad } from './$types';

interface TableColumn {
	readonly table_name: string;
	readonly column_name: string;
	readonly data_type: string;
}

export const load: PageServerLoad = async () => {
	const columns = await oncePerRelease('columns', () => query<TableColumn>('table_columns'));
	const entries = dictionary.map((entry) => ({
		...entry,
		tables: columns.filter((each) => each.column_name === entry.name).map((each) => each.table_name),
	}));
	return { entries: entries.filter((entry) => entry.tables.length > 0) };
};
