import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { structureFit } from '#lib/measures/fit/structure-fit.ts';
import { sum } from '#lib/measures/sum.ts';

const pair = fc
	.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
		minLength: 1,
		maxLength: 12,
	})
	.map((rows) => ({ supply: rows.map(([s]) => s), demand: rows.map(([, d]) => d) }))
	.filter(({ supply, demand }) => sum(supply) > 0 && sum(demand) > 0);

function fitOf(supply: readonly number[], demand: readonly number[]): number {
	const result = structureFit.compute({ supply, demand });
	if (!result) throw new TypeError('expected a fit');
	return result.fit;
}

describe('structure fit against published numbers', () => {
	it.each([
		{ supply: [0.5, 0.3, 0.2], demand: [0.4, 0.4, 0.2], fit: 0.9 },
		{ supply: [100, 60, 40, 0], demand: [0, 40, 60, 100], fit: 0.4 },
		{ supply: [80, 80, 20, 20], demand: [20, 20, 80, 80], fit: 0.4 },
		{ supply: [100, 100, 0, 0], demand: [0, 0, 100, 100], fit: 0 },
		{ supply: [100, 100, 100], demand: [100, 100, 100], fit: 1 },
	])(
		'is 1 − D of package segregation: $supply and $demand give $fit',
		({ supply, demand, fit }) => {
			expect(fitOf(supply, demand)).toBeCloseTo(fit, 12);
		},
	);

	it('is .67 for a small city whose schools face a far larger industry', () => {
		expect(fitOf([120, 80, 60], [900, 200, 1400])).toBeCloseTo(0.67, 2);
	});

	it('counts a category of negative net demand with share 0', () => {
		expect(fitOf([50, 50], [80, -20])).toBeCloseTo(0.5, 12);
	});
});

describe('structure fit is null', () => {
	it.each([
		{ supply: [], demand: [] },
		{ supply: [0, 0], demand: [1, 2] },
		{ supply: [1, 2], demand: [0, -3] },
		{ supply: [Number.NaN, 2], demand: [1, 1] },
	])('for $supply and $demand', (input) => {
		expect(structureFit.compute(input)).toBeNull();
	});

	it('but refuses lists of different lengths', () => {
		expect(() => structureFit.compute({ supply: [1], demand: [1, 2] })).toThrow(RangeError);
	});
});

describe('properties of the structure fit', () => {
	it('is bounded, symmetric, and its contributions are exact', () => {
		fc.assert(
			fc.property(pair, ({ supply, demand }) => {
				const result = structureFit.compute({ supply, demand });
				if (!result) return false;
				expect(result.fit).toBeGreaterThanOrEqual(0);
				expect(result.fit).toBeLessThanOrEqual(1);
				expect(fitOf(demand, supply)).toBeCloseTo(result.fit, 12);
				expect(Math.abs(sum(result.contributions.map((part) => part.signed)))).toBeLessThan(1e-12);
				const unsigned = sum(result.contributions.map((part) => part.unsigned));
				expect(Math.abs(unsigned - (1 - result.fit))).toBeLessThan(1e-12);
				return true;
			}),
		);
	});

	it('does not change with order, scale or an empty category', () => {
		fc.assert(
			fc.property(pair, fc.integer({ min: 1, max: 1000 }), ({ supply, demand }, factor) => {
				const fit = fitOf(supply, demand);
				expect(fitOf(supply.toReversed(), demand.toReversed())).toBeCloseTo(fit, 12);
				expect(
					fitOf(
						supply.map((value) => value * factor),
						demand,
					),
				).toBeCloseTo(fit, 12);
				expect(fitOf([...supply, 0], [...demand, 0])).toBeCloseTo(fit, 12);
			}),
		);
	});

	it('never falls when two categories are merged', () => {
		fc.assert(
			fc.property(pair, ({ supply, demand }) => {
				const merge = ([first = 0, second = 0, ...rest]: readonly number[]): number[] => [
					first + second,
					...rest,
				];
				expect(fitOf(merge(supply), merge(demand))).toBeGreaterThanOrEqual(
					fitOf(supply, demand) - 1e-12,
				);
			}),
		);
	});

	it('rises by exactly ε when ε moves from surplus to deficit', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 0.1, noNaN: true }), (epsilon) => {
				const before = fitOf([0.5, 0.3, 0.2], [0.4, 0.4, 0.2]);
				expect(fitOf([0.5 - epsilon, 0.3 + epsilon, 0.2], [0.4, 0.4, 0.2]) - before).toBeCloseTo(
					epsilon,
					12,
				);
			}),
		);
	});

	it('is 1 where both structures are equal, whatever their size', () => {
		fc.assert(
			fc.property(pair, fc.integer({ min: 1, max: 50 }), ({ supply }, factor) => {
				if (sum(supply) === 0) return;
				expect(
					fitOf(
						supply,
						supply.map((value) => value * factor),
					),
				).toBeCloseTo(1, 12);
			}),
		);
	});

	it('moves continuously: by no more than half of what the shares move', () => {
		const share = fc.double({ min: 0.001, max: 1, noNaN: true });
		const three = fc.array(fc.tuple(share, share, share), { minLength: 2, maxLength: 10 });
		fc.assert(
			fc.property(three, (rows) => {
				const [before, after, demand] = [0, 1, 2].map((column) => {
					const values = rows.map((row) => row[column] ?? 0);
					return values.map((value) => value / sum(values));
				});
				if (!before || !after || !demand) throw new RangeError('three columns expected');
				const moved = sum(before.map((value, k) => Math.abs(value - (after[k] ?? 0)))) / 2;
				const change = Math.abs(fitOf(before, demand) - fitOf(after, demand));
				expect(change).toBeLessThanOrEqual(moved + 1e-12);
			}),
		);
	});

	it('falls or rises by ε for any move that keeps the signs of surplus and deficit', () => {
		fc.assert(
			fc.property(
				pair,
				fc.double({ min: 0.01, max: 1, noNaN: true }),
				({ supply, demand }, part) => {
					const [p, q] = [supply, demand].map((values) =>
						values.map((value) => value / sum(values)),
					);
					if (!p || !q) throw new RangeError('two columns expected');
					const gaps = p.map((value, k) => value - (q[k] ?? 0));
					const [from, to] = [Math.max(...gaps), Math.min(...gaps)].map((gap) => gaps.indexOf(gap));
					const epsilon = part * Math.min(Math.max(...gaps), -Math.min(...gaps));
					const moved = p.map((value, k) =>
						k === from ? value - epsilon : k === to ? value + epsilon : value,
					);
					if (from === to) return;
					expect(fitOf(moved, q) - fitOf(p, q)).toBeCloseTo(epsilon, 9);
				},
			),
		);
	});

	it('is concave in the shares of supply: mixing never lowers it below the mixture', () => {
		fc.assert(
			fc.property(
				pair,
				fc.double({ min: 0, max: 1, noNaN: true }),
				({ supply, demand }, weight) => {
					const total = sum(supply);
					const other = sum(demand);
					const mixed = supply.map(
						(value, k) => (weight * value) / total + ((1 - weight) * (demand[k] ?? 0)) / other,
					);
					const bound = weight * fitOf(supply, demand) + (1 - weight);
					expect(fitOf(mixed, demand)).toBeGreaterThanOrEqual(bound - 1e-9);
				},
			),
		);
	});
});
