import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { projectPaths } from '../../pipelines/engine/paths.ts';

const models = [
	['intermediate', 'industry_series'],
	['intermediate', 'cluster_parts'],
	['intermediate', 'cluster_totals'],
	['marts', 'cluster_employment'],
] as const;

/** Two industries of one cluster: years whose second figure is known, suppressed and not returned. */
const staging = `
	create schema staging; create schema intermediate; create schema marts;
	create table staging.clusters as select 'cables' as cluster_id, null::varchar as proxy_zh;
	create table staging.cluster_industries as
		select 'cables' as cluster_id, 'E' as industry_edition, code as industry_code, 1.0 as share,
			2000 as valid_from, null::integer as valid_to
		from unnest(['C31', 'C38']) as codes(code);
	create table staging.industry_employment as
		select 'A' as area_code, year, 'E' as industry_edition, code as industry_code, 2 as code_level,
			'all' as scope, 'all' as employment_form, 's' as series_id,
			count::double as employee_count, status as employee_count_status,
			1.0 as wage_total_cny, null::varchar as wage_total_cny_status,
			null::double as output_cny, 'not_available' as output_cny_status,
			null::double as standard_error, 'observed' as value_kind, [1::bigint] as raw_ids,
		from (values
			(2022, 'C31', 100, null), (2022, 'C38', 20, null),
			(2023, 'C31', 100, null), (2023, 'C38', null, 'suppressed'),
			(2024, 'C31', 100, null), (2024, 'C38', null, 'not_available')
		) as given(year, code, count, status);`;

it('a sum over a suppressed part is suppressed, over one that is not returned not available', async () => {
	const database = await openDatabase(':memory:');
	try {
		await database.run(staging);
		for (const [schema, name] of models) {
			const folder = schema === 'marts' ? projectPaths.marts : projectPaths.intermediate;
			const sql = readFileSync(join(folder, `${name}.sql`), 'utf8');
			await database.run(`create table ${schema}.${name} as ${sql}`);
		}
		expect(
			await database.rows(
				`select year, employee_count as n, employee_count_status as status, wage_total_cny as wage,
					wage_total_cny_status as wage_status, output_cny_status as output
				from marts.cluster_employment order by year`,
			),
		).toEqual([
			{ year: 2022, n: 120, status: null, wage: 2, wage_status: null, output: 'not_available' },
			{
				year: 2023,
				n: null,
				status: 'suppressed',
				wage: 2,
				wage_status: null,
				output: 'not_available',
			},
			{
				year: 2024,
				n: null,
				status: 'not_available',
				wage: 2,
				wage_status: null,
				output: 'not_available',
			},
		]);
	} finally {
		database.close();
	}
});
