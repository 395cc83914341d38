import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { industrySeeds } from '../../pipelines/sample/data/industries.ts';
import { pathwaySeeds } from '../../pipelines/sample/data/pathways.ts';
import { programSeeds } from '../../pipelines/sample/data/programs.ts';
import { projectSeeds } from '../../pipelines/sample/data/projects.ts';
import { schoolSeeds } from '../../pipelines/sample/data/schools.ts';
import { reference, regionFolder } from './world.ts';

type Row = Readonly<Record<string, string>>;

function table(name: string): readonly Row[] {
	return parse(readFileSync(`${regionFolder}/reference/${name}.csv`), { columns: true });
}

/** Sums of a column by the values of other columns. */
function sums(rows: readonly Row[], by: readonly string[], column: string): Map<string, number> {
	const totals = new Map<string, number>();
	for (const row of rows) {
		const key = by.map((name) => row[name]).join(' ');
		totals.set(key, (totals.get(key) ?? 0) + Number(row[column]));
	}
	return totals;
}

function expectOnes(totals: ReadonlyMap<string, number>): void {
	for (const [key, total] of totals) expect(total, key).toBeCloseTo(1, 9);
}

const partition = new Set(
	table('clusters')
		.filter((row) => row['is_partition'] === 'true')
		.map((row) => row['cluster_id']),
);

describe('the reference tables of yixing', () => {
	it('share every industry out to the partition of clusters, and nothing twice', () => {
		const rows = table('cluster_industries').filter((row) => partition.has(row['cluster_id']));
		const totals = sums(rows, ['industry_code'], 'share');
		expectOnes(totals);
		expect([...totals.keys()].toSorted()).toEqual(industrySeeds.map(({ code }) => code).toSorted());
	});

	it('give every cluster of the policy a place', () => {
		expect(table('clusters').map((row) => row['name_zh'])).toEqual(
			expect.arrayContaining(
				'陶瓷耐材 高端线缆 集成电路 智能电网 智能装备 光电子投影显示 节能环保 新能源 新材料 通用航空 化纤纺织 铜材加工 现代服务业 现代农业 智慧制造 家政 健康 养老 文化 旅游'.split(
					' ',
				),
			),
		);
	});

	it('weigh the occupations of every major and view to one', () => {
		expectOnes(sums(table('major_occupations'), ['catalogue', 'major_code', 'view'], 'weight'));
	});

	it('staff every industry to one', () => {
		const totals = sums(table('staffing'), ['industry_code'], 'share');
		expectOnes(totals);
		expect(totals.size).toBe(industrySeeds.length);
	});

	it('know every code that they and the generator use', () => {
		const occupations = new Set(table('occupations').map((row) => row['occupation_code']));
		const used = ['staffing', 'major_occupations', 'separations'].flatMap((name) =>
			table(name).map((row) => row['occupation_code']),
		);
		const posts = projectSeeds.flatMap(({ posts }) => posts.map(([occupation]) => occupation));
		expect([...used, ...posts].filter((code) => !occupations.has(code ?? ''))).toEqual([]);
		const parents = table('occupations').map((row) => row['parent_code']);
		expect(parents.filter((code) => code !== '' && !occupations.has(code))).toEqual([]);
	});

	it('name a major, a school and a pathway for every program', () => {
		const schools = schoolSeeds.map(({ id }) => id);
		const pathways = pathwaySeeds.map(({ id }) => id);
		for (const { major, school, pathway, feeder } of programSeeds) {
			expect(reference.majors.has(feeder ?? major), major).toBe(true);
			expect(schools).toContain(school);
			expect(pathways).toContain(pathway);
		}
	});

	it('state a separation for each occupation, level and scenario, and no share above one', () => {
		const totals = sums(table('separations'), ['occupation_code', 'scenario'], 'new_entrant_share');
		for (const [key, share] of totals) expect(share, key).toBeLessThanOrEqual(1);
		const rows = table('separations');
		const keys = new Set(
			rows.map((row) => `${row['occupation_code']} ${row['level']} ${row['scenario']}`),
		);
		expect(keys.size).toBe(rows.length);
		expect(rows.length % 6).toBe(0);
	});

	it('leave the posts of managers, engineers and the unskilled to no vocational level', () => {
		const closed = table('separations').filter((row) =>
			/^(1-|2-02-|4-99$|6-99$|6-31-05-00)/.test(row['occupation_code'] ?? ''),
		);
		expect(closed.length).toBeGreaterThan(0);
		expect(closed.every((row) => row['new_entrant_share'] === '')).toBe(true);
	});

	it('hold every column that a contract requires', () => {
		for (const file of readdirSync(`${regionFolder}/reference`)) {
			const name = file.replace('.csv', '');
			const contract = JSON.parse(
				readFileSync(`${regionFolder}/../contracts/${name}.json`, 'utf8'),
			) as { schema: { fields: { name: string; constraints?: { required?: boolean } }[] } };
			const columns = Object.keys(table(name)[0] ?? {});
			const required = contract.schema.fields.filter(({ constraints }) => constraints?.required);
			expect(columns, name).toEqual(expect.arrayContaining(required.map((field) => field.name)));
		}
	});

	it('mark as provisional every six-digit code but the one that was verified', () => {
		const fine = table('majors').filter(
			(row) => row['code_level'] === '6' && row['is_provisional'] === 'false',
		);
		expect(fine.map((row) => row['name_zh'])).toEqual(['机电一体化技术', '机电一体化技术']);
	});
});
