import { expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { exploreFigures } from '#lib/figures/explore/index.ts';

function figure(id: string) {
	const found = exploreFigures.find((each) => each.id === `explore-${id}`);
	if (found === undefined) throw new RangeError(id);
	return found;
}

function rate(group: string, part: number | null, all: number): FigureRow {
	return {
		group_id: group,
		group_name: group.toUpperCase(),
		year: 2025,
		part_count: part,
		person_count: all,
	};
}

test('a rate is its two counts, with the 90 % interval of the measure', () => {
	const [row] = figure('placement').measured?.([rate('a', 90, 100)], 'en') ?? [];
	expect(row?.['value']).toBe(0.9);
	expect(Number(row?.['value_lower'])).toBeCloseTo(0.8396, 3);
	expect(Number(row?.['value_upper'])).toBeCloseTo(0.9393, 3);
});

test('a withheld count leaves the rate missing, never zero', () => {
	const [row] = figure('placement').measured?.([rate('a', null, 100)], 'en') ?? [];
	expect(row?.['value']).toBeNull();
	expect(row?.['value_lower']).toBeNull();
});

test('tightness without seekers is not defined', () => {
	const market = { group_id: 'x', group_name: 'X', year: 2025, vacancy_count: 9, seeker_count: 0 };
	expect(figure('tightness').measured?.([market], 'en')[0]?.['value']).toBeNull();
});

test('levels are named in the reader’s language', () => {
	const row = { group_id: 'secondary', group_name: 'secondary', year: 2025, value: 3 };
	expect(figure('students').measured?.([row], 'zh')[0]?.['group_name']).toBe('中职');
});

test('the highest and the lowest are told apart only where their intervals are', () => {
	const told = (rows: readonly FigureRow[]) =>
		figure('placement').finding({
			language: 'en',
			params: { by: 'school' },
			rows: figure('placement').measured?.(rows, 'en') ?? [],
		});
	expect(told([rate('a', 90, 100), rate('b', 88, 100)])).toContain('uncertainties overlap');
	expect(told([rate('a', 990, 1000), rate('b', 500, 1000)])).not.toContain('overlap');
});

test('courses are told in the order of the comparison', () => {
	const rows = ['a', 'b'].flatMap((group) =>
		[2020, 2025].map((year) => ({ group_id: group, group_name: group, year, value: year - 2000 })),
	);
	const view = { language: 'en', params: { items: 'b|a', by: 'school' }, rows } as const;
	expect(figure('students').finding(view)).toBe(
		'b: 20 in 2020, 25 in 2025; a: 20 in 2020, 25 in 2025.',
	);
});
