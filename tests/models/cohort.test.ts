import { flowCohorts } from '#lib/measures/supply/cohort-flow.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortCells, type CohortTables } from '../../pipelines/models/chain/cohort-data.ts';
import { cohortGroup, projectCell } from '../../pipelines/models/chain/cohort.ts';
import type { Row } from '../../pipelines/engine/model.ts';

const key = {
	area_code: 'A',
	level: 'secondary',
	catalogue: 'C',
	major_code: 'M',
	pathway_id: 'P',
} as const;

/** 100 start every year; 96, 94 and 92 sit in grades 1 to 3, 90 graduate, 45 stay. */
function steady(size = 1): CohortTables {
	const years = [2021, 2022, 2023, 2024, 2025];
	const stock = (school_year: number, grade: number, count: number): Row => ({
		...key,
		school_year,
		grade,
		student_count: count * size,
		has_gap: false,
	});
	return {
		classes: years.map((year) => ({
			...key,
			year,
			graduate_count: 90 * size,
			direct_employment_count: 60 * size,
			local_count: 45 * size,
			place_known_count: 60 * size,
		})),
		intakes: years.map((school_year) => ({
			...key,
			school_year,
			intake_count: 100 * size,
			is_partial_year: false,
		})),
		stocks: years.flatMap((year) => [stock(year, 1, 96), stock(year, 2, 94), stock(year, 3, 92)]),
	};
}

function project(tables: CohortTables, years: readonly number[]): ReturnType<typeof projectCell> {
	const cells = cohortCells(tables);
	const [cell] = cells;
	if (!cell) throw new RangeError('no cell');
	return projectCell(cell, cohortGroup(cells, 3), years);
}

describe('the cohort model', () => {
	test('a steady school sends the classes it always sent', () => {
		const classes = project(steady(), [2026, 2027, 2028, 2029, 2033]);
		expect(classes.map(({ starters }) => starters)).toEqual([92, 94, 96, 100, 100]);
		for (const { starters, survival, entry } of classes) {
			expect(starters * survival).toBeCloseTo(90, 9);
			expect(entry?.mean).toBeCloseTo(0.5, 12);
		}
	});

	test('whoever works at an unknown place stays as often as the others', () => {
		const tables = steady();
		const unknown = tables.classes.map((row) => ({
			...row,
			local_count: 30,
			place_known_count: 40,
		}));
		const [cell] = cohortCells({ ...tables, classes: unknown });
		expect(cell?.classes.get(2025)?.entrants).toBe(45);
	});

	test('no intake, no class', () => {
		const stopped = steady();
		const classes = project(
			{
				...stopped,
				intakes: [
					...stopped.intakes.slice(0, -1),
					{
						...stopped.intakes[0],
						...key,
						school_year: 2026,
						intake_count: 0,
						is_partial_year: false,
					},
				],
			},
			[2030],
		);
		expect(classes.map(({ starters }) => starters)).toEqual([0]);
	});

	test('a partial year is no intake', () => {
		const tables = steady();
		const partial = { ...key, school_year: 2026, intake_count: 7, is_partial_year: true };
		const [found] = project({ ...tables, intakes: [...tables.intakes, partial] }, [2031]);
		expect(found?.starters).toBe(100);
	});

	test('a school that returns classes alone is expected to repeat them', () => {
		const [found] = project({ ...steady(), intakes: [], stocks: [] }, [2027]);
		expect(found?.starters).toBeCloseTo(90, 9);
		expect(found?.survival).toBe(1);
	});

	test('expected classes are linear in the size of the school', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
				const [one] = project(steady(1), [2028]);
				const [many] = project(steady(size), [2028]);
				expect(many?.starters).toBe((one?.starters ?? 0) * size);
				expect(many?.survival).toBeCloseTo(one?.survival ?? NaN, 9);
			}),
		);
	});
});

describe('one home for rates and flow', () => {
	test('a cell without others is believed as far as it was counted', () => {
		const [found] = project(steady(), [2028]);
		// Three classes of 90 are worth 18/7 of one; alone, the group adds two trials.
		expect(found?.entry?.strength).toBeCloseTo((90 * 18) / 7 + 2, 6);
	});

	const shares = (tables: CohortTables) => {
		const cells = cohortCells(tables);
		return { cells, group: cohortGroup(cells, 3) };
	};

	test('a rate that cannot be drawn, because all or nobody took the step, stays what it is', () => {
		const tables = steady();
		const all = {
			...tables,
			classes: tables.classes.map((row) => ({
				...row,
				direct_employment_count: 90,
				local_count: 90,
				place_known_count: 90,
			})),
		};
		const { cells, group } = shares(all);
		const [cell] = cells;
		const [found] = cell ? projectCell(cell, group, [2026]) : [];
		expect(found?.entry?.mean).toBe(1);
	});

	test('the classes ahead are those of the cohort flow with the same rates', () => {
		const tables = steady();
		const { cells, group } = shares(tables);
		const [cell] = cells;
		if (!cell) throw new RangeError('no cell');
		const classes = projectCell(cell, group, [2026, 2027, 2028]);
		const entry = classes[0]?.entry ?? { mean: NaN, strength: 1 };
		const strength = 1000;
		const certain = { mean: 1, strength };
		const flow = flowCohorts(
			{
				cells: [
					{
						id: 'c',
						students: [96, 94, 92],
						continuation: [94 / 96, 92 / 94, 90 / 92].map((mean) => ({ mean, strength })),
						onward: null,
						entersWork: entry,
						stays: certain,
					},
				],
				intakes: {},
				years: 3,
			},
			(persons, { mean }) => persons * mean,
		);
		expect(flow).toHaveLength(3);
		flow.forEach(({ completed, entrants }, index) => {
			const found = classes[index];
			expect((found?.starters ?? NaN) * (found?.survival ?? NaN)).toBeCloseTo(completed, 9);
			expect(completed * entry.mean).toBeCloseTo(entrants, 9);
		});
	});
});
