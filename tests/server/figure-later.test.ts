import { expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { laterFigure } from '#lib/server/figure-later.ts';
import { sampleFigure } from './sample-figure.ts';

function figure(rows: readonly FigureRow[], finding = '平稳。'): LoadedFigure {
	return { ...sampleFigure, rows, finding };
}

const before = figure([
	{ year: 2023, employee_count: 100, share: 0.2 },
	{ year: 2024, employee_count: 200, share: 0.4 },
]);

function later(rows: readonly FigureRow[], finding?: string) {
	return laterFigure(before, figure(rows, finding));
}

test('the same rows read the same', () => {
	expect(later([...before.rows].reverse())).toMatchObject({
		compared: 4,
		changed: 0,
		added: 0,
		gone: 0,
		largest: null,
		finding: null,
	});
});

test('a difference that no reader can see is none', () => {
	const rows = [{ year: 2023, employee_count: 100.2, share: 0.2001 }, before.rows[1] ?? {}];
	expect(later(rows).changed).toBe(0);
});

test('the largest change is measured against the spread of its column', () => {
	const rows = [
		{ year: 2023, employee_count: 110, share: 0.3 },
		{ year: 2024, employee_count: 200, share: 0.4 },
	];
	expect(later(rows)).toMatchObject({
		changed: 2,
		largest: { row: '2023', column: '占比', before: '20.0%', after: '30.0%' },
	});
});

test('rows are matched by what they are about, and the others counted', () => {
	const rows = [
		{ year: 2024, employee_count: 200, share: 0.4 },
		{ year: 2025, employee_count: 300, share: 0.5 },
		{ year: 2026, employee_count: 300, share: 0.5 },
	];
	expect(later(rows)).toMatchObject({ compared: 2, changed: 0, added: 2, gone: 1 });
});

test('a rule or a kind of value is not what a row is about', () => {
	const one = figure([{ year: 2024, rule_id: 'a', value_kind: 'projection', employee_count: 1 }]);
	const two = figure([{ year: 2024, rule_id: 'b', value_kind: 'observed', employee_count: 2 }]);
	expect(laterFigure(one, two)).toMatchObject({ added: 0, gone: 0, changed: 1 });
});

test('a value withheld for another reason reads differently', () => {
	const rows = [
		{ year: 2023, employee_count: null, employee_count_status: 'suppressed', share: 0.2 },
		before.rows[1] ?? {},
	];
	expect(later(rows)).toMatchObject({ changed: 1, largest: null });
});

test('what the later release finds is told where it differs', () => {
	expect(later(before.rows, '上升。').finding).toBe('上升。');
});
