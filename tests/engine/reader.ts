import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import { openDatabase } from '../../pipelines/engine/database.ts';

/** What a reader finds in a warehouse: the id in `current` and whether that release is whole. */
export async function readCurrent(warehouse: string): Promise<string> {
	const id = readFileSync(join(warehouse, 'current'), 'utf8').trim();
	const folder = join(warehouse, 'releases', id);
	const manifest = JSON.parse(
		readFileSync(join(folder, 'manifest.json'), 'utf8'),
	) as ReleaseManifest;
	if (manifest.id !== id) throw new Error(`${id} holds the manifest of ${manifest.id}`);
	for (const [table, { csv, parquet }] of Object.entries(manifest.tables)) {
		proveHash(join(folder, `tables/${table}.csv`), csv);
		proveHash(join(folder, `tables/${table}.parquet`), parquet);
	}
	await proveRows(folder, manifest);
	return id;
}

function proveHash(path: string, expected: string): void {
	const found = createHash('sha256').update(readFileSync(path)).digest('hex');
	if (found !== expected) throw new Error(`${path} is not what its manifest says`);
}

async function proveRows(folder: string, { tables }: ReleaseManifest): Promise<void> {
	const database = await openDatabase(':memory:');
	try {
		await database.run(`attach '${join(folder, 'marts.duckdb')}' as released (read_only)`);
		for (const [table, { rows }] of Object.entries(tables)) {
			const [row] = await database.rows<{ count: bigint }>(
				`select count(*) as count from released.marts.${table}`,
			);
			if (Number(row?.count) !== rows) throw new Error(`${folder}: ${table} is not whole`);
		}
	} finally {
		database.close();
	}
}
