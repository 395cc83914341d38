import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltFixture, buildFixture } from './build-fixture.ts';

let built: BuiltFixture;
beforeAll(async () => {
	built = await buildFixture();
}, 120_000);
afterAll(() => {
	built.database.close();
});

type Numbers = Readonly<Record<string, number | string | boolean | null>>;

async function row(sql: string): Promise<Numbers> {
	const rows = await built.database.rows<Numbers>(sql);
	expect(rows).toHaveLength(1);
	return rows[0] ?? {};
}

describe('the fixture, recomputed by hand', () => {
	test('a renamed school and an old catalogue carry on under their current codes', async () => {
		expect(
			await row(
				`select admitted_count, registered_count, student_count from marts.enrollment_by_program
				where area_code = 'F1' and school_year = 2020 and school_id = 'S2' and catalogue = '2021' and major_code = '730301'`,
			),
		).toEqual({ admitted_count: 100, registered_count: 98, student_count: 96 + 94 + 98 });
	});

	test('a student who moves on within 3+3 is a transfer, not an intake', async () => {
		expect(
			await row(
				`select planned_count, admitted_count, transfer_count, student_count from marts.enrollment_by_major
				where school_year = 2024 and major_code = '460301'`,
			),
		).toEqual({ planned_count: 50, admitted_count: 48, transfer_count: 20, student_count: 197 });
	});

	test('an unreported part leaves the sum unreported, never zero', async () => {
		expect(
			await row(
				`select admitted_count, registered_count from marts.enrollment_by_major
				where area_code = 'F1' and school_year = 2024 and major_code = '700101'`,
			),
		).toEqual({ admitted_count: 20, registered_count: null });
	});

	test('outcomes: 72 of 94 in two pathways work, 49 of 61 stay, 41 of 53 match', async () => {
		const outcome = await row(
			`select graduate_count, placed_count, further_study_count, direct_employment_count,
				in_field_count, in_field_known_count, local_count, place_known_count, in_field_rate
			from marts.outcomes_by_program where graduating_year = 2025 and major_code = '660302'`,
		);
		expect(outcome).toEqual({
			graduate_count: 72 + 22,
			placed_count: 40 + 12 + 8 + 8 + 20 + 1,
			further_study_count: 28,
			direct_employment_count: 61,
			in_field_count: 41,
			in_field_known_count: 53,
			local_count: 49,
			place_known_count: 61,
			in_field_rate: 41 / 53,
		});
	});

	test('margins alone give what they can and leave the rest unknown', async () => {
		expect(
			await row(
				`select graduate_count, placed_count, further_study_count, direct_employment_count, local_count, in_field_rate
				from marts.outcomes_by_program where graduating_year = 2025 and major_code = '460301'`,
			),
		).toEqual({
			graduate_count: 63,
			placed_count: 59,
			further_study_count: null,
			direct_employment_count: 14 + 1 + 39 + 1,
			local_count: 30,
			in_field_rate: null,
		});
	});

	test('of two cut-off dates the last one makes the entrants, and both stay in the outcomes', async () => {
		expect(
			await row(
				`select list(placement_rate order by cut_off_date) = [46 / 92, 88 / 92] as is_both
				from marts.outcomes_by_program where graduating_year = 2025 and major_code = '730301'`,
			),
		).toEqual({ is_both: true });
		expect(
			await row(
				`select entrant_count from marts.entrants where year = 2025 and major_code = '730301'`,
			),
		).toEqual({ entrant_count: 72 });
	});

	test('a bureau total beside its schools stays out of supply', async () => {
		expect(
			await row(
				`select count(*)::integer as total_rows from marts.entrants where major_code = '66'`,
			),
		).toEqual({ total_rows: 0 });
	});

	test('half of C38 and all of L make the services cluster', async () => {
		expect(
			await row(
				`select employee_count, wage_total_cny, standard_error, series_id from marts.cluster_employment
				where area_code = 'F1' and cluster_id = 'services' and year = 2025 and scope = 'all'`,
			),
		).toEqual({
			employee_count: 1000 + 2400,
			wage_total_cny: 50_000_000 + 144_000_000,
			standard_error: Math.hypot(5, 20),
			series_id: 'one+two',
		});
	});

	test('openings: 400 cable workers grow by 20 and lose 5 % a year, half of the posts for beginners', async () => {
		expect(
			await row(
				`select employee_count, expansion_count, replacement_count, opening_count, entry_demand
				from marts.occupation_openings where scenario = 'base' and level = 'secondary' and area_code = 'F1'
				and cluster_id = 'cables' and occupation_code = 'O1' and year = 2025`,
			),
		).toEqual({
			employee_count: 400,
			expansion_count: 20,
			replacement_count: 20,
			opening_count: 40,
			entry_demand: 20,
		});
	});

	test('after a break nothing is said until the new series has a past of its own', async () => {
		const rows = await built.database.rows<Numbers>(
			`select year, expansion_count from marts.occupation_openings where scenario = 'base' and level = 'secondary'
			and area_code = 'F1' and cluster_id = 'services' and occupation_code = 'O2' and year between 2021 and 2023 order by year`,
		);
		expect(rows).toEqual([
			{ year: 2021, expansion_count: 0 },
			{ year: 2022, expansion_count: null },
			{ year: 2023, expansion_count: 0 },
		]);
	});

	test('a project adds its posts times its probability in its year, to its level', async () => {
		const rows = await built.database.rows<Numbers>(
			`select level, sum(expansion_count) - sum(employee_count) * 50 / 1144.4664189 as added from (
				select level, expansion_count, employee_count, cluster_id from marts.occupation_openings
				where scenario = 'base' and area_code = 'F1' and year = 2028 and occupation_code = 'O1' and cluster_id = 'cables'
			) group by all order by level`,
		);
		const [college, secondary] = rows.map((found) => Number(found['added']));
		expect((secondary ?? 0) - (college ?? 0)).toBeCloseTo(40 - (40 * 50) / 1144.4664189, 3);
	});

	test('fit over two clusters: entrants 36.5 and 108.5 against posts 30 and 54', async () => {
		const fit = await row(
			`select category_count, fit, entrant_count, entry_demand, volume_balance, mismatched_count, unmapped_share, noise_floor
			from marts.structure_fit where area_code = 'F1' and scenario = 'base' and level = 'secondary' and year = 2025 and partition = 'clusters'`,
		);
		const distance = Math.abs(36.5 / 145 - 30 / 84);
		expect(fit['category_count']).toBe(2);
		expect(fit['fit']).toBeCloseTo(1 - distance, 12);
		expect(fit['entrant_count']).toBe(153);
		expect(fit['entry_demand']).toBeCloseTo(84, 9);
		expect(fit['volume_balance']).toBeCloseTo(69, 9);
		expect(fit['mismatched_count']).toBeCloseTo(145 * distance, 9);
		expect(fit['unmapped_share']).toBeCloseTo(8 / 153, 12);
		expect(fit['noise_floor']).toBeCloseTo(
			Math.sqrt((2 * (30 / 84) * (54 / 84)) / (Math.PI * 145)),
			9,
		);
	});

	test('coverage: two majors share the cable workers by their entrants, a third has its own posts', async () => {
		const rows = await built.database.rows<Numbers>(
			`select major_code, entry_demand, coverage, coverage_min, coverage_max from marts.major_coverage
			where area_code = 'F1' and scenario = 'base' and level = 'secondary' and year = 2025 order by major_code`,
		);
		const cables = (40 * 24) / 48.5;
		const mechatronics = (40 * 24.5) / 48.5 + 20;
		const found = rows.map((each) => Object.values(each).slice(1).map(rounded));
		expect(found).toEqual([
			[cables, 24 / cables, 24 / 40, null].map(rounded),
			[mechatronics, 49 / mechatronics, 49 / 60, 49 / 20].map(rounded),
			[null, null, null, null],
			[24, 3, 3, 3],
		]);
	});

	test('the group of cables, mechatronics and their posts needs no sharing', async () => {
		expect(
			await row(
				`select occupation_codes, major_codes, entrant_count, entry_demand from marts.occupation_coverage
				where scenario = 'base' and level = 'secondary' and year = 2025 and component_id = 'O1' and area_code = 'F1'`,
			),
		).toEqual({
			occupation_codes: 'O1|O3',
			major_codes: '660301|660302',
			entrant_count: 73,
			entry_demand: 60,
		});
	});

	test('another area has its own rows and enters none of these', async () => {
		expect(
			await row(
				`select sum(entrant_count) as entrants, any_value(basis) as basis from marts.entrants where area_code = 'F2' and year = 2025`,
			),
		).toEqual({ entrants: 500, basis: 'admitted' });
	});

	test('accounting is over, the unmapped major and the other area cannot be assessed', async () => {
		const rows = await built.database.rows<Numbers>(
			`select area_code, major_code, signal, direction, reason, target_year_from, target_year_to from marts.major_signals
			where is_used and scenario = 'base' and level = 'secondary' and (area_code = 'F2' or major_code in ('700101', '730301')) order by all`,
		);
		expect(rows.map((each) => Object.values(each))).toEqual([
			['F1', '700101', 'not_assessed', 'none', 'unmapped', null, null],
			['F1', '730301', 'red', 'over', null, 2030, 2032],
			['F2', '660301', 'not_assessed', 'none', 'no_entrants', null, null],
		]);
	});

	test('small classes cannot be assessed, whatever their rates', async () => {
		expect(
			await row(
				`select signal, reason from marts.program_signals where is_used and graduating_year = 2025 and major_code = '700101'`,
			),
		).toEqual({ signal: 'not_assessed', reason: 'small_sample' });
	});

	test('a counted row leads back to the raw rows it was added from', async () => {
		expect(
			await row(
				`select count(*)::integer as row_count from marts.lineage where table_name = 'enrollment_by_program'
				and row_key = 'F1|2024|S1|2021|660301|plain|secondary'`,
			),
		).toEqual({ row_count: 4 });
	});
});

function rounded(value: number | string | boolean | null): number | null {
	return typeof value === 'number' ? Number(value.toFixed(9)) : null;
}
