import { DuckDBInstance } from '@duckdb/node-api';
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import schema from './tiny-release.sql?raw';

export interface TinyRelease {
	readonly id: string;
	/** Persons employed in the one cluster: tells the releases apart. */
	readonly employees: number;
	/** What it says of its tables; software that knew less said nothing. */
	readonly marts?: string;
}

/** An empty warehouse of region `tiny`, and the environment that makes the site read it. */
export async function tinyWarehouse(): Promise<string> {
	const warehouse = await mkdtemp(join(tmpdir(), 'wenhe-warehouse-'));
	process.env['WENHE_WAREHOUSE'] = warehouse;
	process.env['WENHE_REGION'] = 'tiny';
	return warehouse;
}

export async function writeRelease(
	warehouse: string,
	{ id, employees, marts }: TinyRelease,
): Promise<void> {
	const folder = join(warehouse, 'tiny', 'releases', id);
	await mkdir(join(folder, 'tables'), { recursive: true });
	const instance = await DuckDBInstance.create(join(folder, 'marts.duckdb'));
	const connection = await instance.connect();
	await connection.run(schema);
	await connection.run('update marts.marts.cluster_employment set employee_count = $employees', {
		employees,
	});
	connection.closeSync();
	instance.closeSync();
	await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...tinyManifest(id), marts }));
	await writeFile(join(folder, 'tables', 'clusters.csv'), '\uFEFFcluster_id\r\ncopper\r\n');
}

/** As the engine does it: one rename. */
export async function pointTo(warehouse: string, id: string): Promise<void> {
	const current = join(warehouse, 'tiny', 'current');
	await writeFile(`${current}.new`, `${id}\n`);
	await rename(`${current}.new`, current);
}

function tinyManifest(id: string): ReleaseManifest {
	return {
		id,
		contentId: id.slice(-8).repeat(8),
		asOf: id.slice(0, 10),
		seed: 1,
		region: {
			id: 'tiny',
			name: { zh: '示例地区', en: 'Tiny region' },
			kind: 'synthetic',
			mainArea: 'tiny',
			levels: ['secondary'],
			cycleYears: { secondary: 3 },
			clusterOrder: ['copper'],
			currency: 'CNY',
			employmentScope: 'all',
			catalogue: '2021',
			notSupplied: { vacancies: { zh: '未提供空缺', en: 'vacancies not supplied' } },
		},
		inputs: { 'raw/firms.csv': 'a'.repeat(64) },
		versions: {},
		tables: { clusters: { rows: 1, parquet: 'b'.repeat(64), csv: 'c'.repeat(64) } },
	};
}
