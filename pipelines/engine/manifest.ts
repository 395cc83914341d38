import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { martsShape } from '#lib/domain/marts.ts';
import type { Region, ReleaseManifest } from '#lib/domain/release.ts';
import type { Database } from './database.ts';
import type { ExportedTable } from './export.ts';
import { type ProjectPaths, projectRoot } from './paths.ts';
import { hashFiles } from './region.ts';
import { listTables } from './tables.ts';

export interface ManifestInput {
	readonly id: string;
	readonly contentId: string;
	readonly asOf: string;
	readonly seed: number;
	readonly region: Region;
	readonly regionFolder: string;
	readonly tables: readonly ExportedTable[];
	readonly paths: ProjectPaths;
	readonly versions: Readonly<Record<string, string | number>>;
	/** What came from the office, as CSV by table. */
	readonly officeTables: Readonly<Record<string, string>>;
}

const regionInputs = ['region.json', 'sources.json', 'sources', 'staging', 'reference', 'checks'];

/** What a release was made of. It holds no time of day: the same inputs give the same manifest. */
export async function buildManifest(
	database: Database,
	input: ManifestInput,
): Promise<ReleaseManifest> {
	const { id, contentId, asOf, seed, region, tables, versions } = input;
	return {
		id,
		contentId,
		asOf,
		seed,
		region,
		inputs: {
			...(await rawHashes(database)),
			...hashFiles(input.regionFolder, regionInputs),
			...officeHashes(input.officeTables),
		},
		versions,
		code: codeHashes(input.paths),
		marts: martsShape,
		tables: Object.fromEntries(
			tables.map(({ name, rows, parquet, csv }) => [
				name,
				{ rows, parquet: parquet.sha256, csv: csv.sha256 },
			]),
		),
	};
}

async function rawHashes(database: Database): Promise<Readonly<Record<string, string>>> {
	const tables = await listTables(database, 'raw');
	if (!tables.includes('raw.files')) return {};
	const files = await database.rows<{ path: string; sha256: string }>(
		'select path, sha256 from raw.files order by path',
	);
	return Object.fromEntries(files.map(({ path, sha256 }) => [`raw/${path}`, sha256]));
}

function officeHashes(tables: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(tables).map(([name, csv]) => [
			`office/${name}.csv`,
			createHash('sha256').update(csv).digest('hex'),
		]),
	);
}

/** Models, contracts and checks; what the engine and the measures are is said by their versions. */
function codeHashes(paths: ProjectPaths): Readonly<Record<string, string>> {
	const { contracts, dictionary, intermediate, marts, checks } = paths;
	return hashFiles(
		projectRoot,
		[contracts, dictionary, intermediate, marts, checks].map((path) => relative(projectRoot, path)),
	);
}
