import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Queries that add programs or pathways up, and the counts that they give. */
const sums = [
	['school-programs', { school: '$school', language: 'zh' }],
	[
		'major-schools',
		{
			major: '$major',
			level: '$level',
			catalogue: '$catalogue',
			school: '$school',
			language: 'zh',
		},
	],
	['school-list', { language: 'zh' }],
	['school-intake', { school: '$school', major: null, language: 'zh' }],
	['map-places', { language: 'zh' }],
] as const;
const counts = ['planned_count', 'registered_count', 'student_count'];

let connection: DuckDBConnection;
/** One cell of the newest year that is withheld. */
let part: Readonly<Record<string, string>> = {};

beforeAll(async () => {
	const folder = join(resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse'), 'yixing');
	const release = join(folder, 'releases', readFileSync(join(folder, 'current'), 'utf8').trim());
	const [file = ''] = readdirSync(release).filter((name) => name.endsWith('.duckdb'));
	connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run(`attach '${join(release, file)}' as release (read_only)`);
	await connection.run(readFileSync('src/lib/server/rules.sql', 'utf8'));
	await connection.run('create schema marts');
	const tables = await rowsOf(
		"select table_name from duckdb_tables() where database_name = 'release' and schema_name = 'marts'",
	);
	for (const { table_name: name } of tables) {
		await connection.run(`create table marts.${name} as from release.marts.${name}`);
	}
	[part = {}] = await rowsOf(`
		select school_id as school, major_code as major, level, catalogue, pathway_id as pathway
		from marts.enrollment_by_program
		where planned_count > 0 and registered_count > 0 and student_count > 0
		qualify school_year = max(school_year) over ()
		order by all limit 1`);
});

afterAll(() => {
	connection.closeSync();
});

async function rowsOf(sql: string): Promise<Record<string, string>[]> {
	return (await connection.runAndReadAll(sql)).getRowObjects() as Record<string, string>[];
}

async function ask(name: string, params: Readonly<Record<string, string | null>>) {
	const prepared = await connection.prepare(
		readFileSync(resolve('src/lib/server/queries', `${name}.sql`), 'utf8'),
	);
	for (let index = 1; index <= prepared.parameterCount; index += 1) {
		const value = params[prepared.parameterName(index)] ?? null;
		const filled = value?.startsWith('$') ? (part[value.slice(1)] ?? null) : value;
		if (filled === null) prepared.bindNull(index);
		else prepared.bindVarchar(index, filled);
	}
	return (await prepared.runAndReadAll()).getRowObjects();
}

/** Rows that stand for the school and, where they are that fine, for the major. */
function own(rows: readonly Record<string, unknown>[]) {
	const mine = rows.filter(
		(row) =>
			['school_id', 'major_code'].every(
				(key) =>
					row[key] === undefined || row[key] === part[key === 'school_id' ? 'school' : 'major'],
			) && row['place_kind'] !== 'town',
	);
	return mine.at(-1) ?? {};
}

describe.each(sums)('%s', (name, params) => {
	test('withholds a sum of which one part is withheld, and says so', async () => {
		const before = own(await ask(name, params));
		const asked = counts.filter((column) => column in before);
		expect(asked.length).toBeGreaterThan(0);
		for (const column of asked) expect(typeof before[column]).toBe('number');

		await connection.run('begin');
		const set = counts
			.map((column) => `${column} = null, ${column}_status = 'suppressed'`)
			.join(', ');
		await connection.run(`
			update marts.enrollment_by_program set ${set}
			where school_id = '${part['school']}' and major_code = '${part['major']}'
				and pathway_id = '${part['pathway']}' and level = '${part['level']}'
				and school_year = (select max(school_year) from marts.enrollment_by_program)`);
		const after = own(await ask(name, params));
		await connection.run('rollback');
		for (const column of asked) {
			expect(after[column]).toBeNull();
			expect(after[`${column}_status`]).toBe('suppressed');
		}
	});
});

/** Queries that add openings up over years, clusters or occupations: what names a row, and the sums that they give. */
const openings = [
	['cluster-openings', 'occupation_code', ['replacement_count', 'opening_count', 'entry_demand']],
	['occupation-clusters', 'cluster_id', ['replacement_count', 'opening_count', 'entry_demand']],
	['occupation-list', 'occupation_code', ['replacement_count', 'opening_count', 'entry_demand']],
	['occupation-supply', 'year', ['employee_count', 'opening_count', 'entry_demand']],
	['explore-openings', 'cluster_id', ['value']],
] as const;

describe.each(openings)('%s', (name, key, columns) => {
	test('withholds a sum of which one part is withheld, and says so', async () => {
		const [cell = {}] = await rowsOf(`
			select cluster_id, occupation_code, level, year
			from marts.occupation_openings
			join marts.areas using (area_code)
			join marts.clusters using (cluster_id)
			where is_main and is_partition and scenario = 'base' and value_kind = 'projection'
				and entry_demand > 1 and opening_count > 1
			order by year, cluster_id, occupation_code, level limit 1`);
		const { cluster_id: cluster = '', occupation_code: occupation = '', level = '' } = cell;
		const params = {
			...{ cluster, occupation, level, scenario: 'base', language: 'zh' },
			...{ measure: 'openings', by: 'cluster', items: 'any', years: String(cell['year']) },
		};
		const own = async () =>
			(await ask(name, params)).find((row) => (row[key] ?? row['group_id']) === cell[key]) ?? {};
		const before = await own();
		for (const column of columns) expect(typeof before[column], column).toBe('number');

		await connection.run('begin');
		const parts = ['employee_count', 'replacement_count', 'opening_count', 'entry_demand'];
		const set = parts.map((count) => `${count} = null, ${count}_status = 'suppressed'`).join(', ');
		await connection.run(`
			update marts.occupation_openings set ${set}
			where scenario = 'base' and cluster_id = '${cluster}' and level = '${level}'
				and occupation_code = '${occupation}' and year = ${String(cell['year'])}`);
		const after = await own();
		await connection.run('rollback');
		for (const column of columns) {
			expect(after[column], column).toBeNull();
			expect(after[`${column}_status`], column).toBe('suppressed');
		}
	});
});

test('entrants of a level with a withheld major are withheld in the explorer, and say so', async () => {
	const params = {
		measure: 'entrants',
		by: 'level',
		level: 'any',
		items: 'any',
		years: 'latest',
		scenario: 'base',
		language: 'zh',
	};
	const [before] = await ask('explore-supply', params);
	const level = String(before?.['group_id']);
	expect(Number(before?.['value'])).toBeGreaterThan(0);
	await connection.run(`
		update marts.entrants set entrant_count = null, entrant_count_status = 'suppressed'
		where rowid = (select rowid from marts.entrants
			where level = '${level}' and year = ${String(before?.['year'])} and entrant_count > 0 limit 1)`);
	const after = (await ask('explore-supply', params)).find((row) => row['group_id'] === level);
	expect(after).toMatchObject({ value: null, value_status: 'suppressed' });
});
