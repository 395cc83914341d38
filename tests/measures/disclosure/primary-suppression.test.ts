import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	defaultPrimaryRules,
	primarySuppression,
	type DisclosureFigure,
} from '#lib/measures/disclosure/primary-suppression.ts';

function reasonsOf(figure: DisclosureFigure) {
	return primarySuppression.compute({ figure });
}

describe('primary suppression of figures on persons', () => {
	it.each([
		{ value: 0, reasons: [] },
		{ value: 1, reasons: ['small_count'] },
		{ value: 4, reasons: ['small_count'] },
		{ value: 5, reasons: [] },
	])('a count of $value: $reasons', ({ value, reasons }) => {
		expect(reasonsOf({ kind: 'count', value })).toEqual(reasons);
	});

	it.each([
		{ count: 5, denominator: 9, reasons: ['small_denominator'] },
		{ count: 5, denominator: 10, reasons: [] },
		{ count: 0, denominator: 30, reasons: ['whole_group'] },
		{ count: 30, denominator: 30, reasons: ['whole_group'] },
		{ count: 0, denominator: 0, reasons: ['small_denominator'] },
	])('a rate of $count in $denominator: $reasons', ({ reasons, ...rate }) => {
		expect(reasonsOf({ kind: 'rate', ...rate })).toEqual(reasons);
	});

	it.each([
		{ n: 9, employers: 5, reasons: ['small_denominator'] },
		{ n: 10, employers: 2, reasons: ['few_firms'] },
		{ n: 10, employers: null, reasons: [] },
	])('a median of $n persons at $employers employers: $reasons', ({ reasons, ...median }) => {
		expect(reasonsOf({ kind: 'median', ...median })).toEqual(reasons);
	});
});

describe('primary suppression of business figures', () => {
	it.each([
		{ contributions: [50, 50], reasons: ['few_firms', 'dominance', 'p_percent'] },
		{ contributions: [60, 25, 15], reasons: ['dominance'] },
		{ contributions: [60, 24, 16], reasons: [] },
		{ contributions: [100, 100, 9], reasons: ['dominance', 'p_percent'] },
		{ contributions: [], reasons: [] },
	])('of firms $contributions: $reasons', ({ contributions, reasons }) => {
		expect(reasonsOf({ kind: 'business', contributions })).toEqual(reasons);
	});

	it('is never released by a stricter rule', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(sizes, fc.integer({ min: 0, max: 5 }), (contributions, more) => {
				const figure: DisclosureFigure = { kind: 'business', contributions };
				const rules = {
					...defaultPrimaryRules,
					minimumFirms: defaultPrimaryRules.minimumFirms + more,
					dominantShare: defaultPrimaryRules.dominantShare - more / 10,
					pShare: defaultPrimaryRules.pShare + more / 10,
				};
				const stricter = primarySuppression.compute({ figure, rules });
				expect(stricter).toEqual(expect.arrayContaining(reasonsOf(figure)));
			}),
		);
	});
});
