import { describe, expect, it } from 'vitest';
import { noiseFloor } from '#lib/measures/fit/noise-floor.ts';

describe('noise floor', () => {
	it('is .0550 for q = (.4, .4, .2) and 100 entrants; simulation gives .0548', () => {
		expect(noiseFloor.compute({ demandShares: [0.4, 0.4, 0.2], n: 100 })).toBeCloseTo(0.055, 4);
	});

	it('halves with four times as many entrants', () => {
		const demandShares = [0.5, 0.3, 0.2];
		const few = noiseFloor.compute({ demandShares, n: 50 }) ?? 0;
		expect(noiseFloor.compute({ demandShares, n: 200 })).toBeCloseTo(few / 2, 12);
	});

	it.each([
		{ demandShares: [1], n: 10, floor: 0 },
		{ demandShares: [0.5, 0.5], n: 0, floor: null },
		{ demandShares: [0.5, 0.4], n: 10, floor: null },
		{ demandShares: [], n: 10, floor: null },
	])('for shares $demandShares and n = $n is $floor', ({ floor, ...input }) => {
		expect(noiseFloor.compute(input)).toBe(floor);
	});
});
