import type { FigureSource } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatPeriod } from '#lib/format/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
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
	readonly row_count: number;
}

export function allSources(): Promise<readonly SourceRow[]> {
	return oncePerRelease('sources', () => query<SourceRow>('sources'));
}

/** Sources that a figure's tables rest on, those of the most rows first. */
export async function sourcesOf(
	tables: readonly string[],
	language: Language,
): Promise<readonly FigureSource[]> {
	const [sources, links] = await Promise.all([allSources(), tableSources()]);
	const counts = new Map<string, number>();
	for (const { source, row_count: rows } of tables.flatMap((table) => links.get(table) ?? [])) {
		counts.set(source, (counts.get(source) ?? 0) + rows);
	}
	return sources
		.filter(({ source }) => counts.has(source))
		.sort((one, other) => (counts.get(other.source) ?? 0) - (counts.get(one.source) ?? 0))
		.map((row) => figureSource(row, language));
}

function tableSources(): Promise<ReadonlyMap<string, readonly TableSource[]>> {
	return oncePerRelease('table_sources', async () => {
		const links = await query<TableSource>('table_sources');
		return groupBy(links, ({ table_name: table }) => table);
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
