import type { FigureSource } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatPeriod } from '#lib/format/index.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

export interface SourceRow {
	readonly source: string;
	readonly title_zh: string;
	readonly title_en: string;
	readonly producer_zh: string;
	readonly producer_en: string;
	readonly licence: string;
	readonly kind: string;
	readonly period: string;
	readonly obtain_zh: string;
	readonly obtain_en: string;
	readonly file_count: number;
	readonly row_count: number;
	readonly quarantined_count: number;
}

interface TableSource {
	readonly table_name: string;
	readonly source: string;
}

export function allSources(): Promise<readonly SourceRow[]> {
	return oncePerRelease('sources', () => query<SourceRow>('sources'));
}

/** Sources that a figure's tables rest on. */
export async function sourcesOf(
	tables: readonly string[],
	language: Language,
): Promise<readonly FigureSource[]> {
	const [sources, links] = await Promise.all([allSources(), tableSources()]);
	const names = new Set(tables.flatMap((table) => links.get(table) ?? []));
	return sources.filter((row) => names.has(row.source)).map((row) => figureSource(row, language));
}

function tableSources(): Promise<ReadonlyMap<string, readonly string[]>> {
	return oncePerRelease('table_sources', async () => {
		const links = await query<TableSource>('table_sources');
		const tables = new Map<string, string[]>();
		for (const { table_name, source } of links) {
			tables.set(table_name, [...(tables.get(table_name) ?? []), source]);
		}
		return tables;
	});
}

function figureSource(row: SourceRow, language: Language): FigureSource {
	return {
		source: row.source,
		title: language === 'zh' ? row.title_zh : row.title_en,
		producer: language === 'zh' ? row.producer_zh : row.producer_en,
		period: formatPeriod(row.period, language),
		licence: row.licence,
		kind: row.kind,
	};
}
