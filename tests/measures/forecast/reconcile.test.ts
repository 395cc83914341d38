import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundToTotal } from '#lib/measures/forecast/largest-remainder.ts';
import { reconcileForecasts, type ReconcileWeights } from '#lib/measures/forecast/reconcile.ts';

const pair = Object.freeze([
	[1, 1],
	[1, 0],
	[0, 1],
]);

/** Total, two groups, four leaves. */
const tree = Object.freeze([
	[1, 1, 1, 1],
	[1, 1, 0, 0],
	[0, 0, 1, 1],
	[1, 0, 0, 0],
	[0, 1, 0, 0],
	[0, 0, 1, 0],
	[0, 0, 0, 1],
]);

const errors = Object.freeze([
	[3, 1, 1],
	[-2, -1, 0],
	[1, 1, -1],
	[-4, -1, -2],
	[2, 0, 1],
	[0.5, 0.5, -0.5],
]);

function expectNodes(nodes: readonly number[] | undefined, expected: readonly number[]): void {
	expect(nodes).toHaveLength(expected.length);
	expected.forEach((value, index) => {
		expect(nodes?.[index]).toBeCloseTo(value, 5);
	});
}

describe('a total of 100 with parts 40 and 50 (methods page 2.7)', () => {
	it.each([
		[{ kind: 'ols' }, [96.66666666666667, 43.333333333333336, 53.333333333333336]],
		[{ kind: 'structural' }, [95, 42.5, 52.5]],
		[
			{ kind: 'variance', variances: [9, 4, 1] },
			[93.57142857142857, 42.857142857142854, 50.714285714285715],
		],
		[{ kind: 'shrink', errors }, [90.386472, 39.717616, 50.668855]],
	] as const)('%o', (weights, expected) => {
		const reconciled = reconcileForecasts({ summing: pair, base: [100, 40, 50], weights });
		expectNodes(reconciled?.nodes, expected);
	});

	it('gives up 42.5 % of the correlations', () => {
		const weights = { kind: 'shrink', errors } as const;
		const reconciled = reconcileForecasts({ summing: pair, base: [100, 40, 50], weights });
		expect(reconciled?.intensity).toBeCloseTo(0.4253313981615867, 9);
	});
});

describe('the tree of seven nodes', () => {
	const base = [100, 55, 50, 30, 20, 25, 30];
	it.each([
		['ols', [102.142857, 51.904762, 50.238095, 30.952381, 20.952381, 22.619048, 27.619048]],
		['structural', [103.333333, 51.666667, 51.666667, 30.833333, 20.833333, 23.333333, 28.333333]],
	] as const)('%s', (kind, expected) => {
		expectNodes(reconcileForecasts({ summing: tree, base, weights: { kind } })?.nodes, expected);
	});
});

describe('properties', () => {
	const value = fc.double({ min: -1000, max: 1000, noNaN: true });
	const weights: fc.Arbitrary<ReconcileWeights> = fc.oneof(
		fc.constant({ kind: 'ols' } as const),
		fc.constant({ kind: 'structural' } as const),
		fc
			.array(fc.double({ min: 0.1, max: 50, noNaN: true }), { minLength: 7, maxLength: 7 })
			.map((variances) => ({ kind: 'variance', variances }) as const),
	);
	const base = fc.array(value, { minLength: 7, maxLength: 7 });

	it('parts add up', () => {
		fc.assert(
			fc.property(base, weights, fc.boolean(), (forecasts, weighting, isNonNegative) => {
				const { nodes = [], leaves = [] } =
					reconcileForecasts({
						summing: tree,
						base: forecasts,
						weights: weighting,
						isNonNegative,
					}) ?? {};
				const [total = NaN, left = NaN, right = NaN, a = NaN, b = NaN, c = NaN, d = NaN] = nodes;
				expect(left + right).toBeCloseTo(total, 9);
				expect(a + b).toBeCloseTo(left, 9);
				expect(c + d).toBeCloseTo(right, 9);
				if (isNonNegative) expect(Math.min(...leaves)).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it('what adds up already is not changed', () => {
		const leaves = fc.array(value, { minLength: 4, maxLength: 4 });
		fc.assert(
			fc.property(leaves, weights, (parts, weighting) => {
				const [a = 0, b = 0, c = 0, d = 0] = parts;
				const coherent = [a + b + c + d, a + b, c + d, a, b, c, d];
				const { nodes } =
					reconcileForecasts({ summing: tree, base: coherent, weights: weighting }) ?? {};
				coherent.forEach((node, index) => {
					expect(nodes?.[index]).toBeCloseTo(node, 6);
				});
			}),
		);
	});

	it('no feasible change lowers the distance of the non-negative form', () => {
		const distance = (leaves: readonly number[], forecasts: readonly number[]): number =>
			tree.reduce((sum, row, node) => {
				const fitted = row.reduce((part, member, leaf) => part + member * (leaves[leaf] ?? 0), 0);
				return sum + (fitted - (forecasts[node] ?? 0)) ** 2;
			}, 0);
		fc.assert(
			fc.property(base, fc.nat({ max: 3 }), value, (forecasts, leaf, change) => {
				const input = {
					summing: tree,
					base: forecasts,
					weights: { kind: 'ols' },
					isNonNegative: true,
				};
				const leaves = reconcileForecasts(
					input as Parameters<typeof reconcileForecasts>[0],
				)?.leaves;
				if (!leaves) throw new Error('least squares has a solution');
				const moved = leaves.map((part, k) => (k === leaf ? Math.max(0, part + change) : part));
				const best = distance(leaves, forecasts);
				expect(best).toBeLessThanOrEqual(distance(moved, forecasts) + 1e-6 * (1 + best));
			}),
		);
	});
});

describe('what cannot be reconciled is null', () => {
	it.each([
		['too few forecasts', [100, 40], { kind: 'ols' }],
		['a missing forecast', [100, NaN, 50], { kind: 'ols' }],
		['a variance of zero', [100, 40, 50], { kind: 'variance', variances: [1, 0, 1] }],
		['one vector of errors', [100, 40, 50], { kind: 'shrink', errors: [[1, 2, 3]] }],
	] as const)('%s', (_, base, weights) => {
		expect(reconcileForecasts({ summing: pair, base, weights })).toBeNull();
	});
});

describe('largest remainder', () => {
	it('gives the missing person to the largest fraction, ties in order', () => {
		expect(roundToTotal({ values: [13.4, 8.3, 6.3] })).toEqual([14, 8, 6]);
		expect(roundToTotal({ values: [0.5, 0.5, 0.5, 0.5] })).toEqual([1, 1, 0, 0]);
		expect(roundToTotal({ values: [-1.5, 3.5] })).toEqual([-1, 3]);
	});

	it('is null for a total out of reach', () => {
		expect(roundToTotal({ values: [1.2, 2.3], total: 9 })).toBeNull();
	});

	it('keeps the sum and moves no part by one or more', () => {
		const part = fc.double({ min: -1e6, max: 1e6, noNaN: true });
		fc.assert(
			fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (values) => {
				const total = Math.round(values.reduce((sum, value) => sum + value, 0)) + 0;
				const rounded = roundToTotal({ values }) ?? [];
				expect(rounded.reduce((sum, value) => sum + value, 0)).toBe(total);
				rounded.forEach((whole, index) => {
					expect(Math.abs(whole - (values[index] ?? NaN))).toBeLessThanOrEqual(1);
				});
			}),
		);
	});
});
