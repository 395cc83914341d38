import { describe, expect, it } from 'vitest';
import { openSolver } from '#lib/solve/index.ts';
import { protect } from '../../pipelines/disclosure/protect.ts';
import { outcomesByMajor, outcomesByProgram } from '../../pipelines/disclosure/tables.ts';
import type { Row } from '../../pipelines/engine/model.ts';

const solver = await openSolver();

const counts = {
	graduate_count: 60,
	placed_count: 50,
	contract_count: 33,
	self_employed_count: 2,
	military_count: 0,
	further_study_count: 10,
	flexible_count: 5,
	seeking_count: 10,
	not_seeking_count: 0,
	unknown_count: 0,
	direct_employment_count: 40,
	in_field_count: 20,
	in_field_known_count: 40,
	local_count: 30,
	place_known_count: 40,
};

function classOf(school: string | null, changes: Partial<typeof counts> = {}): Row {
	const figures = { ...counts, ...changes };
	return {
		area_code: 'A',
		graduating_year: 2024,
		...(school === null ? {} : { school_id: school }),
		catalogue: '2021',
		major_code: '660301',
		level: 'secondary',
		cut_off_date: '2024-12-31',
		...figures,
		...Object.fromEntries(Object.keys(figures).map((name) => [`${name}_status`, null])),
		entrant_count: figures.local_count,
		placement_rate: figures.placed_count / figures.graduate_count,
		in_field_rate: figures.in_field_count / figures.in_field_known_count,
		local_rate: figures.local_count / figures.place_known_count,
	};
}

function added(a: Partial<typeof counts>, b: Partial<typeof counts>): Partial<typeof counts> {
	const [left, right] = [
		{ ...counts, ...a },
		{ ...counts, ...b },
	];
	return Object.fromEntries(
		Object.keys(counts).map((name) => {
			const key = name as keyof typeof counts;
			return [key, left[key] + right[key]];
		}),
	);
}

const second = { self_employed_count: 9, contract_count: 26 };

const tables = {
	[outcomesByProgram.table]: [classOf('S1'), classOf('S2', second)],
	[outcomesByMajor.table]: [classOf(null, added({}, second))],
};

describe('protecting a major with two programs', () => {
	const { tables: changed, violations } = protect(tables, [], solver);
	const [small, large] = changed[outcomesByProgram.table] ?? [];
	const [major] = changed[outcomesByMajor.table] ?? [];

	it('withholds the two self-employed with the reason', () => {
		expect(small).toMatchObject({
			self_employed_count: null,
			self_employed_count_status: 'suppressed',
		});
		expect(violations).toEqual([]);
	});

	it('withholds a second part of the class and a second class or the total', () => {
		const parts = [small?.['contract_count'], small?.['flexible_count']];
		expect(parts.filter((value) => value === null)).toHaveLength(1);
		const others = [large?.['self_employed_count'], major?.['self_employed_count']];
		expect(others).toContain(null);
	});

	it('keeps the figures that every report must state', () => {
		expect(small).toMatchObject({ graduate_count: 60, placed_count: 50, placement_rate: 50 / 60 });
	});

	it('counts what was withheld without telling which figures are small', () => {
		const rows = changed['marts.disclosure_audit'] ?? [];
		expect(rows.length).toBe(30);
		expect(rows.every((row) => row['is_protected'] === true)).toBe(true);
		expect(Object.keys(rows[0] ?? {})).not.toContain('reason');
	});

	it('is the same whoever orders the rows', () => {
		const turned = Object.fromEntries(
			Object.entries(tables).map(([table, rows]) => [table, rows.toReversed()]),
		);
		const again = protect(turned, [], solver).tables[outcomesByProgram.table] ?? [];
		expect(again.toReversed()).toEqual(changed[outcomesByProgram.table]);
	});

	it('is the same after its own release was published', () => {
		expect(protect(tables, [{ id: '2023-12-31-a', tables: changed }], solver).tables).toEqual(
			changed,
		);
	});
});

describe('what an earlier release told', () => {
	it('cannot be taken back: the part that shielded a small count gives it away', () => {
		const before = protect(tables, [], solver).tables;
		const hidden = (before[outcomesByProgram.table] ?? [])[0];
		const column = hidden?.['flexible_count'] === null ? 'flexible_count' : 'contract_count';
		const told = (before[outcomesByProgram.table] ?? []).map((row, index) =>
			index === 0 ? { ...row, [column]: counts[column] } : row,
		);
		const { violations } = protect(
			tables,
			[{ id: '2023-12-31-a', tables: { ...before, [outcomesByProgram.table]: told } }],
			solver,
		);
		expect(violations[0]).toContain('1 protected figures');
		expect(violations).toContainEqual(
			expect.stringMatching(new RegExp(`${column}.*: told by 2023-12-31-a`)),
		);
		expect(violations.at(-2)).toMatch(
			/Build 2023-12-31-a again .* oldest first .* remove the old folders/,
		);
		expect(violations.at(-1)).toContain('data protection');
	});

	it('stops the switch where everything around a small count is known', () => {
		const major: Row = { ...classOf(null), self_employed_count: null };
		const told = {
			[outcomesByProgram.table]: [{ ...classOf('S1'), self_employed_count: null }],
			[outcomesByMajor.table]: [major],
		};
		const alone = {
			[outcomesByProgram.table]: [classOf('S1')],
			[outcomesByMajor.table]: [classOf(null)],
		};
		const { violations } = protect(alone, [{ id: '2023-12-31-a', tables: told }], solver);
		expect(violations[0]).toContain('2 protected figures');
		expect(violations[1]).toContain('self_employed_count');
		expect(violations.join('\n')).toContain('not switched to');
	});
});

describe('derived figures', () => {
	it('go with the counts that they were computed from, and say so', () => {
		const few = { local_count: 3, place_known_count: 12 };
		const major = classOf(null, few);
		const { tables: changed } = protect(
			{
				[outcomesByProgram.table]: [classOf('S1', few)],
				[outcomesByMajor.table]: [major],
				'marts.entrants': [
					{
						area_code: 'A',
						level: 'secondary',
						year: 2024,
						catalogue: '2021',
						major_code: '660301',
						entrant_count: 3,
						entrant_count_status: null,
						lower_90: null,
						upper_90: null,
						graduate_count: 60,
					},
				],
			},
			[],
			solver,
		);
		expect(changed[outcomesByProgram.table]?.[0]).toMatchObject({
			local_count: null,
			local_rate: null,
			entrant_count: null,
		});
		expect(changed['marts.entrants']?.[0]).toMatchObject({
			entrant_count: null,
			entrant_count_status: 'suppressed',
			graduate_count: 60,
		});
	});
});
