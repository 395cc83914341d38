import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import type { FigureStatus } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { query } from './query.ts';
import { readManifest } from './manifest.ts';
import { oncePerRelease } from './scope.ts';

interface Supplied {
	readonly table_name: string;
	readonly is_supplied: boolean;
	readonly reason_zh: string | null;
	readonly reason_en: string | null;
}

/** What the rows say about themselves: their flag columns, and whether there are any. */
export async function figureStatus(
	figure: Figure,
	rows: readonly FigureRow[],
	language: Language,
): Promise<FigureStatus> {
	const { region } = await readManifest();
	return {
		isSynthetic: region.kind === 'synthetic',
		isIndicative: some(rows, 'is_indicative', true),
		isProxy: some(rows, 'is_proxy', true),
		isPartialYear: some(rows, 'is_partial_year', true),
		isProjection: some(rows, 'value_kind', 'projection'),
		isEmpty: rows.length === 0,
		notSupplied: rows.length === 0 ? await notSupplied(figure, language) : null,
	};
}

function some(rows: readonly FigureRow[], column: string, value: string | boolean): boolean {
	return rows.some((row) => row[column] === value);
}

/** The reason of the region for the first table that it does not supply. */
async function notSupplied(figure: Figure, language: Language): Promise<string | null> {
	const supplied = await suppliedTables();
	const first = [...(figure.needs ?? []), ...figure.tables]
		.flatMap((table) => supplied.get(table) ?? [])
		.find((table) => !table.is_supplied || table.reason_zh !== null);
	if (first === undefined) return null;
	return (language === 'zh' ? first.reason_zh : first.reason_en) ?? '';
}

function suppliedTables(): Promise<ReadonlyMap<string, Supplied>> {
	return oncePerRelease('supplied tables', async () => {
		const rows = await query<Supplied>('supplied');
		return new Map(rows.map((row) => [row.table_name, row]));
	});
}

export function missingTables(): Promise<ReadonlyMap<string, Supplied>> {
	return oncePerRelease('supplied', async () => {
		const rows = await query<Supplied>('supplied');
		return new Map(rows.filter((row) => !row.is_supplied).map((row) => [row.table_name, row]));
	});
}
