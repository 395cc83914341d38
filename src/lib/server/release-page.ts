import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import { missingTables } from './figure-status.ts';
import { manifestOf, readManifest } from './manifest.ts';
import { listReleases } from './pointer.ts';
import { query } from './query.ts';
import { compareReleases, type ReleaseChanges } from './release-changes.ts';
import { activeLease, oncePerRelease } from './scope.ts';
import { allSources, type SourceRow } from './sources.ts';

export interface RawFile {
	readonly source: string;
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
}

export interface Defect {
	readonly file: string | null;
	readonly sheet: string | null;
	readonly row_number: number | null;
	readonly column_name: string | null;
	readonly rule: string;
	readonly severity: string;
	readonly value: string | null;
	readonly message_zh: string;
	readonly message_en: string;
	readonly acknowledged_by: string | null;
}

interface Summary {
	readonly table_name: string;
	readonly row_count: number;
	readonly first_year: number | null;
	readonly last_year: number | null;
	readonly entity_count: number | null;
}

export interface ReleaseTable extends Summary {
	readonly csvBytes: number | null;
	readonly parquetBytes: number | null;
	readonly sha256: string | null;
}

export interface ReleaseEntry {
	readonly id: string;
	readonly asOf: string;
	readonly contentId: string;
	readonly tables: number;
	readonly rows: number;
	readonly changes: ReleaseChanges | null;
}

/** Every release that can be read, newest first, each compared with the one before it. */
export async function releaseHistory(): Promise<readonly ReleaseEntry[]> {
	const manifests = await Promise.all(listReleases().map((id) => manifestOf(id)));
	return manifests.map((manifest, index) => releaseEntry(manifest, manifests[index + 1]));
}

function releaseEntry(manifest: ReleaseManifest, before?: ReleaseManifest): ReleaseEntry {
	const tables = Object.values(manifest.tables);
	return {
		id: manifest.id,
		asOf: manifest.asOf,
		contentId: manifest.contentId,
		tables: tables.length,
		rows: tables.reduce((sum, { rows }) => sum + rows, 0),
		changes: before === undefined ? null : compareReleases(manifest, before),
	};
}

export async function releaseTables(): Promise<readonly ReleaseTable[]> {
	const { tables } = await readManifest();
	const rows = await query<Summary>('mart_summary');
	return Promise.all(
		rows.map(async (row) => ({
			...row,
			csvBytes: await fileSize(`${row.table_name}.csv`),
			parquetBytes: await fileSize(`${row.table_name}.parquet`),
			sha256: tables[row.table_name]?.csv ?? null,
		})),
	);
}

async function fileSize(name: string): Promise<number | null> {
	try {
		return (await stat(join(activeLease().release.folder, 'tables', name))).size;
	} catch {
		return null;
	}
}

export interface SourceWithFiles extends SourceRow {
	readonly files: readonly RawFile[];
}

export async function sourcesWithFiles(): Promise<readonly SourceWithFiles[]> {
	const [sources, files] = await Promise.all([allSources(), query<RawFile>('raw_files')]);
	return sources.map((source) => ({
		...source,
		files: files.filter((file) => file.source === source.source),
	}));
}

/** Everything that the data page shows beside the release itself. */
export function releaseContents() {
	return oncePerRelease('data page', async () => {
		const [tables, sources, defects, missing] = await Promise.all([
			releaseTables(),
			sourcesWithFiles(),
			query<Defect>('defects'),
			missingTables(),
		]);
		return { tables, sources, defects, notSupplied: [...missing.values()] };
	});
}
