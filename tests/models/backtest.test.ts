import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAt, missesOf } from '../../pipelines/models/chain/backtest.ts';
import { coverageJudge } from '../../pipelines/models/chain/coverage-rules.ts';
import { choiceBefore, choiceOf } from '../../pipelines/models/chain/method-choice.ts';
import { flagsAt } from '../../pipelines/models/marts/backtest_signals.ts';
import { model as methods } from '../../pipelines/models/intermediate/forecast_methods.ts';
import { model as misses } from '../../pipelines/models/intermediate/forecast_misses.ts';
import { model as accuracy } from '../../pipelines/models/marts/backtest_accuracy.ts';

const context = { region: {} as never, seed: 1, asOfYear: 2024 };

function segmentOf(values: readonly number[], firstYear = 2003) {
	return {
		clusterId: 'c',
		isPartition: true,
		segment: { seriesId: 's', firstYear, lastYear: firstYear + values.length - 1, values },
	};
}

describe('rolling origin', () => {
	it('stands at every year from the fifth to the last but one', () => {
		const misses = missesOf([segmentOf([10, 12, 11, 14, 15, 18, 19])]);
		expect([...new Set(misses.map(({ origin }) => origin))]).toEqual([2007, 2008]);
	});

	it('scales the drift of 10, 12, 11, 14, 15 (1.25 a year) against 18 and 19 by 1.75', () => {
		const drift = missesOf([segmentOf([10, 12, 11, 14, 15, 18, 19])]).filter(
			({ method, origin }) => method === 'drift' && origin === 2007,
		);
		expect(drift.map(({ actual, point }) => actual - point)).toEqual([1.75, 1.5]);
		expect(drift[0]?.scale).toBeCloseTo(1.75, 12);
		expect(drift[0]?.squareScale).toBeCloseTo((4 + 1 + 9 + 1) / 4, 12);
	});

	it('says the same of an earlier year whatever came later', () => {
		const history = fc.array(fc.integer({ min: 50, max: 150 }), { minLength: 8, maxLength: 14 });
		fc.assert(
			fc.property(history, fc.integer({ min: 1, max: 9999 }), (values, last) => {
				const changed = [...values.slice(0, -1), last];
				const before = (series: readonly number[]) =>
					missesOf([segmentOf(series)]).filter(
						({ origin, horizon }) => origin + horizon < 2003 + series.length - 1,
					);
				expect(before(changed)).toEqual(before(values));
			}),
			{ numRuns: 25 },
		);
	});

	it('knows a segment only up to the year', () => {
		const { segment } = segmentOf([1, 2, 3, 4]);
		expect(knownAt(segment, 2004)).toMatchObject([{ values: [1, 2], lastYear: 2004 }]);
		expect(knownAt(segment, 2002)).toEqual([]);
	});
});

describe('choice of the method', () => {
	const straight = Array.from({ length: 12 }, (_, k) => ({
		clusterId: `c${String(k)}`,
		isPartition: true,
		segment: segmentOf(
			Array.from({ length: 14 }, (_, t) => 100 + k * 10 + (3 + k) * t + ((t * (k + 3)) % 5)),
		).segment,
	}));

	it('turns to drift where steady trends prove it, and only from then on', () => {
		const all = missesOf(straight);
		expect(choiceOf(all).chosen).toMatch(/drift/u);
		expect(choiceOf(all).reason).toBe('proven');
		const used = (origin: number) =>
			all.filter((miss) => miss.method === 'in-use' && miss.origin === origin);
		expect(used(2007).map(({ point }) => point)).toEqual(
			all
				.filter((miss) => miss.method === 'combination' && miss.origin === 2007)
				.map(({ point }) => point),
		);
		expect(choiceBefore(2015, all).chosen).toMatch(/drift/u);
	});

	it('does not look at what came after the year', () => {
		const all = missesOf(straight);
		const early = all.filter(({ origin, horizon }) => origin + horizon <= 2011);
		expect(choiceBefore(2011, all)).toEqual(choiceOf(early));
	});

	it('does not count overlays', () => {
		const overlays = straight.map((entry) => ({ ...entry, isPartition: false }));
		expect(choiceOf(missesOf(overlays)).reason).toBe('too_few_series');
	});
});

describe('accuracy of a region with a break', () => {
	const rows = [...Array(10).keys(), 11, 12].map((index) => ({
		area_code: 'A',
		cluster_id: 'c',
		year: 2003 + index,
		series_id: index < 10 ? 'old' : 'new',
		employee_count: index < 10 ? 100 + 3 * index + (index % 2) : 500 + index,
		industry_count: 1,
	}));
	const missRows = misses.compute(
		{
			'intermediate.cluster_histories': rows,
			'staging.clusters': [{ cluster_id: 'c', is_partition: true }],
		},
		context,
	);
	const methodRows = methods.compute({ 'intermediate.forecast_misses': missRows }, context);
	const found = accuracy.compute(
		{ 'intermediate.forecast_misses': missRows, 'intermediate.forecast_methods': methodRows },
		context,
	);

	it('uses the earlier series and never crosses the break', () => {
		const drift = found.find(
			(row) => row['method_id'] === 'drift' && row['group_id'] === 'all' && row['horizon'] === 1,
		);
		expect(drift).toMatchObject({
			error_count: 5,
			first_origin_year: 2007,
			last_origin_year: 2011,
		});
		expect(drift?.['skill']).toBe(0);
		expect(Number(drift?.['smape'])).toBeLessThan(3);
	});

	it('keeps the default where one series cannot prove another method', () => {
		expect(methodRows.find((row) => row['is_chosen'])).toMatchObject({
			method_id: 'combination',
			choice_reason: 'too_few_series',
		});
	});
});

describe('signals in hindsight', () => {
	const point = (year: number, entrant_count: number) => ({
		area_code: 'A',
		level: 'secondary',
		subject_id: 'C|M',
		year,
		entrant_count,
		entry_demand: 100,
	});

	const judge = coverageJudge(
		[
			{ direction: 'short', comparator: 'lt', threshold: 0.8, rule_id: 'short', sort_order: 1 },
			{ direction: 'over', comparator: 'gt', threshold: 1.25, rule_id: 'over', sort_order: 2 },
		].map((rule) => ({
			rule_set: 'own',
			subject: 'major',
			signal: 'yellow',
			metric: 'coverage',
			source: 'test',
			valid_from: 2010,
			...rule,
		})),
		{ ruleSets: { major: 'own' } },
	);
	if (judge === null) throw new Error('the set has coverage rules');

	it('rest on three years and see nothing later', () => {
		const rows = [2018, 2019, 2020].map((year) => point(year, 40));
		const flags = flagsAt([...rows, point(2021, 900)], 2020, judge);
		expect(flags).toMatchObject([{ direction: 'short', lastYear: 2020 }]);
		expect(flagsAt(rows.slice(1), 2020, judge)).toEqual([]);
	});
});
