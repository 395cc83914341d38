import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../pipelines/engine/model.ts';
import { earliestIntake, mainPathways } from '../../pipelines/models/chain/intake-gates.ts';
import { majorScores } from '../../pipelines/models/chain/major-scores.ts';
import { model as comparison } from '../../pipelines/models/marts/comparison_indices.ts';
import { model as history } from '../../pipelines/models/marts/signal_history.ts';
import { model as scores } from '../../pipelines/models/marts/shortage_scores.ts';

const context = { region: {} as never, seed: 1, asOfYear: 2024 };

describe('the earliest intake a list can still reach', () => {
	const gate = { month: 10, day: 31, years_before_intake: 1 };
	it.each([
		{ asOf: '2025-09-30', intake: 2026 },
		{ asOf: '2025-12-31', intake: 2027 },
	])('as of $asOf: $intake', ({ asOf, intake }) => {
		expect(earliestIntake(gate, asOf)).toBe(intake);
	});

	it('waits a year longer where no calendar is known', () => {
		expect(earliestIntake(undefined, '2025-12-31')).toBe(2027);
	});

	it('follows the pathway of most students in the last year', () => {
		const row = (school_year: number, pathway_id: string, admitted_count: number) => ({
			area_code: 'A',
			catalogue: 'C',
			major_code: 'M',
			school_year,
			pathway_id,
			admitted_count,
		});
		const main = mainPathways([row(2023, 'ZZ', 90), row(2024, 'ZZ', 30), row(2024, 'S33', 40)]);
		expect(main.get('A|C|M')).toBe('S33');
	});
});

describe('signal history', () => {
	const coverageRules = [
		{ rule_id: 'red', signal: 'red', threshold: 0.5, sort_order: 1 },
		{ rule_id: 'yellow', signal: 'yellow', threshold: 0.8, sort_order: 2 },
	].map((rule) => ({
		rule_set: 'own',
		subject: 'major',
		direction: 'short',
		metric: 'coverage',
		comparator: 'lt',
		source: 'test',
		valid_from: 2010,
		...rule,
	}));
	const compute = (coverages: readonly number[]) =>
		history.compute(
			{
				'intermediate.major_points': coverages.map((entrants, index) => ({
					area_code: 'A',
					level: 'secondary',
					subject_id: 'C|M',
					scenario: 'base',
					year: 2016 + index,
					entrant_count: entrants * 100,
					entry_demand: 100,
					value_kind: 'observed',
				})),
				'staging.rules': coverageRules,
			},
			context,
		);

	it('assesses nothing before three years are in', () => {
		const rows = compute([0.4, 0.4, 0.4]);
		expect(rows.map((row) => row['signal'])).toEqual(['not_assessed', 'not_assessed', 'red']);
	});

	it('keeps a red for one better year and leaves it after two', () => {
		const rows = compute([0.4, 0.4, 0.4, 1.6, 1.6, 1.6, 1, 1]);
		const last = rows.slice(2).map((row) => [row['fresh_signal'], row['signal'], row['is_held']]);
		expect(last[0]).toEqual(['red', 'red', false]);
		expect(last[1]).toEqual(['none', 'red', true]);
		expect(last[2]?.[2]).toBe(false);
	});

	it('counts the years in a state from one', () => {
		expect(compute([0.4, 0.4, 0.4, 0.4]).at(-1)).toMatchObject({ years_in_state: 2 });
	});
});

describe('scores of majors', () => {
	it('weighs occupations by the crosswalk and leaves out the unscored', () => {
		const score = (occupation_code: string, value: number | null) => ({
			area_code: 'A',
			year: 2024,
			occupation_edition: 'O',
			occupation_code,
			score: value,
		});
		const link = (occupation_code: string, weight: number) => ({
			catalogue: 'C',
			major_code: 'M',
			occupation_edition: 'O',
			occupation_code,
			weight,
		});
		const found = majorScores(
			[score('o1', 3), score('o2', 1), score('o3', null)],
			[link('o1', 0.5), link('o2', 0.25), link('o3', 0.25)],
			2024,
		);
		expect([...found.values()][0]).toBeCloseTo((0.5 * 3 + 0.25) / 0.75, 12);
	});

	it('gives three points for tightness above the upper quartile of the base years', () => {
		const vacancy = (year: number, code: string, vacancy_count: number) => ({
			area_code: 'A',
			quarter: `${String(year)}Q1`,
			occupation_edition: 'O',
			occupation_code: code,
			code_level: 4,
			vacancy_count,
			seeker_count: 100,
			median_days_open: 30,
			posted_wage_cny: 5000,
		});
		const rows = scores.compute(
			{
				'staging.vacancies': [2016, 2017, 2018, 2019, 2020, 2024].map((year) =>
					vacancy(year, 'o1', year === 2024 ? 300 : 100 + year - 2016),
				),
			},
			context,
		);
		expect(rows.at(-1)).toMatchObject({ year: 2024, tightness: 3, tightness_points: 3 });
		expect(rows[0]).toMatchObject({ tightness_points: 0, vacancy_growth_points: null });
	});
});

describe('comparison indices', () => {
	const rowsOf = (pairs: readonly (readonly [number, number])[]): readonly Row[] =>
		pairs.map(([entrant_count, entry_demand], index) => ({
			area_code: 'A',
			scenario: 'base',
			level: 'secondary',
			year: 2024,
			partition: 'clusters',
			category_id: `c${String(index)}`,
			entrant_count,
			entry_demand,
			value_kind: 'observed',
		}));
	const compute = (pairs: readonly (readonly [number, number])[]) =>
		new Map(
			comparison
				.compute(
					{
						'marts.fit_contributions': rowsOf(pairs),
						'marts.structure_fit': [
							{
								...rowsOf(pairs)[0],
								entrant_count: pairs.reduce((sum, [supply]) => sum + supply, 0),
								entry_demand: pairs.reduce((sum, [, demand]) => sum + demand, 0),
							},
						],
					},
					context,
				)
				.map((row) => [row['index_id'], row['comparison_value']]),
		);

	it('agrees with the worked example p = (.5, .3, .2), q = (.4, .4, .2)', () => {
		const found = compute([
			[50, 40],
			[30, 40],
			[20, 20],
		]);
		expect(found.get('cosine')).toBeCloseTo(0.973329, 6);
		expect(found.get('jensen_shannon')).toBeCloseTo(0.0091859, 6);
		expect(found.get('weighted_deviation')).toBeCloseTo(0.2, 10);
		expect(found.get('coupling')).toBeCloseTo(1, 10);
	});

	it('finds no distance between equal structures', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 8 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 1, max: 9 }), (supply, times) => {
				const found = compute(supply.map((one) => [one, one * times] as const));
				expect(found.get('cosine')).toBeCloseTo(1, 9);
				expect(found.get('jensen_shannon')).toBeCloseTo(0, 9);
				expect(found.get('log_deviation')).toBeCloseTo(0, 9);
			}),
		);
	});
});
