import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { askConsole, consoleLimits, type ConsoleAnswer } from '#lib/server/console/ask.ts';
import { closeReleases } from '#lib/server/release.ts';
import { withRelease } from '#lib/server/scope.ts';
import { pointTo, tinyWarehouse, writeRelease } from './tiny-release.ts';

const release = { id: '2025-12-31-cccccccc', employees: 200 };
let warehouse = '';

beforeAll(async () => {
	warehouse = await tinyWarehouse();
	await writeRelease(warehouse, release);
	await pointTo(warehouse, release.id);
});

afterAll(closeReleases);

function ask(sql: string): Promise<ConsoleAnswer> {
	return withRelease(null, () => askConsole(sql));
}

async function rows(sql: string) {
	const answer = await ask(sql);
	return 'rows' in answer ? answer.rows : answer;
}

async function problem(sql: string) {
	const answer = await ask(sql);
	return 'problem' in answer
		? answer.problem
		: { code: 'answered', message: JSON.stringify(answer) };
}

describe('questions about the published tables', () => {
	test.each([
		['select name_en, sort_order from clusters;', [['Copper', 1]]],
		['select count(*) from marts.clusters', [[1]]],
		['from release.marts.clusters select cluster_id', [['copper']]],
		[
			'with c as (select 1::decimal(9, 2) as x) select x, x + 1 from c, range(2)',
			[
				[1, 2],
				[1, 2],
			],
		],
		[
			"select date '2025-12-31', sum(x)::hugeint, list(x)[1:2] from range(5) as a (x)",
			[['2025-12-31', 10, '[0, 1]']],
		],
		['select 9007199254740993', [['9007199254740993']]],
		['select nullif(sort_order, 1) from clusters', [[null]]],
	])('%s', async (sql, expected) => {
		expect(await rows(sql)).toEqual(expected);
	});

	test('no rows are no rows, with their columns', async () => {
		const answer = await ask('select cluster_id from clusters where false');
		expect(answer).toEqual({
			columns: [{ name: 'cluster_id', type: 'VARCHAR' }],
			rows: [],
			hasMore: false,
		});
	});

	test('more rows than may be taken away are announced, never cut in silence', async () => {
		const most = consoleLimits.rows;
		const [more, all] = await Promise.all([
			ask(`select 1 from range(${String(most + 1)})`),
			ask(`select 1 from range(${String(most)})`),
		]);
		expect(more).toMatchObject({ hasMore: true });
		expect(all).toMatchObject({ hasMore: false });
		expect('rows' in more && more.rows.length).toBe(most);
	});
});

describe('mistakes are explained', () => {
	test('a slip of the pen, with its place', async () => {
		expect(await problem('select name_en\nfrm clusters')).toMatchObject({
			code: 'syntax',
			line: 2,
			column: 5,
		});
	});

	test('an unknown column, with what might be meant', async () => {
		const found = await problem('select name_enn from clusters');
		expect(found.code).toBe('other');
		expect(found.message).toContain('name_en');
		expect(found).toMatchObject({ line: 1, column: 8 });
	});

	test.each([
		['select * from nonsense', 'table'],
		['select 1; select 2', 'several'],
		['', 'statement'],
		['   ;', 'statement'],
		[`select '${'x'.repeat(4000)}'`, 'long'],
	])('%s is refused as %s', async (sql, code) => {
		expect((await problem(sql)).code).toBe(code);
	});
});

/** Asked on every run. */
const attacks = [
	"select * from read_text('/etc/passwd')",
	"select * from '/etc/passwd'",
	"copy clusters to '/tmp/stolen.csv'",
	"attach '/tmp/x.db' as x",
	'install httpfs',
	'set enable_external_access = true',
	'pragma database_list',
	'from duckdb_databases()',
	'from pragma_database_list',
	"select current_setting('allowed_paths')",
	"select * from query('from duckdb_' || 'settings()')",
	'from information_schema.tables',
	"select getenv('WENHE_WAREHOUSE')",
	'create table t as select 1',
	"create macro f() as table from read_text('/etc/passwd')",
	'from (show databases)',
];

