import { describe, expect, it } from 'vitest';
import { stillTold } from '../../pipelines/disclosure/still-told.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import type { Row } from '../../pipelines/engine/model.ts';
import { entrants, level, majorOf, solver, tables, years } from './chain-tables.ts';

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
