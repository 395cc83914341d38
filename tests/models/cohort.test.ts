import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohortCells, type CohortTables } from '../../pipelines/models/chain/cohort-data.ts';
import { cohortGroup, projectCell } from '../../pipelines/models/chain/cohort.ts';
import { meanOf, shrinkRate, weigh } from '../../pipelines/models/chain/weighted-rate.ts';
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
			expect(entry && meanOf(entry)).toBeCloseTo(0.5, 12);
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

describe('rates lean on their group', () => {
	test('9 of 10 with 17 of 20 behind them give 26 of 30', () => {
		const belief = shrinkRate({ successes: 9, trials: 10 }, { successes: 850, trials: 1000 });
		expect(belief && meanOf(belief)).toBeCloseTo(0.866667, 6);
	});

	test('the newest year weighs a half, the next a third, the one before a sixth', () => {
		const { successes, trials } = weigh([
			{ successes: 1, trials: 1 },
			{ successes: 0, trials: 1 },
			{ successes: 0, trials: 1 },
			{ successes: 1, trials: 1 },
		]);
		expect(successes / trials).toBeCloseTo(1 / 2, 12);
	});

	test('without any trial in the group there is no rate', () => {
		expect(shrinkRate({ successes: 0, trials: 0 }, { successes: 0, trials: 0 })).toBeNull();
	});
});
