import { openSolver } from '#lib/solve/index.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import type { Row } from '../../pipelines/engine/model.ts';

export const solver = await openSolver();

export const level = { area_code: 'A', level: 'secondary' };
export const majorOf = (major_code: string) => ({ ...level, catalogue: '2021', major_code });
export const years = [2023, 2024, 2025];

/** Entrants of four majors; m1 sent three persons in 2024. */
const counts: Readonly<Record<string, readonly number[]>> = {
	m1: [30, 3, 28],
	m2: [40, 41, 42],
	m3: [50, 52, 51],
	m4: [60, 61, 63],
};
/** Of each major's entrants, the share that leads to the first of two clusters. */
const first: Readonly<Record<string, number>> = { m1: 1, m2: 0.5, m3: 0.25, m4: 0 };

export const classes = Object.entries(counts).flatMap(([major, byYear]) =>
	byYear.map((entrants, index) => ({ major, year: years[index] ?? 0, entrants })),
);
export const entrants: readonly Row[] = classes.map(({ major, year, entrants: entrant_count }) => ({
	...majorOf(major),
	year,
	entrant_count,
	lower_90: null,
	upper_90: null,
	graduate_count: 100,
	basis: 'entrants',
	value_kind: 'observed',
}));

function flowsTo(cluster_id: string, share: (major: string) => number): readonly Row[] {
	return classes
		.filter(({ major }) => share(major) > 0)
		.map((one) => ({
			...majorOf(one.major),
			year: one.year,
			cluster_id,
			entrant_count: one.entrants * share(one.major),
			value_kind: 'observed',
		}));
}

function contribution(year: number, category_id: string, share: (major: string) => number): Row {
	const supplied = classes
		.filter((one) => one.year === year)
		.reduce((sum, { major, entrants: count }) => sum + count * share(major), 0);
	const signed = category_id === 'c1' ? -0.1 : 0.1;
	return {
		...level,
		scenario: 'base',
		year,
		partition: 'clusters',
		category_id,
		entrant_count: supplied,
		entry_demand: 100,
		supply_share: supplied / 200,
		demand_share: 0.5,
		signed_contribution: signed,
		unsigned_contribution: Math.abs(signed) / 2,
		value_kind: 'observed',
	};
}

const toFirst = (major: string) => first[major] ?? 0;
const toSecond = (major: string) => 1 - toFirst(major);
export const tables = {
	'marts.entrants': entrants,
	'marts.flows_to_clusters': [...flowsTo('c1', toFirst), ...flowsTo('c2', toSecond)],
	'marts.fit_contributions': years.flatMap((year) => [
		contribution(year, 'c1', toFirst),
		contribution(year, 'c2', toSecond),
	]),
	'marts.structure_fit': years.map((year, index) => ({
		...level,
		scenario: 'base',
		year,
		partition: 'clusters',
		fit: 0.9,
		mismatched_count: 20,
		entrant_count: Object.values(counts).reduce((sum, byYear) => sum + (byYear[index] ?? 0), 0),
	})),
	'marts.joint_draws': Object.keys(counts).map((major) => ({
		...level,
		part: 'claim',
		part_id: `2021|${major}`,
		year: 2025,
		expected: 0.25,
		draws: null,
	})),
	'intermediate.entrant_cells': classes.map((one) => ({
		...majorOf(one.major),
		year: one.year,
		pathway_id: 'ZZ',
		graduate_count: 100,
		entrant_count: one.entrants,
		starter_count: null,
		value_kind: 'observed',
	})),
} as const;

type TableName = keyof typeof tables;

export function only(...names: readonly TableName[]): Readonly<Record<string, readonly Row[]>> {
	return Object.fromEntries(names.map((name) => [name, tables[name]]));
}

export function withheldOf(given: Readonly<Record<string, readonly Row[]>>) {
	const { tables: changed, violations } = protect(given, [], solver);
	const rows = changed['marts.entrants'] ?? given['marts.entrants'] ?? [];
	const hidden = rows.filter((row) => row['entrant_count'] === null);
	return {
		changed,
		violations,
		hidden: hidden.map((row) => `${String(row['major_code'])} ${String(row['year'])}`),
	};
}
