import { afterAll, describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Derivation, MartName } from '#lib/domain/lineage.ts';
import { derivations } from '#lib/lineage/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { createRandom } from '#lib/measures/random.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { cellsAt, keyOf } from '#lib/server/why/cells.ts';
import { explain } from '#lib/server/why/explain.ts';
import { numberIn, resolveInput, together, type Cells } from '#lib/server/why/inputs.ts';

process.env['WENHE_REGION'] = 'yixing';
const each = process.env['WENHE_LONG'] === '1' ? 20 : 2;
const reader = null;

afterAll(() => closeReleases());

const composed = new Set([
	'not_placed_count',
	'others_count',
	'school_satisfied_count',
	'third_party_satisfied_count',
]);

const computed = Object.entries(derivations).flatMap(([table, columns]) =>
	Object.entries(columns).flatMap(([column, derivation]) =>
		derivation.compute === undefined || isComposed(column)
			? []
			: [{ table: table as MartName, column, derivation, name: `${table}.${column}` }],
	),
);

/** Stated by figures only: no mart holds the column. */
function isComposed(column: string): boolean {
	return column.includes(':') || composed.has(column);
}

describe('a computed value', () => {
	test.each(computed)('$name follows from its inputs', async (cell) => {
		await withRelease(null, async () => {
			const rows = (await cellsAt(cell.table, {})).filter(
				(row) => numberIn(row[cell.column]) !== null,
			);
			const random = createRandom(11);
			let checked = 0;
			for (let drawn = 0; drawn < 40 && checked < each; drawn += 1) {
				const row = rows[random.integer(rows.length)] ?? {};
				const found = await recomputed({ table: cell.table, rows: [row] }, cell.derivation);
				if (found === null) continue;
				const stated = Number(row[cell.column]);
				expect(found, JSON.stringify(keyOf(cell.table, row))).toBeCloseTo(stated, 4);
				checked += 1;
			}
			expect(checked).toBeGreaterThan(0);
		});
	});
});

/** The result from the inputs that the page names; null where one of them is withheld. */
async function recomputed(cells: Cells, derivation: Derivation): Promise<number | null> {
	const values: Record<string, number | null> = {};
	for (const input of derivation.inputs ?? []) {
		values[input.name] = numberIn(together(await resolveInput(input, cells), input.column));
	}
	return derivation.compute?.({ values, terms: await termsOf(cells, derivation) }) ?? null;
}

async function termsOf(cells: Cells, { terms }: Derivation) {
	if (terms === undefined) return [];
	const inputs = await Promise.all(terms.inputs.map((input) => resolveInput(input, cells)));
	const keyed = (row: FigureRow): string =>
		terms.on
			.filter((name) => name in row)
			.map((name) => String(row[name]))
			.join('|');
	const groups = inputs.map((input) => groupBy(input.rows, keyed));
	return [...(groups[0]?.keys() ?? [])].map((key) =>
		Object.fromEntries(
			inputs.map(({ table, input }, index) => {
				const rows = groups[index]?.get(key) ?? [];
				return [input.name, numberIn(together({ table, rows }, input.column))];
			}),
		),
	);
}

describe('a withheld value', () => {
	test('tells its rule and files, and neither number, inputs, rows nor how many rows', async () => {
		await withRelease(null, async () => {
			const rows = (await cellsAt('outcomes_by_program', {})).filter(
				(row) => row['placed_count_status'] === 'suppressed',
			);
			const row = rows[0] ?? {};
			expect(rows.length).toBeGreaterThan(0);
			for (const column of ['placed_count', 'placement_rate']) {
				const address = {
					table: 'outcomes_by_program',
					column,
					key: keyOf('outcomes_by_program', row),
				} as const;
				const told = await explain(address, { language: 'en', reader });
				expect(told?.value).toMatchObject({ value: null, status: 'suppressed' });
				expect(told?.formula).toBeNull();
				expect(told?.inputs.every(({ value }) => value === null)).toBe(true);
				expect(told?.raw.guard).toBe('suppressed');
				for (const place of told?.raw.places ?? []) {
					expect(place).toMatchObject({ ranges: '', count: 0, rows: [] });
					expect(place.sha256).toMatch(/^[0-9a-f]{64}$/);
				}
			}
		});
	});

	test('is not told by the raw rows of a figure beside it', async () => {
		await withRelease(null, async () => {
			const row = (await cellsAt('outcomes_by_program', {})).find(
				(each) => each['placed_count_status'] === 'suppressed' && each['graduate_count'] !== null,
			);
			const key = keyOf('outcomes_by_program', row ?? {});
			const address = { table: 'outcomes_by_program', column: 'graduate_count', key } as const;
			const told = await explain(address, { language: 'zh', reader });
			expect(told?.value.value).toBe(row?.['graduate_count']);
			expect(told?.raw.guard).toBe('protected');
			const printed = told?.raw.places.flatMap(({ rows }) => rows) ?? [];
			expect(printed.length).toBeGreaterThan(0);
			expect(printed.every(({ content }) => content === null)).toBe(true);
			const planner = { id: '1', name: 'p', role: 'planner', schoolId: null } as const;
			const opened = await explain(address, { language: 'zh', reader: planner });
			const rows = opened?.raw.places.flatMap((place) => place.rows) ?? [];
			expect(rows.every(({ content }) => content !== null)).toBe(true);
		});
	});
});
