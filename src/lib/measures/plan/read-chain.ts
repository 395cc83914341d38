import type { NamedItem, StudioChain, StudioDemand } from '#lib/domain/studio.ts';
import type { StudioRows } from '#lib/domain/studio-rows.ts';
import { type StudioAxes, drawsOf } from './read-classes.ts';

/** Occupations, clusters and what ties them, in the order in which positions count them. */
export function chainOf(rows: StudioRows, { majorIds, years }: StudioAxes): StudioChain {
	const links = rows.draws.filter(({ part }) => part === 'link').map(linkParts);
	const occupationIds = sorted([
		...rows.demand.map((row) => row.occupation_id),
		...links.map(({ occupation }) => occupation),
	]);
	const clusterIds = sorted(rows.demand.map((row) => row.cluster_id));
	const groupIds = new Map(rows.names.map(({ id, group_id: group }) => [id, group]));
	const groupIdOf = (id: string): string => groupIds.get(id) ?? id;
	const groups = sorted(occupationIds.map(groupIdOf));
	const occupationAt = positions(occupationIds);
	const majorAt = positions(majorIds);
	return {
		occupations: named(occupationIds, rows),
		clusters: named(clusterIds, rows),
		groups,
		groupOf: occupationIds.map((id) => groups.indexOf(groupIdOf(id))),
		links: links
			.map(({ major, occupation, row }) => ({
				major: majorAt.get(major) ?? -1,
				occupation: occupationAt.get(occupation) ?? -1,
				weight: row.expected,
				draws: drawsOf(row.draws),
			}))
			.toSorted((a, b) => a.major - b.major || a.occupation - b.occupation),
		reference: rows.draws.filter(({ part }) => part === 'claim').map(({ expected }) => expected),
		demand: years.map((year) =>
			demandOf(rows, { year, clusterIds, clusterAt: positions(clusterIds), occupationAt }),
		),
	};
}

interface DemandAxes {
	readonly year: number;
	readonly clusterIds: readonly string[];
	readonly clusterAt: ReadonlyMap<string, number>;
	readonly occupationAt: ReadonlyMap<string, number>;
}

function demandOf(rows: StudioRows, axes: DemandAxes): StudioDemand {
	const { year, clusterIds, clusterAt, occupationAt } = axes;
	const missed = (part: string) =>
		clusterIds.map((id) =>
			drawsOf(
				rows.draws.find((row) => row.part === part && row.part_id === id && row.year === year)
					?.draws ?? null,
			),
		);
	return {
		cells: rows.demand
			.filter((row) => row.year === year)
			.map((row) => ({
				cluster: clusterAt.get(row.cluster_id) ?? -1,
				occupation: occupationAt.get(row.occupation_id) ?? -1,
				entryDemand: row.entry_demand,
				employees: row.employee_count,
				replacement: row.replacement_count,
				newEntrantShare: row.new_entrant_share,
			})),
		changes: missed('change'),
		levels: missed('level'),
	};
}

/** `catalogue|major|edition|occupation`. */
function linkParts(row: StudioRows['draws'][number]) {
	const [catalogue = '', code = '', ...occupation] = row.part_id.split('|');
	return { major: `${catalogue}|${code}`, occupation: occupation.join('|'), row };
}

function named(ids: readonly string[], { names }: StudioRows): readonly NamedItem[] {
	const byId = new Map(names.map((row) => [row.id, row]));
	return ids.map((id) => {
		const row = byId.get(id);
		return { id, name: { zh: row?.name_zh ?? id, en: row?.name_en ?? id } };
	});
}

function sorted(ids: readonly string[]): readonly string[] {
	return [...new Set(ids)].toSorted();
}

function positions(ids: readonly string[]): ReadonlyMap<string, number> {
	return new Map(ids.map((id, index) => [id, index]));
}
