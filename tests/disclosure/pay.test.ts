import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianOfBands } from '#lib/measures/quality/banded-median.ts';
import { parseBand } from '#lib/measures/quality/pay-band.ts';
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
