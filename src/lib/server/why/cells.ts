import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { CellKey, MartName } from '#lib/domain/lineage.ts';
import { grains } from '#lib/domain/marts.ts';
import { readManifest } from '../manifest.ts';
import { query } from '../query.ts';
import { oncePerRelease } from '../scope.ts';

/** Values that a part of a key may take, beside those that an address can hold. */
export type KeySets = Readonly<Record<string, ReadonlySet<string>>>;

export function grainOf(table: MartName): readonly string[] {
	return grains[table];
}

/** Rows of a mart at a key; other areas than the region's own never enter. */
export async function cellsAt(
	table: MartName,
	key: CellKey,
	sets: KeySets = {},
): Promise<readonly FigureRow[]> {
	const { region } = await readManifest();
	const given: CellKey = { area_code: region.mainArea, ...key };
	const parts = Object.entries(given)
		.filter(([name]) => grainOf(table).includes(name))
		.map(([name, part]) => [name, part === '@usual' ? region.employmentScope : part] as const);
	const plain = Object.fromEntries(parts.filter(([, value]) => !isSpecial(value)));
	const rows = await query<FigureRow>(`cells/${table}`, plain);
	const allowed = { ...sets, ...(await setsOf(parts)) };
	const kept = rows.filter(
		(row) =>
			parts.every(([name, value]) => isInRange(row[name], value)) &&
			Object.entries(allowed).every(([name, values]) => values.has(String(row[name]))),
	);
	const counted = kept.filter(
		(row) =>
			parts.every(([, value]) => value !== '@observed' || row['value_kind'] !== 'projection') &&
			parts.every(([, value]) => value !== '@used' || row['is_used'] === true),
	);
	return parts
		.filter(([, value]) => value === '@newest' || value === '@observed')
		.reduce<readonly FigureRow[]>((newest, [name]) => onlyNewest(newest, name), counted);
}

/** One key, however its parts are written. */
export function keyOf(table: MartName, row: FigureRow): CellKey {
	const parts = grainOf(table).filter((name) => (row[name] ?? null) !== null);
	return Object.fromEntries(parts.map((name) => [name, String(row[name])]));
}

function isSpecial(value: string): boolean {
	return value.startsWith('@') || value.includes('..') || value.endsWith('*');
}

function isInRange(value: FigureValue | undefined, part: string): boolean {
	if (part.endsWith('*')) return String(value).startsWith(part.slice(0, -1));
	const [from, to] = part.split('..');
	if (from === undefined || to === undefined) return true;
	return Number(value) >= Number(from) && Number(value) <= Number(to);
}

function onlyNewest(rows: readonly FigureRow[], name: string): readonly FigureRow[] {
	const last = rows
		.map((row) => String(row[name]))
		.sort()
		.at(-1);
	return rows.filter((row) => String(row[name]) === last);
}

const fieldToken = '@field:';

async function setsOf(parts: readonly (readonly [string, string])[]): Promise<KeySets> {
	const sets: Record<string, ReadonlySet<string>> = {};
	for (const [name, value] of parts) {
		if (value === '@partition') sets[name] = await partitionClusters();
		if (value.startsWith(fieldToken)) sets[name] = await majorsOf(value.slice(fieldToken.length));
	}
	return sets;
}

async function majorsOf(field: string): Promise<ReadonlySet<string>> {
	const rows = await query<{ readonly major_code: string }>('field-majors', { field });
	return new Set(rows.map((row) => row.major_code));
}

interface ClusterKind {
	readonly cluster_id: string;
	readonly is_partition: boolean;
}

/** Clusters that sums are made of; `all` stands for a region without any. */
function partitionClusters(): Promise<ReadonlySet<string>> {
	return oncePerRelease('partition clusters', async () => {
		const clusters = await query<ClusterKind>('cluster-list', { language: 'zh' });
		const ids = clusters.filter((row) => row.is_partition).map((row) => row.cluster_id);
		return new Set(ids.length === 0 ? ['all'] : ids);
	});
}
