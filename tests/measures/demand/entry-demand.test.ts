import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '#lib/measures/demand/coverage.ts';
import { entryDemand } from '#lib/measures/demand/entry-demand.ts';
import { replacement } from '#lib/measures/demand/replacement.ts';

describe('openings as the US Bureau of Labor Statistics adds them', () => {
	it('exits 53 + transfers 104 + growth 46 = 203', () => {
		const employment = 1000;
		const leaving = replacement.compute({ employment, exitRate: 0.053, transferRate: 0.104 }) ?? 0;
		expect(
			entryDemand.compute({ expansion: 46, replacement: leaving, newEntrantShare: 1 }),
		).toBeCloseTo(203, 9);
	});
});

describe('entry demand', () => {
	it('keeps the sign of a shrinking occupation', () => {
		expect(entryDemand.compute({ expansion: -80, replacement: 50, newEntrantShare: 0.5 })).toBe(
			-15,
		);
	});

	it('adds up over parts', () => {
		const value = fc.double({ min: -1e4, max: 1e4, noNaN: true });
		fc.assert(
			fc.property(value, value, value, value, (a, b, c, d) => {
				const whole = entryDemand.compute({
					expansion: a + b,
					replacement: c + d,
					newEntrantShare: 0.4,
				});
				const first = entryDemand.compute({ expansion: a, replacement: c, newEntrantShare: 0.4 });
				const second = entryDemand.compute({ expansion: b, replacement: d, newEntrantShare: 0.4 });
				expect(whole).toBeCloseTo((first ?? 0) + (second ?? 0), 6);
			}),
		);
	});

	it.each([1.2, -0.1, Number.NaN])('is null for a new-entrant share of %s', (newEntrantShare) => {
		expect(entryDemand.compute({ expansion: 1, replacement: 1, newEntrantShare })).toBeNull();
	});
});

describe('replacement', () => {
	it.each([
		{ employment: 0, exitRate: 0.02, transferRate: 0.01, expected: 0 },
		{ employment: 100, exitRate: -0.1, transferRate: 0.01, expected: null },
		{ employment: Number.NaN, exitRate: 0.1, transferRate: 0.01, expected: null },
	])('of $employment at $exitRate + $transferRate is $expected', ({ expected, ...input }) => {
		expect(replacement.compute(input)).toBe(expected);
	});
});

describe('coverage', () => {
	it.each([
		{ entrants: 84, entryDemand: 120, expected: 0.7 },
		{ entrants: 0, entryDemand: 10, expected: 0 },
		{ entrants: 10, entryDemand: 0, expected: null },
		{ entrants: 10, entryDemand: -5, expected: null },
	])(
		'of $entrants entrants and a demand of $entryDemand is $expected',
		({ expected, ...input }) => {
			expect(coverage.compute(input)).toBe(expected);
		},
	);
});