/** Each question costs a process: these are asked in the long run. */
const moreAttacks = [
	"select content from read_blob('marts.duckdb')",
	"from read_csv('/etc/passwd')",
	"from 'manifest.json'",
	"from glob('/**')",
	"from parquet_scan('tables/*.parquet')",
	"copy (select 1) to program 'id'",
	"export database '/tmp/x'",
	'load httpfs',
	'reset lock_configuration',
	'set global threads = 64',
	'pragma enable_profiling',
	'call pragma_database_list()',
	'call duckdb_settings()',
	'select path from duckdb_databases',
	'from pragma_database_list()',
	'from duckdb_settings()',
	"select CURRENT_SETTING('home_directory')",
	"from query_table('duckdb_settings')",
	"from json_execute_serialized_sql('{}')",
	'from pg_catalog.pg_settings',
	'from system.information_schema.schemata',
	'from sqlite_master',
	"select getenv('HOME')",
	'from duckdb_secrets()',
	"create secret s (type s3, key_id 'x')",
	'create temp table t as select 1',
	'create view v as select 1',
	'insert into clusters values (1)',
	'update clusters set name_en = null',
	'delete from clusters',
	'drop table clusters',
	'alter table clusters add column x int',
	'detach release',
	'use memory',
	'begin',
	'checkpoint',
	'vacuum',
	'prepare p as select 1',
	"import database '/tmp'",
	'describe clusters',
	'show databases',
	'from (describe clusters)',
	'explain analyze select 1',
	'select 1 from source.marts.clusters',
	'select (select path from duckdb_databases() limit 1)',
	"with a as (from read_text('/etc/passwd')) select 1",
	'select * from clusters where exists (from duckdb_settings())',
	'pivot duckdb_settings on name using first(value)',
];

const isLong = process.env['WENHE_LONG'] !== undefined;

describe('attacks', () => {
	test.each(isLong ? [...attacks, ...moreAttacks] : attacks)(
		'%s is refused and tells no path',
		async (sql) => {
			const found = await problem(sql);
			expect(['answered', 'memory', 'late']).not.toContain(found.code);
			expect(JSON.stringify(found)).not.toContain(warehouse);
			expect(JSON.stringify(found)).not.toMatch(/marts\.duckdb|\/tmp\/wenhe|node_modules|passwd:/);
		},
	);

	test('a question that would never end is stopped', async () => {
		vi.stubEnv('WENHE_CONSOLE_DEADLINE', '1500');
		const start = performance.now();
		for (const sql of [
			'select count(*) from range(1000000000000) as a (x) where x % 7 = 8',
			'with recursive r as (select 1 as n union all select n + 1 from r) select max(n) from r',
			'select count(*) from range(1000000000) as a (x), range(1000000) as b (y) where sqrt(x) > y',
		]) {
			expect((await problem(sql)).code).toMatch(/late|memory/);
		}
		expect(performance.now() - start).toBeLessThan(10_000);
		vi.unstubAllEnvs();
	});

	test.each([
		["select repeat('x', 2000000000)"],
		['select list(x) from range(500000000) as a (x)'],
		["select string_agg(repeat('x', 1000000)) from range(2000)"],
		["select repeat('x', 1000000) from range(100)"],
		['select * from range(20000000) as a (x) order by hash(x)'],
	])('%s does not eat the memory of the site', async (sql) => {
		const before = process.memoryUsage.rss();
		const found = await ask(sql);
		if ('problem' in found)
			expect(['memory', 'size', 'late', 'other']).toContain(found.problem.code);
		else expect(found.hasMore).toBe(true);
		expect(process.memoryUsage.rss() - before).toBeLessThan(120 * 1024 * 1024);
	});

	test('a question as deep as its author likes is answered or refused', async () => {
		const deep = `select ${'('.repeat(1900)}1${')'.repeat(1900)}`;
		const answer = await ask(deep);
		expect('rows' in answer || 'problem' in answer).toBe(true);
		const long = await ask(`select ${'not '.repeat(900)}true`);
		expect('rows' in long || 'problem' in long).toBe(true);
	});

	test('who comes when too many wait is told so, and the site goes on', async () => {
		const slow = 'select count(*) from range(3000000000) as a (x) where x % 7 = 8';
		vi.stubEnv('WENHE_CONSOLE_DEADLINE', '900');
		const answers = await Promise.all(Array.from({ length: 9 }, () => problem(slow)));
		expect(answers.filter(({ code }) => code === 'busy')).toHaveLength(2);
		vi.unstubAllEnvs();
		expect(await rows('select 1')).toEqual([[1]]);
	});
});
