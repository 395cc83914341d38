import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandedMedian } from '#lib/measures/quality/banded-median.ts';
import { reportDiscrepancy } from '#lib/measures/quality/discrepancy.ts';
import { funnelLimits } from '#lib/measures/quality/funnel.ts';
import { inFieldRate } from '#lib/measures/quality/in-field.ts';
import { localRate } from '#lib/measures/quality/local-rate.ts';
import { payRatio } from '#lib/measures/quality/pay-ratio.ts';
import { placementRate } from '#lib/measures/quality/placement.ts';
import { satisfactionRate } from '#lib/measures/quality/satisfaction.ts';
import { sum } from '#lib/measures/sum.ts';

const unreported = {
	contract: null,
	selfEmployed: null,
	military: null,
	furtherStudy: null,
	flexible: null,
};

describe('placement rate of secondary vocational graduates as the ministry published it', () => {
	it.each([
		{ year: 2013, graduates: 607.46, placed: 588.07, percent: 96.81 },
		{ year: 2014, graduates: 577.7, placed: 558.54, percent: 96.68 },
		{ year: 2015, graduates: 515.47, placed: 496.42, percent: 96.3 },
	])('$year: $placed of $graduates (10 000 persons) is $percent %', ({ percent, ...counts }) => {
		const result = placementRate.compute({ ...counts, parts: unreported });
		expect((result?.placed.rate ?? 0) * 100).toBeCloseTo(percent, 2);
	});

	it('Shanghai 2017: 29 231 of 29 716 is 98.37 %', () => {
		const result = placementRate.compute({ graduates: 29716, placed: 29231, parts: unreported });
		expect((result?.placed.rate ?? 0) * 100).toBeCloseTo(98.37, 2);
	});

	it('of the parts adds up to the rate', () => {
		const result = placementRate.compute(placementRate.example.input);
		expect(result?.placed.rate).toBeCloseTo(111 / 120, 12);
		expect(sum(Object.values(result?.parts ?? {}).map((part) => part ?? 0))).toBeCloseTo(
			111 / 120,
			12,
		);
	});

	it('is null where a part is missing and no total was reported', () => {
		const { graduates, parts } = placementRate.example.input;
		expect(placementRate.compute({ graduates, parts: { ...parts, flexible: null } })).toBeNull();
		expect(placementRate.compute({ graduates: 0, parts })).toBeNull();
		expect(placementRate.compute({ graduates: null, parts })).toBeNull();
	});
});

describe('rates have their own denominators', () => {
	it('in field: 41 of 58 known, of 60 in direct employment', () => {
		const result = inFieldRate.compute(inFieldRate.example.input);
		expect(result?.rate).toBeCloseTo(41 / 58, 12);
		expect(result?.knownShare).toBeCloseTo(58 / 60, 12);
		expect(inFieldRate.compute({ inField: 3, known: 0, directEmployment: 9 })).toBeNull();
	});

	it('local: at work with a known place', () => {
		expect(localRate.compute({ local: 37, placeKnown: 58 })?.rate).toBeCloseTo(37 / 58, 12);
		expect(localRate.compute({ local: null, placeKnown: 58 })).toBeNull();
	});

	it('satisfaction: respondents, with the response rate beside it', () => {
		const result = satisfactionRate.compute(satisfactionRate.example.input);
		expect(result?.rate).toBeCloseTo(83 / 96, 12);
		expect(result?.responseRate).toBeCloseTo(96 / 140, 12);
		const unknown = satisfactionRate.compute({ satisfied: 8, respondents: 10, population: null });
		expect(unknown?.responseRate).toBeNull();
	});

	it('pay: the regional median', () => {
		expect(payRatio.compute({ medianPay: 4300, regionalMedian: 4650 })).toBeCloseTo(0.9247, 4);
		expect(payRatio.compute({ medianPay: 4300, regionalMedian: 0 })).toBeNull();
		expect(payRatio.compute({ medianPay: null, regionalMedian: 4650 })).toBeNull();
	});
});

describe('median from bands', () => {
	it('by hand: 3000 + (32 − 12) / 25 · 1000 = 3800', () => {
		expect(bandedMedian.compute(bandedMedian.example.input)?.median).toBeCloseTo(3800, 9);
	});

	it('in the open band is only “at least”', () => {
		const bands = [
			{ lower: null, upper: 3000, count: 2 },
			{ lower: 5000, upper: null, count: 9 },
		];
		expect(bandedMedian.compute({ bands })).toEqual({
			median: null,
			atLeast: 5000,
			atMost: null,
			n: 11,
		});
	});

	it('is null without persons', () => {
		expect(bandedMedian.compute({ bands: [{ lower: 0, upper: 1, count: 0 }] })).toBeNull();
		expect(bandedMedian.compute({ bands: [] })).toBeNull();
	});

	it('lies within its band and does not depend on the order of bands', () => {
		const counts = fc.array(fc.nat(50), { minLength: 3, maxLength: 6 });
		fc.assert(
			fc.property(counts, (list) => {
				const bands = list.map((count, k) => ({ lower: k * 1000, upper: (k + 1) * 1000, count }));
				const result = bandedMedian.compute({ bands });
				expect(bandedMedian.compute({ bands: bands.toReversed() })).toEqual(result);
				if (!result) return;
				expect(result.median).toBeGreaterThanOrEqual(result.atLeast ?? Infinity);
				expect(result.median).toBeLessThanOrEqual(result.atMost ?? -Infinity);
			}),
		);
	});
});

describe('funnel limits', () => {
	it('by hand: p₀ = .9, n = 100 gives .9 ± 1.96 · .03', () => {
		const units = [
			{ id: 'a', count: 80, total: 100 },
			{ id: 'b', count: 100, total: 100 },
		];
		const [first, second] = funnelLimits.compute({ units })?.points ?? [];
		expect(first?.lower95).toBeCloseTo(0.8412, 4);
		expect(first?.position).toBe('very_low');
		expect(second).toMatchObject({ upper95: expect.closeTo(0.9588, 4) as number });
		expect(funnelLimits.compute({ units: [] })).toBeNull();
	});
});

describe('self-reports against third-party results', () => {
	it('56/70 − 48/80 = .2, from .0524 to .3339, as Newcombe (1998) prints it', () => {
		const result = reportDiscrepancy.compute({
			selfReported: { count: 56, total: 70 },
			thirdParty: { count: 48, total: 80 },
		});
		expect(result?.difference).toBeCloseTo(0.2, 12);
		expect(result?.lower95).toBeCloseTo(0.0524, 4);
		expect(result?.upper95).toBeCloseTo(0.3339, 4);
		expect(result?.isDiscrepant).toBe(true);
	});

	it('changes sign, not finding, when the two are exchanged', () => {
		const sample = fc
			.tuple(fc.nat(80), fc.integer({ min: 1, max: 80 }))
			.map(([count, total]) => ({ count: Math.min(count, total), total }));
		fc.assert(
			fc.property(sample, sample, (selfReported, thirdParty) => {
				const one = reportDiscrepancy.compute({ selfReported, thirdParty });
				const other = reportDiscrepancy.compute({
					selfReported: thirdParty,
					thirdParty: selfReported,
				});
				expect(other?.difference).toBeCloseTo(-(one?.difference ?? 0), 12);
				expect(other?.isDiscrepant).toBe(one?.isDiscrepant);
			}),
		);
	});

	it('is null without respondents', () => {
		const thirdParty = { count: 0, total: 0 };
		expect(
			reportDiscrepancy.compute({ selfReported: { count: 1, total: 2 }, thirdParty }),
		).toBeNull();
	});
});
