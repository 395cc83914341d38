import { afterAll, describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { mayReadTable } from '#lib/domain/raw-access.ts';
import { roles, type User } from '#lib/domain/user.ts';
import { askConsole } from '#lib/server/console/ask.ts';
import { consoleTables } from '#lib/server/console/tables.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { cellsAt, keyOf } from '#lib/server/why/cells.ts';
import { explain } from '#lib/server/why/explain.ts';

process.env['WENHE_REGION'] = 'yixing';

afterAll(() => closeReleases());

const table = 'outcomes_by_program';

function signedIn(role: User['role'], schoolId: string | null = null): User {
	return { id: '1', name: 'n', role, schoolId };
}

async function cellWhere(isWanted: (row: FigureRow) => boolean): Promise<FigureRow> {
	const row = (await cellsAt(table, {})).find(isWanted);
	if (row === undefined) throw new Error('the sample has no such cell');
	return row;
}

async function rowsSeenBy(reader: User | null, row: FigureRow, column: string) {
	const told = await explain({ table, column, key: keyOf(table, row) }, { language: 'zh', reader });
	const rows = told?.raw.places.flatMap((place) => place.rows) ?? [];
	return {
		guard: told?.raw.guard ?? null,
		open: rows.filter((each) => each.content !== null).length,
	};
}

const isWithheld = (row: FigureRow): boolean => row['placed_count_status'] === 'suppressed';

describe('raw rows behind a withheld value', () => {
	test('are for the office and its evaluators, for a school where they are its own, for nobody else', async () => {
		await withRelease(null, async () => {
			const row = await cellWhere(isWithheld);
			const school = String(row['school_id']);
			const readers: [User | null, boolean][] = [
				[null, false],
				[signedIn('school', 'another'), false],
				[signedIn('school'), false],
				[signedIn('school', school), true],
				[signedIn('planner'), true],
				[signedIn('administrator'), true],
				[signedIn('evaluator'), true],
			];
			expect(new Set(readers.flatMap(([reader]) => reader?.role ?? []))).toEqual(new Set(roles));
			for (const [reader, isOpen] of readers) {
				const name = `${reader?.role ?? 'public'} ${reader?.schoolId ?? ''}`;
				const seen = await rowsSeenBy(reader, row, 'placed_count');
				expect(seen.open > 0, name).toBe(isOpen);
				expect(seen.guard, name).toBe(isOpen ? null : 'suppressed');
			}
		});
	});

	test('stay closed to another school behind a figure that is shown', async () => {
		await withRelease(null, async () => {
			const row = await cellWhere((each) => isWithheld(each) && each['graduate_count'] !== null);
			const own = signedIn('school', String(row['school_id']));
			expect(await rowsSeenBy(signedIn('school', 'another'), row, 'graduate_count')).toEqual({
				guard: 'protected',
				open: 0,
			});
			expect((await rowsSeenBy(own, row, 'graduate_count')).open).toBeGreaterThan(0);
		});
	});
});

describe('raw rows behind a shown value', () => {
	test('are open to every reader of a synthetic region', async () => {
		await withRelease(null, async () => {
			const row = await cellWhere((each) =>
				Object.entries(each).every(
					([name, value]) => !name.endsWith('_status') || value !== 'suppressed',
				),
			);
			for (const reader of [null, signedIn('school', 'another'), signedIn('planner')]) {
				const seen = await rowsSeenBy(reader, row, 'graduate_count');
				expect(seen.guard).toBeNull();
				expect(seen.open).toBeGreaterThan(0);
			}
		});
	});
});

describe('tables that lead to raw rows', () => {
	test.each(['lineage', 'raw_rows'])(
		'%s: only the office and its evaluators take it whole',
		(name) => {
			expect(mayReadTable(null, name)).toBe(false);
			expect(mayReadTable(signedIn('school', 's'), name)).toBe(false);
			expect(mayReadTable(signedIn('planner'), name)).toBe(true);
			expect(mayReadTable(signedIn('administrator'), name)).toBe(true);
			expect(mayReadTable(signedIn('evaluator'), name)).toBe(true);
			expect(mayReadTable(null, 'raw_files')).toBe(true);
		},
	);

	test('are no tables of the console', async () => {
		await withRelease(null, async () => {
			const names = (await consoleTables('en')).map((each) => each.name);
			expect(names).toContain('raw_files');
			expect(names).not.toContain('raw_rows');
			expect(names).not.toContain('lineage');
			for (const name of ['raw_rows', 'marts.lineage', '"RAW_ROWS"']) {
				const answer = await askConsole(`select * from ${name}`);
				expect(answer).toMatchObject({ problem: { code: 'table' } });
			}
		});
	});
});
