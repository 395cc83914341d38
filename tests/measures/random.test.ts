import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, type Random } from '#lib/measures/random.ts';

function moments(count: number, draw: () => number): { mean: number; variance: number } {
	const values = Array.from({ length: count }, draw);
	const mean = values.reduce((sum, value) => sum + value, 0) / count;
	const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
	return { mean, variance };
}

describe('a seed', () => {
	it('gives the same numbers on every machine', () => {
		const random = createRandom('wenhe');
		const drawn = [
			random.uniform(),
			random.normal(),
			random.gamma(2.5),
			random.binomial(1000, 0.3),
		];
		expect(drawn).toMatchInlineSnapshot(`
			[
			  0.5931870404192933,
			  -2.2063745230687197,
			  4.371860563512848,
			  301,
			]
		`);
	});

	it('makes independent streams that other draws do not move', () => {
		const first = createRandom(1);
		first.uniform();
		expect(first.stream('draws').uniform()).toBe(createRandom(1).stream('draws').uniform());
		expect(first.stream('a').uniform()).not.toBe(first.stream('b').uniform());
	});
});

describe('distributions have the mean and variance they should', () => {
	const count = 20_000;
	it.each([
		['uniform', (r: Random) => r.uniform(), 0.5, 1 / 12],
		['normal', (r: Random) => r.normal(), 0, 1],
		['gamma(0.4)', (r: Random) => r.gamma(0.4), 0.4, 0.4],
		['gamma(7)', (r: Random) => r.gamma(7), 7, 7],
		['beta(2, 3)', (r: Random) => r.beta(2, 3), 0.4, 0.04],
		['binomial(12, 0.25)', (r: Random) => r.binomial(12, 0.25), 3, 2.25],
		['binomial(5000, 0.4)', (r: Random) => r.binomial(5000, 0.4), 2000, 1200],
		['integer(6)', (r: Random) => r.integer(6), 2.5, 35 / 12],
	] as const)('%s', (name, draw, mean, variance) => {
		const random = createRandom(name);
		const seen = moments(count, () => draw(random));
		const tolerance = 5 * Math.sqrt(variance / count);
		expect(Math.abs(seen.mean - mean)).toBeLessThan(tolerance);
		expect(seen.variance / variance).toBeGreaterThan(0.93);
		expect(seen.variance / variance).toBeLessThan(1.07);
	});
});

describe('properties', () => {
	const weights = fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1 });

	it('Dirichlet shares sum to 1 and keep zeros', () => {
		fc.assert(
			fc.property(weights, fc.integer(), (concentration, seed) => {
				fc.pre(concentration.some((weight) => weight > 1e-9));
				const shares = createRandom(seed).dirichlet(concentration);
				expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
				concentration.forEach((weight, index) => {
					if (weight === 0) expect(shares[index]).toBe(0);
				});
			}),
		);
	});

	it('multinomial counts sum to n', () => {
		fc.assert(
			fc.property(weights, fc.nat({ max: 5000 }), fc.integer(), (shares, n, seed) => {
				fc.pre(shares.some((share) => share > 1e-9));
				const counts = createRandom(seed).multinomial(n, shares);
				expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
				expect(counts.every((count) => count >= 0)).toBe(true);
			}),
		);
	});

	it('binomial counts stay between 0 and n, and are certain at 0 and 1', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
				const random = createRandom(n);
				const count = random.binomial(n, p);
				expect(count).toBeGreaterThanOrEqual(0);
				expect(count).toBeLessThanOrEqual(n);
				expect([random.binomial(n, 0), random.binomial(n, 1)]).toEqual([0, n]);
			}),
		);
	});

	it('a shuffle keeps every item', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
				const shuffled = createRandom(seed).shuffle(items);
				expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b));
			}),
		);
	});
});
