import { chartPoints, chartWidths } from '#lib/charts/index.ts';
import type { Figure, FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { FigureStatus, HiddenReason } from '#lib/domain/loaded-figure.ts';
import { readManifest } from './manifest.ts';
import { isOlderRelease } from './older-release.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

interface Supplied {
	readonly table_name: string;
	readonly is_supplied: boolean;
	readonly reason_zh: string | null;
	readonly reason_en: string | null;
}

/** What the rows say about themselves: their flag columns, and whether there are any. */
export async function figureStatus(figure: Figure, view: FigureView): Promise<FigureStatus> {
	const { rows } = view;
	const { region } = await readManifest();
	const hidden = hiddenReason(figure, view);
	const isLacking = rows.length === 0 || hidden === 'not_available';
	return {
		isSynthetic: region.kind === 'synthetic',
		isProvisional: await hasProvisional(view),
		isIndicative: some(rows, 'is_indicative', true),
		isProxy: some(rows, 'is_proxy', true),
		isPartialYear: some(rows, 'is_partial_year', true),
		isProjection: some(rows, 'value_kind', 'projection'),
		isEmpty: rows.length === 0,
		notSupplied: isLacking ? await notSupplied(figure, view) : null,
		isSuppressed: rows.some(hasSuppressed),
		hidden,
	};
}

async function hasProvisional({ rows, params }: FigureView): Promise<boolean> {
	const codes = await oncePerRelease('provisional majors', provisionalMajors);
	return codes.has(params['major']) || rows.some((row) => codes.has(row['major_code']));
}

/** None in a release whose software did not know of them. */
async function provisionalMajors(): Promise<ReadonlySet<unknown>> {
	try {
		const found = await query<{ readonly major_code: string }>('provisional-majors');
		return new Set(found.map((row) => row.major_code));
	} catch (problem) {
		if (!isOlderRelease(problem)) throw problem;
		return new Set();
	}
}

function hasSuppressed(row: FigureRow): boolean {
	return Object.entries(row).some(([, value]) => value === 'suppressed');
}

/** Why no value of a chart can be drawn; null where one can. */
function hiddenReason(figure: Figure, view: FigureView): HiddenReason | null {
	const points = figure.chart === undefined ? undefined : chartPoints[figure.chart];
	if (points === undefined || view.rows.length === 0) return null;
	const { rows, language, params } = view;
	const size = { width: chartWidths.wide, height: figure.height ?? 0 };
	if (points(rows, { language, params, ...size }).length > 0) return null;
	if (rows.some(hasSuppressed)) return 'suppressed';
	return some(rows, 'signal', 'not_assessed') ? 'not_assessed' : 'not_available';
}

function some(rows: readonly FigureRow[], column: string, value: string | boolean): boolean {
	return rows.some((row) => row[column] === value);
}

/** What stands in for a cluster, else the reason of the region for the first table that it does not supply. */
async function notSupplied(figure: Figure, view: FigureView): Promise<string | null> {
	const { language } = view;
	const tables = [...(figure.needs ?? []), ...figure.tables];
	const proxy = tables.includes('industry_employment') ? await clusterProxy(view) : null;
	if (proxy !== null) return proxy;
	const supplied = await suppliedTables();
	const first = tables
		.flatMap((table) => supplied.get(table) ?? [])
		.find((table) => !table.is_supplied || table.reason_zh !== null);
	if (first === undefined) return null;
	return (language === 'zh' ? first.reason_zh : first.reason_en) ?? '';
}

async function clusterProxy({ params, language }: FigureView): Promise<string | null> {
	const { cluster } = params;
	if (cluster === undefined) return null;
	const [row] = await query<{ readonly proxy: string | null }>('cluster-proxy', {
		cluster,
		language,
	});
	return row?.proxy ?? null;
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
