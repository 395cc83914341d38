import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { volumeBalance } from '#lib/measures/fit/volume-balance.ts';
import { sum } from '#lib/measures/sum.ts';

const persons = fc.integer({ min: 0, max: 900 });

describe('volume balance', () => {
	it('finds 86 mismatched and nobody movable where a small city faces a large industry', () => {
		const result = volumeBalance.compute({ supply: [120, 80, 60], demand: [900, 200, 1400] });
		expect(result?.balance).toBe(-2240);
		expect(result?.mismatched).toBeCloseTo(85.6, 9);
		expect(result?.movable).toBe(0);
	});

	it('splits the absolute gaps into the volume gap and twice the movable persons', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(persons, persons), { minLength: 1 }), (rows) => {
				const supply = rows.map(([s]) => s + 1);
				const demand = rows.map(([, d]) => d + 1);
				const result = volumeBalance.compute({ supply, demand });
				const gaps = sum(supply.map((value, k) => Math.abs(value - (demand[k] ?? 0))));
				expect(Math.abs(result?.balance ?? 0) + 2 * (result?.movable ?? 0)).toBeCloseTo(gaps, 9);
			}),
		);
	});

	it('has as many mismatched as movable where the totals agree', () => {
		const result = volumeBalance.compute({ supply: [50, 30, 20], demand: [40, 40, 20] });
		expect(result?.mismatched).toBeCloseTo(10, 12);
		expect(result?.movable).toBe(10);
	});

	it('is null without entrants', () => {
		expect(volumeBalance.compute({ supply: [0], demand: [3] })).toBeNull();
	});
});
