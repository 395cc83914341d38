import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fillRawFrom } from '../../pipelines/commands/raw.ts';
import { buildRelease } from '../../pipelines/engine/build.ts';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { readReference } from '../../pipelines/sample/reference.ts';
import { sampleReturns } from '../../pipelines/sample/sample.ts';

export type Row = Readonly<Record<string, unknown>>;

/** The marts of one build, before disclosure control: what the models found. */
export interface BuiltMarts {
	readonly rows: (sql: string) => Promise<readonly Row[]>;
	readonly close: () => void;
}

export interface RegionBuild {
	readonly region: string;
	readonly raw: string;
	readonly asOf: string;
}

/** Builds a region of the repository in a warehouse of its own and opens its marts. */
export async function buildMarts({ region, raw, asOf }: RegionBuild): Promise<BuiltMarts> {
	const warehouse = temporary();
	const regionFolder = folderOf(region);
	const quiet = { out: noReport, error: noReport, progress: noReport };
	const { folder } = await buildRelease({
		regionFolder,
		fillRaw: fillRawFrom({ region: regionFolder, rawDir: raw }, quiet),
		asOf,
		warehouse,
		report: noReport,
	});
	const database = await openDatabase(':memory:');
	await database.connection.run(
		`attach '${join(folder, 'marts.duckdb')}' as release (read_only); use release`,
	);
	return {
		rows: async (sql) => (await database.connection.runAndReadAll(sql)).getRowObjectsJS(),
		close: () => {
			database.close();
			rmSync(warehouse, { recursive: true, force: true });
		},
	};
}

/** Returns of the synthetic region from a seed, built as of the end of a year. */
export async function buildSample(seed: number, asOf: number): Promise<BuiltMarts> {
	const raw = await writeSample(seed, asOf);
	try {
		return await buildMarts({ region: 'yixing', raw, asOf: `${String(asOf)}-12-31` });
	} finally {
		rmSync(raw, { recursive: true, force: true });
	}
}

/** A folder of the caller's that holds the returns. */
export async function writeSample(seed: number, asOf: number): Promise<string> {
	const reference = readReference(join(folderOf('yixing'), 'reference'));
	const raw = temporary();
	for (const { path, bytes } of await sampleReturns({ seed, scale: 1, asOf, reference })) {
		const target = join(raw, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, bytes);
	}
	return raw;
}

export function folderOf(region: string): string {
	return fileURLToPath(new URL(`../../data/${region}`, import.meta.url));
}

function temporary(): string {
	return mkdtempSync(join(tmpdir(), 'wenhe-truths-'));
}

function noReport(): void {
	return undefined;
}
