import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	exploreFilters,
	exploreQuery,
	parseExploreView,
	type ExploreView,
} from '#lib/domain/explore-view.ts';
import { scenarios } from '#lib/domain/view.ts';
import { topics } from '#lib/figures/explore/topics.ts';

const levels = ['secondary', 'junior_college'];
const codes = fc.constantFrom('any', '460116', '2-02-05', 'cables');

const views: fc.Arbitrary<ExploreView> = fc.constantFrom(...topics).chain((topic) =>
	fc.record({
		topic: fc.constant(topic.id),
		by: fc.constantFrom(...topic.by),
		years: fc.constantFrom('latest', 'all'),
		show: fc.constantFrom('chart', 'table'),
		scenario: topic.hasScenario ? fc.constantFrom(...scenarios) : fc.constant('base'),
		filters: fc.record({
			level: topic.filters.includes('level')
				? fc.constantFrom(...(topic.isPerLevel ? levels : ['any', ...levels]))
				: fc.constant('any'),
			school: topic.filters.includes('school') ? codes : fc.constant('any'),
			major: topic.filters.includes('major') ? codes : fc.constant('any'),
			cluster: topic.filters.includes('cluster') ? codes : fc.constant('any'),
			occupation: topic.filters.includes('occupation') ? codes : fc.constant('any'),
		}),
	}),
);

test('what a reader asks of the explorer survives its address', () => {
	fc.assert(
		fc.property(views, (view) => {
			const query = new URLSearchParams(exploreQuery(view));
			expect(parseExploreView(query, topics, levels)).toEqual(view);
		}),
	);
});

test('whatever an address says, a view that the first measure allows comes out', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.string()), (query) => {
			const view = parseExploreView(new URLSearchParams(query), topics, levels);
			const topic = topics.find(({ id }) => id === view.topic);
			expect(topic?.by).toContain(view.by);
			for (const name of exploreFilters) expect(view.filters[name]).toMatch(/^[\p{L}\p{N}_.-]+$/u);
		}),
	);
});

test('a filter that a measure does not know is dropped', () => {
	const query = new URLSearchParams('topic=employees&school=Z01&level=secondary&by=major');
	const view = parseExploreView(query, topics, levels);
	expect(view.by).toBe('cluster');
	expect(view.filters).toEqual({
		level: 'any',
		school: 'any',
		major: 'any',
		cluster: 'any',
		occupation: 'any',
	});
});
