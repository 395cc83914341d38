import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/measures/random.ts';
import { estimatePrior } from '#lib/measures/supply/group-strength.ts';
import { shrinkShare } from '#lib/measures/supply/shrunken-share.ts';

describe('shrunken share', () => {
	it('of 9 in 10 drawn to .85 with strength 20 is .866667 (methods page 3)', () => {
		const share = shrinkShare({
			years: [{ successes: 9, trials: 10 }],
			prior: { mean: 0.85, strength: 20 },
		});
		expect(share?.mean).toBeCloseTo(0.866667, 6);
		expect(share?.strength).toBeCloseTo(30, 12);
	});

	it('weighs three years ½, ⅓, ⅙ and counts them as 18/7 years', () => {
		const share = shrinkShare({
			years: [10, 4, 1].map((successes) => ({ successes, trials: 10 })),
			prior: { mean: 0.5, strength: 1e-9 },
		});
		expect(share?.mean).toBeCloseTo(10 / 20 + 4 / 30 + 1 / 60, 6);
		expect(share?.strength).toBeCloseTo((10 * 18) / 7, 6);
	});

	it('without data is the group’s, and is null for impossible counts', () => {
		const prior = { mean: 0.4, strength: 10 };
		expect(shrinkShare({ years: [], prior })).toEqual(prior);
		expect(shrinkShare({ years: [{ successes: 0, trials: 0 }], prior })?.mean).toBeCloseTo(0.4, 12);
		expect(shrinkShare({ years: [{ successes: 5, trials: 4 }], prior })).toBeNull();
	});

	it('lies between its own rate and the group’s', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), share, share, (trials, own, mean) => {
				const successes = Math.round(own * trials);
				const shrunk = shrinkShare({
					years: [{ successes, trials }],
					prior: { mean, strength: 30 },
				});
				const [low, high] = [successes / trials, mean].toSorted((a, b) => a - b);
				expect(shrunk?.mean).toBeGreaterThanOrEqual((low ?? NaN) - 1e-12);
				expect(shrunk?.mean).toBeLessThanOrEqual((high ?? NaN) + 1e-12);
			}),
		);
	});
});

describe('strength of a group', () => {
	it('finds the strength that made the programs', () => {
		const random = createRandom('strength');
		const members = Array.from({ length: 400 }, () => {
			const rate = random.beta(0.7 * 25, 0.3 * 25);
			return { successes: random.binomial(80, rate), trials: 80 };
		});
		const prior = estimatePrior(members);
		expect(prior?.mean).toBeCloseTo(0.7, 1);
		expect(prior?.strength).toBeGreaterThan(18);
		expect(prior?.strength).toBeLessThan(35);
	});

	it('is largest for equal rates and null without persons', () => {
		const same = Array.from({ length: 5 }, () => ({ successes: 8, trials: 10 }));
		expect(estimatePrior(same)).toEqual({ mean: 0.8, strength: 1000 });
		expect(estimatePrior([{ successes: 0, trials: 0 }])).toBeNull();
	});
});
