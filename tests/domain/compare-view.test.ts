import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	compareKinds,
	compareQuery,
	type CompareView,
	mostCompared,
	parseCompareView,
	withItem,
	withoutItem,
} from '#lib/domain/compare-view.ts';
import { breakdowns } from '#lib/domain/explore-view.ts';

const levels = ['secondary', 'junior_college'];

const views: fc.Arbitrary<CompareView> = fc.constantFrom(...compareKinds).chain((kind) =>
	fc.record({
		kind: fc.constant(kind),
		items: fc.uniqueArray(
			kind === 'year'
				? fc.integer({ min: 1990, max: 2040 }).map(String)
				: fc.stringMatching(/^[a-zA-Z0-9_.-]{1,12}$/),
			{ maxLength: mostCompared },
		),
		level: fc.constantFrom('any', ...levels),
		by: fc.constantFrom(...breakdowns),
	}),
);

test('a comparison survives its address, in its order', () => {
	fc.assert(
		fc.property(views, (view) => {
			expect(parseCompareView(new URLSearchParams(compareQuery(view)), levels)).toEqual(view);
		}),
	);
});

test('adding then removing leads back, and there are never more than seven', () => {
	fc.assert(
		fc.property(views, (view) => {
			const more = withItem(view, 'new');
			expect(more.items.at(-1)).toBe('new');
			expect(more.items.length).toBeLessThanOrEqual(mostCompared);
			if (view.items.length < mostCompared) expect(withoutItem(more, 'new')).toEqual(view);
			expect(withItem(more, 'new').items).toEqual(more.items);
		}),
	);
});

test('what is repeated or malformed is dropped', () => {
	const query = new URLSearchParams('kind=year&item=2020&item=2020&item=x&item=20255&item=2021');
	expect(parseCompareView(query, levels).items).toEqual(['2020', '2021']);
	expect(parseCompareView(new URLSearchParams('item=a%20b|c'), levels).items).toEqual([]);
});
