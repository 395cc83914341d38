import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#lib/measures/quality/wilson.ts';

describe('Wilson interval', () => {
	it.each([
		{ count: 81, total: 263, lower: 0.2553, upper: 0.3662 },
		{ count: 15, total: 148, lower: 0.0624, upper: 0.1605 },
		{ count: 0, total: 20, lower: 0, upper: 0.1611 },
		{ count: 1, total: 29, lower: 0.0061, upper: 0.1718 },
	])('of $count of $total is that of Newcombe (1998)', ({ lower, upper, ...input }) => {
		const interval = wilsonInterval.compute(input);
		expect(interval?.lower).toBeCloseTo(lower, 4);
		expect(interval?.upper).toBeCloseTo(upper, 4);
	});

	it('stays within 0 and 1, holds the rate, and narrows with more persons', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, draw) => {
				const count = Math.min(draw, total);
				const interval = wilsonInterval.compute({ count, total });
				const larger = wilsonInterval.compute({ count: count * 3, total: total * 3 });
				if (!interval || !larger) return false;
				expect(interval.lower).toBeGreaterThanOrEqual(0);
				expect(interval.upper).toBeLessThanOrEqual(1);
				expect(interval.lower).toBeLessThanOrEqual(count / total);
				expect(interval.upper).toBeGreaterThanOrEqual(count / total);
				return larger.upper - larger.lower < interval.upper - interval.lower;
			}),
		);
	});

	it.each([
		{ count: 0, total: 0 },
		{ count: 5, total: 4 },
		{ count: -1, total: 4 },
	])('of $count of $total is null', (input) => {
		expect(wilsonInterval.compute(input)).toBeNull();
	});
});
