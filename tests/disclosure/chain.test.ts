import { describe, expect, it } from 'vitest';
import { openSolver } from '#lib/solve/index.ts';
import { chainSet } from '../../pipelines/disclosure/chain.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import { stillTold } from '../../pipelines/disclosure/still-told.ts';
import type { Row } from '../../pipelines/engine/model.ts';

const solver = await openSolver();

const level = { area_code: 'A', level: 'secondary' };
const majorOf = (major_code: string) => ({ ...level, catalogue: '2021', major_code });
const years = [2023, 2024, 2025];

/** Entrants of four majors; m1 sent three persons in 2024. */
const counts: Readonly<Record<string, readonly number[]>> = {
	m1: [30, 3, 28],
	m2: [40, 41, 42],
	m3: [50, 52, 51],
	m4: [60, 61, 63],
};
/** Of each major's entrants, the share that leads to the first of two clusters. */
const first: Readonly<Record<string, number>> = { m1: 1, m2: 0.5, m3: 0.25, m4: 0 };

const classes = Object.entries(counts).flatMap(([major, byYear]) =>
	byYear.map((entrants, index) => ({ major, year: years[index] ?? 0, entrants })),
);
const entrants: readonly Row[] = classes.map(({ major, year, entrants: entrant_count }) => ({
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
const tables = {
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

function only(...names: readonly TableName[]): Readonly<Record<string, readonly Row[]>> {
	return Object.fromEntries(names.map((name) => [name, tables[name]]));
}

function withheldOf(given: Readonly<Record<string, readonly Row[]>>) {
	const { tables: changed, violations } = protect(given, [], solver);
	const rows = changed['marts.entrants'] ?? given['marts.entrants'] ?? [];
	const hidden = rows.filter((row) => row['entrant_count'] === null);
	return {
		changed,
		violations,
		hidden: hidden.map((row) => `${String(row['major_code'])} ${String(row['year'])}`),
	};
}

describe('entrants that a model tells', () => {
	it('are alone in being withheld where no model adds them up', () => {
		expect(withheldOf({ 'marts.entrants': entrants }).hidden).toEqual(['m1 2024']);
	});

	it('take another major with them where the total of a fit is stated', () => {
		const { 'marts.entrants': rows, 'marts.structure_fit': fits } = tables;
		const { hidden, violations } = withheldOf({
			'marts.entrants': rows,
			'marts.structure_fit': fits,
		});
		expect(hidden).toContain('m1 2024');
		expect(hidden.filter((name) => name.endsWith('2024')).length).toBeGreaterThan(1);
		expect(violations).toEqual([]);
	});

	it('take another class with them where shared demand tells the last three together', () => {
		const { 'marts.entrants': rows, 'marts.joint_draws': draws } = tables;
		const { hidden } = withheldOf({ 'marts.entrants': rows, 'marts.joint_draws': draws });
		expect(hidden.filter((name) => name.startsWith('m1')).length).toBeGreaterThan(1);
	});

	it('take a third class with them where the rate of the pathway tells a second sum of them', () => {
		const rated = only('marts.entrants', 'marts.joint_draws', 'intermediate.entrant_cells');
		const { hidden, violations } = withheldOf(rated);
		expect(hidden.filter((name) => name.startsWith('m1'))).toHaveLength(3);
		expect(violations).toEqual([]);
	});

	it('take contributions with them, which the shares of flows would turn into them', () => {
		const told = only(
			'marts.entrants',
			'marts.flows_to_clusters',
			'marts.fit_contributions',
			'marts.structure_fit',
		);
		const { changed, hidden, violations } = withheldOf(told);
		expect(violations).toEqual([]);
		const parts = (changed['marts.fit_contributions'] ?? []).filter(({ year }) => year === 2024);
		const untold = parts.filter((row) => row['entrant_count'] === null);
		expect(untold.length + hidden.length).toBeGreaterThan(2);
		for (const row of untold) {
			expect([
				row['supply_share'],
				row['signed_contribution'],
				row['unsigned_contribution'],
			]).toEqual([null, null, null]);
		}
	});

	it('cannot be worked out from all that the finished tables say', () => {
		const { changed, violations } = withheldOf(tables);
		expect(violations).toEqual([]);
		const rows = changed['marts.entrants'] ?? [];
		const possible = new Set<number>();
		const published = new Map(
			rows.map((row) => [
				`${String(row['major_code'])}|${String(row['year'])}`,
				row['entrant_count'],
			]),
		);
		// Every change of whole persons that keeps the totals of years, the sums of classes and the rates.
		for (let shift = -3; shift <= 40; shift++) {
			for (const other of ['m2', 'm3', 'm4']) {
				const moves = [-shift / 2, shift, -shift / 2];
				const isFree = moves.every(
					(move, index) =>
						move === 0 ||
						['m1', other].every((major) => published.get(`${major}|${years[index] ?? 0}`) === null),
				);
				if (isFree && moves.every(Number.isInteger)) possible.add(3 + shift);
			}
		}
		expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(6);
	});
});

describe('the attack on finished tables', () => {
	const { tables: released } = protect(tables, [], solver);
	const hidden = new Set(
		tables['marts.entrants']
			.filter((_, index) => released['marts.entrants']?.[index]?.['entrant_count'] === null)
			.map(
				(row) =>
					`marts.entrants/entrant_count/A|secondary|${String(row['year'])}|2021|${String(row['major_code'])}`,
			),
	);

	it('finds nothing told that is withheld', () => {
		expect(stillTold(tables, { ...tables, ...released }, hidden)).toEqual([]);
	});

	it('finds a copy that was forgotten', () => {
		const leaking = {
			...tables,
			...released,
			'marts.flows_to_clusters': tables['marts.flows_to_clusters'],
		};
		expect(stillTold(tables, leaking, hidden)).toContain(
			'marts.entrants/entrant_count/A|secondary|2024|2021|m1',
		);
	});
});

describe('other scenarios and indices that are no sums', () => {
	const low = (row: Row): Row => ({ ...row, scenario: 'low' });
	const more = {
		...tables,
		'marts.fit_contributions': [
			...tables['marts.fit_contributions'],
			...tables['marts.fit_contributions'].map(low),
		],
		'marts.structure_fit': [
			...tables['marts.structure_fit'],
			...tables['marts.structure_fit'].map(low),
		].map((row) => ({ ...row, fit_status: null })),
		'marts.comparison_indices': years.map((year) => ({
			...level,
			year,
			partition: 'clusters',
			index_id: 'cosine',
			comparison_value: 0.97,
			comparison_value_status: null,
		})),
	};
	const { tables: released } = protect(more, [], solver);
	const rowsOf = (table: string, year: number) =>
		(released[table] ?? []).filter((row) => row['year'] === year);

	it('are withheld whole in a year whose entrants are, and say why', () => {
		const [, fit] = rowsOf('marts.structure_fit', 2024);
		expect(fit).toMatchObject({ scenario: 'low', fit: null, fit_status: 'suppressed' });
		expect(rowsOf('marts.structure_fit', 2024)[0]).toMatchObject({ fit: 0.9, fit_status: null });
		expect(rowsOf('marts.comparison_indices', 2024)[0]).toMatchObject({
			comparison_value: null,
			comparison_value_status: 'suppressed',
		});
		const parts = rowsOf('marts.fit_contributions', 2024).filter(
			(row) => row['scenario'] === 'low',
		);
		expect(parts.map((row) => row['entrant_count'])).toEqual([null, null]);
	});

	it('stay where no entrants are withheld', () => {
		const hidden = (released['marts.entrants'] ?? [])
			.filter((row) => row['entrant_count'] === null)
			.map((row) => row['year']);
		const free = years.filter((year) => !hidden.includes(year));
		for (const year of free) {
			expect(rowsOf('marts.structure_fit', year).map((row) => row['fit'])).toEqual([0.9, 0.9]);
		}
		expect(hidden).toContain(2024);
	});

	it.each(['marts.fit_contributions', 'marts.structure_fit', 'marts.comparison_indices'] as const)(
		'count as giving all away where %s tells them after all',
		(table) => {
			const id = 'marts.entrants/entrant_count/A|secondary|2024|2021|m1';
			const all = { ...more, ...released };
			expect(stillTold(more, all, new Set([id]))).toEqual([]);
			expect(stillTold(more, { ...all, [table]: more[table] }, new Set([id]))).toEqual([id]);
		},
	);
});

describe('students on their way', () => {
	it('are told by a projection as exactly as they are few', () => {
		const projected = (major: string, entrant_count: number): Row => ({
			...entrants[0],
			...majorOf(major),
			year: 2027,
			entrant_count,
			graduate_count: entrant_count,
			value_kind: 'projection',
		});
		const started = (major: string, starter_count: number): Row => ({
			...majorOf(major),
			year: 2027,
			pathway_id: 'ZZ',
			starter_count,
			value_kind: 'projection',
		});
		const { tables: changed } = protect(
			{
				'marts.entrants': [projected('m1', 1.8), projected('m2', 30)],
				'intermediate.entrant_cells': [started('m1', 3), started('m2', 40)],
				'marts.joint_draws': ['m1', 'm2'].map((major) => ({
					...level,
					part: 'survival',
					part_id: `2021|${major}|ZZ`,
					year: 2027,
					expected: 0.9,
					draws: null,
				})),
			},
			[],
			solver,
		);
		expect(changed['marts.entrants']?.[0]).toMatchObject({
			entrant_count: null,
			graduate_count: null,
		});
		expect(changed['marts.entrants']?.[1]).toMatchObject({ entrant_count: 30 });
		expect(changed['marts.joint_draws']?.map((row) => row['part_id'])).toEqual(['2021|m2|ZZ']);
	});
});

describe('sums of entrants', () => {
	it('are named for the attack only where they add up', () => {
		const wrong = tables['marts.structure_fit'].map((row) => ({ ...row, entrant_count: 1 }));
		const { relations } = chainSet({ ...tables, 'marts.structure_fit': wrong });
		expect(relations.some(({ total }) => total.startsWith('entrants of'))).toBe(false);
		expect(chainSet(tables).relations.some(({ total }) => total.startsWith('entrants of'))).toBe(
			true,
		);
	});
});
