import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { buildProject, readRelease, smallProject, smallReturns } from './project.ts';
import { failure, temporaryFolder } from './temporary.ts';

test('a small region becomes the tables that hand arithmetic gives', async () => {
	const release = await buildProject(temporaryFolder());
	expect(readRelease(release, 'tables/pupils.csv')).toBe(
		'\ufeffyear,place_count,pupil_count,mean_count\n' +
			'2023,1,30,30.0\n2024,2,100,50.0\n2025,2,110,55.0\n',
	);
	expect(readRelease(release, 'tables/mart_summary.csv')).toBe(
		'\ufefftable_name,row_count,first_year,last_year,entity_count\n' +
			'pupils,3,2023,2025,3\ntotals,3,2023,2025,3\n',
	);
	expect(release.manifest.asOf).toBe('2025-12-31');
	expect(release.manifest.id).toMatch(/^2025-12-31-[0-9a-f]{8}$/);
});

test('DuckDB, Parquet and CSV of a release hold the same rows', async () => {
	const release = await buildProject(temporaryFolder());
	const database = await openDatabase(':memory:');
	await database.run(`attach '${join(release.folder, 'marts.duckdb')}' as released (read_only)`);
	const parquet = `read_parquet('${join(release.folder, 'tables/pupils.parquet')}')`;
	const csv = `read_csv('${join(release.folder, 'tables/pupils.csv')}')`;
	const rows = await database.rows('from released.marts.pupils');
	expect(rows).toHaveLength(3);
	expect(await database.rows(`from ${parquet}`)).toEqual(rows);
	expect(
		await database.rows(
			`select year::integer as year, place_count::integer as place_count, pupil_count::integer as pupil_count, mean_count from ${csv}`,
		),
	).toEqual(rows);
	const comments = await database.rows(
		`select comment from duckdb_tables() where table_name = 'pupils'`,
	);
	expect(comments).toEqual([{ comment: 'Pupils of one year, and their mean over places.' }]);
	database.close();
});

test('the same inputs give the same id, bytes and manifest in another folder', async () => {
	const one = await buildProject(temporaryFolder());
	const two = await buildProject(temporaryFolder());
	expect({ ...two.manifest, code: {} }).toEqual({ ...one.manifest, code: {} });
	for (const table of ['pupils', 'totals', 'mart_summary']) {
		for (const format of ['csv', 'parquet']) {
			const path = `tables/${table}.${format}`;
			expect(readFileSync(join(two.folder, path))).toEqual(readFileSync(join(one.folder, path)));
		}
	}
	expect(readRelease(two, 'datapackage.json')).toBe(readRelease(one, 'datapackage.json'));
});

test('the data package describes every column of every table', async () => {
	const release = await buildProject(temporaryFolder());
	const description = JSON.parse(readRelease(release, 'datapackage.json')) as {
		resources: { name: string; hash: string; schema: { fields: object[]; primaryKey: string[] } }[];
	};
	expect(description.resources.map(({ name }) => name)).toEqual(
		['mart_summary', 'pupils', 'totals'].flatMap((name) => [name, `${name}.parquet`]),
	);
	const pupils = description.resources.find(({ name }) => name === 'pupils');
	expect(pupils?.hash).toBe(`sha256:${release.manifest.tables['pupils']?.csv ?? ''}`);
	expect(pupils?.schema.primaryKey).toEqual(['year']);
	expect(pupils?.schema.fields[3]).toEqual({
		name: 'mean_count',
		type: 'number',
		title: 'Mean 校均',
		description: 'Pupils per place 校均学生数',
		unit: '人 persons',
	});
});

test('a failed build leaves the release before it current and whole', async () => {
	const folder = temporaryFolder();
	const before = await buildProject(folder);
	const broken = { 'checks/wrong.sql': '-- Nothing exists.\nselect year from marts.pupils\n' };
	await expect(buildProject(folder, broken)).rejects.toThrow('Nothing exists. This does not hold');
	const warehouse = join(folder, 'warehouse/small');
	expect(readFileSync(join(warehouse, 'current'), 'utf8')).toBe(`${before.manifest.id}\n`);
	expect(readdirSync(warehouse).sort()).toEqual(['current', 'releases']);
	expect(readdirSync(join(warehouse, 'releases'))).toEqual([before.manifest.id]);
});

test('a new release is current, the one before stays readable and is compared', async () => {
	const folder = temporaryFolder();
	const before = await buildProject(folder, {}, { asOf: '2024-12-31' });
	const after = await buildProject(folder, {}, { returns: smallReturns.replace('66', '70') });
	expect(existsSync(join(before.folder, 'marts.duckdb'))).toBe(true);
	expect(after.summary).toEqual([
		'mart    rows  years      entities  last value             previous',
		'pupils     3  2023–2025         3  place_count 2025: 2    place_count 2025: 2',
		'totals     3  2023–2025         3  pupil_count 2025: 114  pupil_count 2025: 110',
	]);
});

test('a number that was not reported stays missing', async () => {
	const returns = smallReturns
		.replace("null, 'suppressed', 6", "null, 'suppressed', 6")
		.replace('30, null', "null, 'suppressed'");
	const release = await buildProject(temporaryFolder(), {}, { returns });
	expect(readRelease(release, 'tables/pupils.csv')).toContain('\n2023,0,,\n');
});

test('a region that is none says so', async () => {
	expect(await failure({ 'region/region.json': null })).toBe(
		'region is no region: it has no region.json; see CONTRIBUTING.md, "Add a region"',
	);
});

test('tables that are neither delivered nor explained are named, and stop nothing', async () => {
	const notes: string[] = [];
	const options = { onNote: (note: string) => notes.push(note) };
	await buildProject(temporaryFolder(), {}, options);
	expect(notes).toEqual([]);
	const region = JSON.parse(smallProject['region/region.json']) as object;
	const silent = JSON.stringify({ ...region, notSupplied: {} });
	await buildProject(temporaryFolder(), { 'region/region.json': silent }, options);
	expect(notes).toEqual([
		'notSupplied of region.json gives no reason for visits: pages only say that they are not supplied',
	]);
});
