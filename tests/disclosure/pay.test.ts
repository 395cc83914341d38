import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOfBands } from '#lib/measures/quality/banded-median.ts';
import { parseBand } from '#lib/measures/quality/pay-band.ts';
import { payMedians, payStep } from '../../pipelines/models/chain/pay.ts';
import { payGuard } from '../../pipelines/disclosure/pay.ts';

const bands = ['<2000', '2000-3000', '3000-4000', '4000-5000', '5000+'];
const group = {
	area_code: 'A',
	graduating_year: 2025,
	level: 'secondary',
	school_id: 'S',
	cut_off_date: '2025-08-31',
};

function medianOf(counts: readonly number[]): number | null {
	const parts = bands.flatMap((band, index) => {
		const ends = parseBand(band);
		return ends === null ? [] : [{ ...ends, count: counts[index] ?? 0 }];
	});
	return medianOfBands({ bands: parts })?.median ?? null;
}

function guardOf(counts: readonly number[], hidden: readonly boolean[]) {
	const indicators = ['pay_median', 'pay_ratio', 'placement_rate'].flatMap((id) =>
		['school', 'program'].map((unit) => ({
			...group,
			unit,
			indicator_id: id,
			indicator_value: medianOf(counts),
		})),
	);
	const breakdowns = bands.map((band, index) => ({
		...group,
		attribute: 'pay_band',
		attribute_value: band,
		direct_employment_count: hidden[index] === true ? null : (counts[index] ?? 0),
	}));
	return indicators.filter(payGuard(indicators, breakdowns));
}

/** All counts that the told bands and their total leave possible. */
function possible(counts: readonly number[], hidden: readonly boolean[]): number[][] {
	const rest = counts.reduce((sum, count, index) => (hidden[index] ? sum + count : sum), 0);
	function fill(index: number, left: number): number[][] {
		if (index === bands.length) return left === 0 ? [[]] : [];
		if (hidden[index] !== true) {
			return fill(index + 1, left).map((tail) => [counts[index] ?? 0, ...tail]);
		}
		return Array.from({ length: left + 1 }, (_, count) => count).flatMap((count) =>
			fill(index + 1, left - count).map((tail) => [count, ...tail]),
		);
	}
	return fill(0, rest);
}

const classes = fc.record({
	counts: fc.array(fc.nat(6), { minLength: bands.length, maxLength: bands.length }),
	hidden: fc.array(fc.boolean(), { minLength: bands.length, maxLength: bands.length }),
});

test('a median that stays says nothing of withheld bands', () => {
	fc.assert(
		fc.property(classes, ({ counts, hidden }) => {
			const median = medianOf(counts);
			fc.pre(median !== null && guardOf(counts, hidden).length === 0);
			for (const other of possible(counts, hidden)) expect(medianOf(other)).toBe(median);
		}),
	);
});

test('pay goes where withheld bands lie on both sides, for the school and its programs', () => {
	const both = [true, false, false, false, true];
	expect(guardOf([3, 4, 9, 8, 2], both).map((row) => [row.unit, row.indicator_id])).toEqual([
		['school', 'pay_median'],
		['program', 'pay_median'],
		['school', 'pay_ratio'],
		['program', 'pay_ratio'],
	]);
	expect(guardOf([3, 4, 9, 8, 2], [true, true, false, false, false])).toEqual([]);
});

/** Persons in the band of the median that a class of `n` may have, where only its stated median is known. */
function persons(n: number, stated: number, step: number): ReadonlySet<number> {
	const found = new Set<number>();
	for (let below = 0; below < n / 2; below++) {
		for (let inBand = 1; below + inBand <= n; inBand++) {
			if (below + inBand < n / 2) continue;
			if (rounded(medianWith(n, below, inBand), step) === rounded(stated, step)) found.add(inBand);
		}
	}
	return found;
}

function medianWith(n: number, below: number, inBand: number): number {
	return 3000 + ((n / 2 - below) / inBand) * 1000;
}

function rounded(value: number, step: number): number {
	return step * Math.round(value / step);
}

/** Share of classes of 10 to 40 whose band is known to within fewer than five persons. */
function toldShare(step: number): number {
	const widths: number[] = [];
	for (let n = 10; n <= 40; n += 3) {
		for (let below = 0; below < n / 2; below++) {
			for (let inBand = Math.ceil(n / 2 - below); below + inBand <= n; inBand++) {
				const found = persons(n, medianWith(n, below, inBand), step);
				widths.push(Math.max(...found) - Math.min(...found));
			}
		}
	}
	return widths.filter((width) => width < 5).length / widths.length;
}

test('an exact median tells the persons in its band in most classes, one in steps of 100 hardly ever', () => {
	expect(toldShare(0.001)).toBeGreaterThan(0.5);
	expect(toldShare(100)).toBeLessThan(0.03);
});

test('pay is stated in the steps of the region’s rules', () => {
	const attributes = [
		['3000-4000', 7],
		['4000-5000', 6],
	].map(([value, person_count]) => ({
		area_code: 'A',
		graduating_year: 2025,
		attribute: 'pay_band',
		value: value ?? null,
		person_count: person_count ?? null,
		cut_off_date: '2025-08-31',
	}));
	const identify = () => ({ level: 'secondary', schoolId: 'S', catalogue: '2021', majorCode: '1' });
	const stated = (rules: Parameters<typeof payStep>[0]) =>
		new Set(payMedians(attributes, identify, payStep(rules)).map(({ median }) => median));
	expect(stated([])).toEqual(new Set([3900]));
	const rule = { rule_id: 'median_rounding', parameter: 'step', value: 50 };
	expect(stated([rule])).toEqual(new Set([3950]));
});
