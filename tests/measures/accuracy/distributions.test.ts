import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crpsEnsemble, crpsNormal } from '#lib/measures/accuracy/crps.ts';
import { intervalCoverage } from '#lib/measures/accuracy/interval-coverage.ts';
import { intervalScore, msis } from '#lib/measures/accuracy/interval-score.ts';
import { createRandom } from '#lib/measures/random.ts';

const worked = Object.freeze({
	actual: [19, 20, 23],
	lower: [17, 18, 19],
	upper: [20, 19.5, 25],
});
const training = [10, 12, 11, 14, 15, 18];

describe('intervals of the methods page', () => {
	it('cover two of three', () => {
		expect(intervalCoverage.compute(worked)).toBeCloseTo(2 / 3, 12);
	});

	it('have MSIS 5.083333 at 95 % and Winkler score 5.166667 at 80 %', () => {
		expect(msis.compute({ ...worked, training, level: 0.95 })).toBeCloseTo(5.083333333333333, 9);
		expect(intervalScore.compute({ ...worked, level: 0.8 })).toBeCloseTo(5.166666666666667, 9);
	});

	it('are not scored at an impossible level or without training change', () => {
		expect(intervalScore.compute({ ...worked, level: 1 })).toBeNull();
		expect(msis.compute({ ...worked, training: [3, 3], level: 0.8 })).toBeNull();
	});
});

describe('CRPS', () => {
	it.each([
		{ mean: 0, standardDeviation: 1, actual: 0, expected: 0.23369497725510913 },
		{ mean: 0, standardDeviation: 1, actual: 1, expected: 0.6024413576276163 },
		{ mean: 2, standardDeviation: 3, actual: 5, expected: 1.807324072882849 },
	])('of N($mean, $standardDeviation) at $actual', ({ expected, ...input }) => {
		expect(crpsNormal.compute(input)).toBeCloseTo(expected, 12);
	});

	it('of the draws 1, 2, 4, 7 at 3 is .75, fair .333333', () => {
		const { score, fair } = crpsEnsemble.compute({ draws: [1, 2, 4, 7], actual: 3 }) ?? {};
		expect(score).toBeCloseTo(0.75, 12);
		expect(fair).toBeCloseTo(1 / 3, 12);
	});

	it('of one draw, or of a normal without spread, is the absolute error', () => {
		expect(crpsEnsemble.compute({ draws: [4], actual: 1 })).toEqual({ score: 3, fair: null });
		expect(crpsNormal.compute({ mean: 4, standardDeviation: 0, actual: 1 })).toBe(3);
	});

	it('far in the tail is the distance minus the spread', () => {
		const far = crpsNormal.compute({ mean: 0, standardDeviation: 1, actual: 12 });
		expect(far).toBeCloseTo(12 - 1 / Math.sqrt(Math.PI), 10);
	});

	it('of many normal draws agrees with the closed form', () => {
		const random = createRandom('crps');
		const draws = Array.from({ length: 20_000 }, () => 2 + 3 * random.normal());
		expect(crpsEnsemble.compute({ draws, actual: 5 })?.fair).toBeCloseTo(1.807, 1);
	});

	it('does not depend on the order of the draws and is never negative', () => {
		const draw = fc.integer({ min: -50, max: 50 });
		fc.assert(
			fc.property(fc.array(draw, { minLength: 1 }), draw, (draws, actual) => {
				const { score = NaN } = crpsEnsemble.compute({ draws, actual }) ?? {};
				const reversed = crpsEnsemble.compute({ draws: draws.toReversed(), actual });
				expect(score).toBeGreaterThanOrEqual(-1e-12);
				expect(reversed?.score).toBeCloseTo(score, 9);
			}),
		);
	});
});
