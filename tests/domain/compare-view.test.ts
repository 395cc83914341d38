import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	compareKinds,
	compareQuery,
	groupsToAdd,
	type CompareView,
	mostCompared,
	namesakes,
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

test('few names are one line, many stand by their field, and none is lost', () => {
	const few = ['a', 'b'].map((name) => ({ name, note: name }));
	expect(groupsToAdd(few)).toEqual([{ note: '', names: few }]);
	expect(groupsToAdd([])).toEqual([]);
	const many = Array.from({ length: 40 }, (_, index) => ({ name: index, note: `f${index % 3}` }));
	const groups = groupsToAdd(many);
	expect(groups.map(({ note }) => note)).toEqual(['f0', 'f1', 'f2']);
	expect(groups.flatMap(({ names }) => names)).toHaveLength(many.length);
	for (const { note, names } of groups)
		expect(names.every((each) => each.note === note)).toBe(true);
});

test('a name that two majors have is told apart, others are not', () => {
	const names = ['护理', '会计事务', '护理'].map((name) => ({ name }));
	expect([...namesakes(names)]).toEqual(['护理']);
	expect(namesakes([]).size).toBe(0);
});
