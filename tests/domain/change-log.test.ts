import { describe, expect, test } from 'vitest';
import { majorChanges, type MajorState } from '#lib/domain/major-changes.ts';
import { nextRelease } from '#lib/domain/release-link.ts';
import { revisionsOf, type StatedValue } from '#lib/domain/revisions.ts';
import { taxonomyChanges, type TaxonomyItem } from '#lib/domain/taxonomy-changes.ts';

function stated(subject: string, year: number, value: number | null): StatedValue {
	return {
		table_name: 'outcomes_by_major',
		column_name: 'graduate_count',
		subject_id: subject,
		major_code: subject,
		subject_name: `major ${subject}`,
		year,
		value,
	};
}

describe('revisions', () => {
	test('a new year is new data, not a revision', () => {
		const [change] = revisionsOf(
			[stated('a', 2024, 10)],
			[stated('a', 2024, 10), stated('a', 2025, 12)],
		);
		expect(change).toMatchObject({ newYears: [2025], compared: 1, revised: [] });
	});

	test('the largest relative revision comes first', () => {
		const [change] = revisionsOf(
			[stated('a', 2023, 1000), stated('a', 2024, 10), stated('b', 2024, 5)],
			[stated('a', 2023, 1010), stated('a', 2024, 12), stated('b', 2024, 5)],
		);
		expect(change?.compared).toBe(3);
		expect(change?.revised.map(({ year, before, after }) => [year, before, after])).toEqual([
			[2024, 10, 12],
			[2023, 1000, 1010],
		]);
	});

	test('a value that one release withholds is not compared', () => {
		const [change] = revisionsOf([stated('a', 2024, null)], [stated('a', 2024, 7)]);
		expect(change).toMatchObject({ compared: 0, revised: [] });
	});
});

describe('taxonomy', () => {
	const item = (code: string, weight: number | null = null, name = code): TaxonomyItem => ({
		kind: 'crosswalk',
		code,
		major_code: code,
		name,
		weight,
	});

	test('equal releases say nothing', () => {
		expect(taxonomyChanges([item('a', 1)], [item('a', 1)])).toEqual([]);
	});

	test('what is added, gone, renamed or weighed anew is named with its majors', () => {
		const before = [item('a', 0.6), item('b'), item('c'), item('e')];
		const after = [item('a', 0.5), item('c', null, 'C'), item('d'), item('e')];
		expect(taxonomyChanges(before, after)).toEqual([
			{
				kind: 'crosswalk',
				added: ['d'],
				removed: ['b'],
				changed: ['a', 'C'],
				majors: ['d', 'b', 'a', 'c'],
			},
		]);
	});
});

describe('majors', () => {
	const state = (code: string, signal: string, coverage: number | null): MajorState => ({
		level: 'secondary',
		catalogue: '2021',
		major_code: code,
		major_name: code,
		signal,
		direction: signal === 'none' ? 'none' : 'over',
		coverage,
		coverage_lower_90: coverage === null ? null : coverage - 0.1,
		coverage_upper_90: coverage === null ? null : coverage + 0.1,
	});
	const none = { revisions: [], taxonomy: [] };

	test('a changed signal comes first, and a difference within the uncertainty is none', () => {
		const changes = majorChanges(
			[state('a', 'none', 1), state('b', 'yellow', 1.3)],
			[state('a', 'none', 1.05), state('b', 'red', 2.1)],
			none,
		);
		expect(changes.map(({ code, signal, isClear }) => [code, signal, isClear])).toEqual([
			['b', 'raised', true],
			['a', null, false],
		]);
	});

	test('a major of one release only has no difference', () => {
		const [change] = majorChanges([], [state('a', 'none', 1)], none);
		expect(change).toMatchObject({ before: null, signal: null, isClear: null });
	});

	test('revisions and classifications of its own are told', () => {
		const revisions = revisionsOf([stated('a', 2024, 10)], [stated('a', 2024, 11)]);
		const taxonomy = [{ kind: 'major', added: [], removed: [], changed: ['a'], majors: ['a'] }];
		const [change] = majorChanges([state('a', 'none', 1)], [state('a', 'none', 1)], {
			revisions,
			taxonomy,
		});
		expect(change).toMatchObject({ revised: 1, isReclassified: true });
	});
});

test.each([
	['2025-12-31', 12, '2026-12-31'],
	['2025-12-31', 2, '2026-02-28'],
	['2024-08-31', 6, '2025-02-28'],
	['2025-12-31', undefined, null],
])('after %s, every %s months, comes %s', (asOf, months, expected) => {
	expect(nextRelease(asOf, months)).toBe(expected);
});
