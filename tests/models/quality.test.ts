import { describe, expect, it } from 'vitest';
import { parseBand } from '#lib/measures/quality/pay-band.ts';
import { payMedians } from '../../pipelines/models/chain/pay.ts';
import {
	addUp,
	type QualityCount,
	withTotals,
} from '../../pipelines/models/chain/quality-units.ts';
import { model as discrepancies } from '../../pipelines/models/marts/survey_discrepancies.ts';

describe('pay bands', () => {
	it.each([
		{ text: '3000-4000元', lower: 3000, upper: 4000 },
		{ text: '2000元以下', lower: null, upper: 2000 },
		{ text: '5,000元及以上', lower: 5000, upper: null },
	])('$text', ({ text, lower, upper }) => {
		expect(parseBand(text)).toEqual({ lower, upper });
	});

	it('names no amount', () => {
		expect(parseBand('面议')).toBeNull();
	});

	const rows = (counts: readonly [string, number][]) =>
		counts.map(([value, person_count]) => ({
			area_code: 'A',
			graduating_year: 2024,
			school_id: 'S',
			catalogue: 'C',
			major_code: 'M',
			cut_off_date: '2024-12-31',
			attribute: 'pay_band',
			value,
			person_count,
		}));
	const identify = () => ({ schoolId: 'S', catalogue: 'C', majorCode: 'M', level: 'secondary' });

	it('states the median of 10, 20 and 10 persons in the middle of the second band', () => {
		const medians = payMedians(
			rows([
				['2000-3000元', 10],
				['3000-4000元', 20],
				['4000-5000元', 10],
			]),
			identify,
			100,
		);
		expect(medians).toHaveLength(3);
		expect(medians[0]).toMatchObject({ median: 3500, n: 40, schoolId: 'S' });
		expect(medians[2]).toMatchObject({ median: 3500, schoolId: 'all', majorCode: 'all' });
	});

	it('knows only the lower end of an open band', () => {
		const [median] = payMedians(
			rows([
				['3000-5000元', 10],
				['5000元及以上', 30],
			]),
			identify,
			100,
		);
		expect(median).toMatchObject({ median: null, atLeast: 5000 });
	});
});

describe('totals', () => {
	const one: QualityCount = {
		area: 'A',
		year: 2024,
		level: 'secondary',
		schoolId: 'S1',
		catalogue: 'C',
		majorCode: 'M1',
		indicatorId: 'placement_rate',
		count: 8,
		total: 10,
		cutOffDate: '2024-09-01',
	};

	it('counts every person once per program, school and region', () => {
		const all = withTotals([
			one,
			{ ...one, majorCode: 'M2', count: 1, cutOffDate: '2024-12-31' },
			{ ...one, schoolId: 'S2', count: 10 },
		]);
		expect(all).toHaveLength(6);
		expect(all.at(-1)).toMatchObject({ schoolId: 'all', count: 19, total: 30 });
		expect(all.at(-3)).toMatchObject({ schoolId: 'S1', count: 9, cutOffDate: '2024-12-31' });
	});

	it('adds nothing to nothing', () => {
		expect(addUp([], () => 'x')).toEqual([]);
	});
});

describe('satisfaction asked twice', () => {
	const survey = (surveyor: string, satisfied_count: number, respondent_count: number) => ({
		area_code: 'A',
		year: 2024,
		school_id: 'S',
		catalogue: 'C',
		major_code: 'M',
		respondent: 'graduate',
		surveyor,
		satisfied_count,
		respondent_count,
	});
	const compute = (rows: readonly ReturnType<typeof survey>[]) =>
		discrepancies.compute(
			{ 'staging.surveys': rows },
			{ region: {} as never, seed: 1, asOfYear: 2024 },
		);

	it('finds 56 of 70 against 48 of 80 apart (Newcombe: 0.0524 to 0.3339)', () => {
		const [row] = compute([survey('school', 56, 70), survey('third_party', 48, 80)]);
		expect(row).toMatchObject({ is_discrepant: true });
		expect(row?.['difference']).toBeCloseTo(0.2, 10);
		expect(row?.['difference_lower_95']).toBeCloseTo(0.0524, 4);
		expect(row?.['difference_upper_95']).toBeCloseTo(0.3339, 4);
	});

	it('says nothing where one side did not ask', () => {
		expect(compute([survey('school', 56, 70)])).toEqual([]);
	});
});
