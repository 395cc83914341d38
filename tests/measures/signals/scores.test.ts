import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { causeAndLever, type CauseInput } from '#lib/measures/signals/cause.ts';
import { expectedFalseAlarms } from '#lib/measures/signals/expected-false-alarms.ts';
import { listProposal } from '#lib/measures/signals/list-proposal.ts';
import { shortageIndicators, shortageScore } from '#lib/measures/signals/shortage-score.ts';

describe('expected false alarms', () => {
	it('of four signals at .92, .81, .66 and .62 are .99', () => {
		expect(expectedFalseAlarms.compute(expectedFalseAlarms.example.input)).toBeCloseTo(0.99, 12);
	});

	it('are zero without signals and null for what is no probability', () => {
		expect(expectedFalseAlarms.compute({ probabilities: [] })).toBe(0);
		expect(expectedFalseAlarms.compute({ probabilities: [1.2] })).toBeNull();
	});
});

describe('six-indicator shortage score', () => {
	const quartiles = shortageScore.example.input.quartiles;

	it('of the example is (3 + 3 + 2 + X + 2 + 3) / 5 = 2.6: short', () => {
		const result = shortageScore.compute(shortageScore.example.input);
		expect(result.score).toBeCloseTo(2.6, 12);
		expect(result.verdict).toBe('short');
		expect(result.points.pay_growth).toBeNull();
	});

	it('cannot be assessed below four indicators', () => {
		const values = { tightness: 3, median_days_open: 90, coverage: 0.1 };
		expect(shortageScore.compute({ values, quartiles })).toMatchObject({
			score: null,
			verdict: 'not_assessed',
			assessedCount: 3,
		});
	});

	it('never falls when an indicator tightens', () => {
		const value = fc.double({ min: -1, max: 100, noNaN: true });
		const all = fc.tuple(value, value, value, value, value, value);
		fc.assert(
			fc.property(
				all,
				fc.nat(5),
				fc.double({ min: 0, max: 50, noNaN: true }),
				(list, index, by) => {
					const build = (shift: number) =>
						Object.fromEntries(
							shortageIndicators.map(({ id, shortWhen }, k) => [
								id,
								(list[k] ?? 0) + (k === index ? (shortWhen === 'high' ? shift : -shift) : 0),
							]),
						);
					const before = shortageScore.compute({ values: build(0), quartiles }).score ?? 0;
					const after = shortageScore.compute({ values: build(by), quartiles }).score ?? 0;
					expect(after).toBeGreaterThanOrEqual(before);
				},
			),
		);
	});
});

describe('cause and lever', () => {
	const unknown: CauseInput = {
		isShortAtTarget: null,
		isShortNow: null,
		isOver: null,
		tightness: null,
		trainingMonths: null,
		inFieldRate: null,
		stayRate: null,
		payRatio: null,
		employmentGrowth: null,
	};
	const enough = { ...unknown, isShortAtTarget: false, isShortNow: false, isOver: false };
	const shortage = { ...unknown, isShortAtTarget: true, isShortNow: true, tightness: 2 };

	it.each([
		{ input: { ...shortage, trainingMonths: 36 }, lever: 'places' },
		{ input: { ...shortage, trainingMonths: 6 }, lever: 'adult_courses' },
		{
			input: { ...shortage, isShortAtTarget: false, trainingMonths: 36 },
			lever: 'adult_courses',
		},
		{ input: { ...enough, tightness: 2, inFieldRate: 0.3 }, lever: 'curriculum' },
		{ input: { ...enough, stayRate: 0.2 }, lever: 'pay_and_retention' },
		{ input: { ...enough, payRatio: 0.8 }, lever: 'pay_and_retention' },
		{ input: { ...enough, isOver: true, employmentGrowth: -0.05 }, lever: 'shrink_or_convert' },
		{ input: { ...shortage, tightness: null, trainingMonths: 36 }, lever: 'none' },
		{ input: unknown, lever: 'none' },
	])('$lever', ({ input, lever }) => {
		expect(causeAndLever.compute(input).lever).toBe(lever);
	});
});

describe('proposal for the lists', () => {
	const { input } = listProposal.example;

	it.each([
		{ change: {}, proposal: 'expand' },
		{ change: { emergingBasis: null }, proposal: 'watch' },
		{ change: { isEmerging: false }, proposal: 'watch' },
		{ change: { quality: 'red' as const }, proposal: 'stop' },
		{ change: { quality: 'yellow' as const }, proposal: 'restrict' },
		{ change: { quality: 'not_assessed' as const }, proposal: 'not_assessed' },
		{
			change: { demand: { signal: 'yellow' as const, direction: 'over' as const } },
			proposal: 'restrict',
		},
		{
			change: { demand: { signal: 'none' as const, direction: 'none' as const } },
			proposal: 'none',
		},
	])('with $change is $proposal', ({ change, proposal }) => {
		expect(listProposal.compute({ ...input, ...change }).proposal).toBe(proposal);
	});
});
