import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSolver } from '#lib/solve/index.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import { destinationBreakdowns } from '../../pipelines/disclosure/tables.ts';
import type { Row } from '../../pipelines/engine/model.ts';

const solver = await openSolver();
const { table } = destinationBreakdowns;
const column = 'direct_employment_count';
const values = ['primary', 'secondary', 'tertiary'] as const;

function rowOf(school: string, value: string, count: number): Row {
	return {
		area_code: 'A',
		graduating_year: 2025,
		level: 'secondary',
		school_id: school,
		cut_off_date: '2025-12-31',
		attribute: 'sector',
		attribute_value: value,
		[column]: count,
		[`${column}_status`]: null,
	};
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Schools by values, with both margins. */
function rowsOf(counts: readonly (readonly number[])[]): readonly Row[] {
	const region = values.map((_, index) => sum(counts.map((school) => school[index] ?? 0)));
	return [...counts, region].flatMap((school, index) => {
		const id = index === counts.length ? 'all' : `S${index}`;
		return [
			...values.map((value, at) => rowOf(id, value, school[at] ?? 0)),
			rowOf(id, 'all', sum(school)),
		];
	});
}

interface Told {
	readonly cells: readonly (readonly (number | null)[])[];
	/** How many are at work in all: told with the rates of every school. */
	readonly rows: readonly number[];
	readonly columns: readonly (number | null)[];
}

function toldOf(rows: readonly Row[], counts: readonly (readonly number[])[]): Told {
	const at = (school: string, value: string): number | null => {
		const row = rows.find((one) => one['school_id'] === school && one['attribute_value'] === value);
		return typeof row?.[column] === 'number' ? row[column] : null;
	};
	const ids = counts.map((_, index) => `S${index}`);
	return {
		cells: ids.map((id) => values.map((value) => at(id, value))),
		rows: counts.map(sum),
		columns: values.map((value) => at('all', value)),
	};
}

/** Every row of whole persons that agrees with what is told of a school. */
function possibleRows({ cells, rows }: Told, at: number, most: number): number[][] {
	const counts = Array.from({ length: most + 1 }, (_, count) => count);
	const total = rows[at] ?? 0;
	const fits = (row: readonly number[]): boolean =>
		row.every((count, value) => (cells[at]?.[value] ?? count) === count) && sum(row) === total;
	return counts.flatMap((a) => counts.flatMap((b) => counts.map((c) => [a, b, c]).filter(fits)));
}

/** Every table of two schools that agrees with what is told, by trying them all. */
function possible(told: Told, most: number): number[][][] {
	const [first, second] = [0, 1].map((at) => possibleRows(told, at, most));
	return (first ?? []).flatMap((a) =>
		(second ?? [])
			.filter((b) =>
				told.columns.every((total, at) => total === null || (a[at] ?? 0) + (b[at] ?? 0) === total),
			)
			.map((b) => [a, b]),
	);
}

const school = fc.tuple(fc.nat(7), fc.nat(7), fc.nat(7));

test('whoever tries every table that agrees with what is told cannot pin a small count down', () => {
	fc.assert(
		fc.property(fc.array(school, { minLength: 2, maxLength: 2 }), (counts) => {
			const rows = rowsOf(counts);
			const { tables, violations } = protect({ [table]: rows }, [], solver);
			expect(violations).toEqual([]);
			const told = toldOf(tables[table] ?? [], counts);
			const tried = possible(told, 21);
			counts.forEach((row, index) => {
				row.forEach((count, at) => {
					if (count < 1 || count > 4) return;
					expect(told.cells[index]?.[at]).toBeNull();
					const seen = tried.map((each) => each[index]?.[at] ?? 0);
					const width = Math.max(...seen) - Math.min(...seen);
					const limit = Math.min(sum(row), sum(counts.map((one) => one[at] ?? 0)));
					expect(width).toBeGreaterThanOrEqual(Math.min(5, limit));
				});
			});
		}),
		{ numRuns: process.env['WENHE_LONG'] ? 200 : 25 },
	);
});

test('a class of which too few are at work has no breakdown at all', () => {
	const rows = rowsOf([
		[0, 1, 2],
		[20, 25, 35],
	]);
	const { tables } = protect({ [table]: rows }, [], solver);
	const own = (tables[table] ?? []).filter((row) => row['school_id'] === 'S0');
	expect(own.map((row) => row[column])).toEqual([null, null, null, null]);
});

test('where nothing is small nothing is withheld', () => {
	const rows = rowsOf([
		[20, 30, 40],
		[0, 25, 35],
	]);
	const { tables, violations } = protect({ [table]: rows }, [], solver);
	expect(violations).toEqual([]);
	expect(tables[table]).toEqual(rows);
});

test('a small count of a school takes a second value and a second school with it, and no total', () => {
	const rows = rowsOf([
		[2, 30, 40],
		[20, 25, 35],
	]);
	const { tables } = protect({ [table]: rows }, [], solver);
	const hidden = (tables[table] ?? []).filter((row) => row[column] === null);
	expect(hidden).toHaveLength(4);
	expect(hidden.filter((row) => row['attribute_value'] === 'all')).toEqual([]);
	expect(hidden.every((row) => row[`${column}_status`] === 'suppressed')).toBe(true);
});
