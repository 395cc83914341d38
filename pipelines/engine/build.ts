import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import { describeRelease } from './compare.ts';
import { loadContracts } from './contracts.ts';
import { type Database, openDatabase } from './database.ts';
import { dataPackage } from './datapackage.ts';
import { loadDictionary } from './dictionary.ts';
import { contentId, exportMarts } from './export.ts';
import { withBuildLock } from './lock.ts';
import { buildManifest } from './manifest.ts';
import { type ProjectPaths, projectPaths, warehouseFolder } from './paths.ts';
import { planModels } from './plan.ts';
import { type ReportStep, timed } from './progress.ts';
import { type Protector, protectMarts, readEarlier } from './protection.ts';
import { throwIfAny } from './errors.ts';
import { unknownTables } from './region-faults.ts';
import { loadRegion, loadSourceDescriptions } from './region.ts';
import {
	createWorkFolder,
	currentReleaseId,
	listReleases,
	publishRelease,
	type ReleaseStore,
	releaseFolder,
	removeAbandonedWork,
} from './store.ts';
import { buildWarehouse } from './warehouse.ts';

export interface BuildOptions {
	/** Folder with `region.json`, anywhere. */
	readonly regionFolder: string;
	/** Fills schema `raw` of the connection's database. */
	readonly fillRaw: (database: Database) => Promise<void>;
	/** ISO date that the release stands for; default: the end of the last observed year. */
	readonly asOf?: string;
	readonly seed?: number;
	/** Most that DuckDB may hold in memory, e.g. `2GB`; the rest is spilled. */
	readonly memory?: string;
	/** Folder that holds a folder of releases per region. */
	readonly warehouse?: string;
	readonly paths?: ProjectPaths;
	/** Contract tables that come from the office, as CSV by name: what it has published. */
	readonly officeTables?: Readonly<Record<string, string>>;
	/** Versions of code and measures, for the manifest. */
	readonly versions?: Readonly<Record<string, string | number>>;
	/** Disclosure control; without it nothing that names persons or firms may be published. */
	readonly protector?: Protector;
	readonly report: ReportStep;
	readonly waitMilliseconds?: number;
	readonly onWait?: (message: string) => void;
	/** Told of what stops nothing, but should be known. */
	readonly onNote?: (message: string) => void;
}

export interface BuiltRelease {
	readonly manifest: ReleaseManifest;
	readonly folder: string;
	/** Lines of the closing table of every mart. */
	readonly summary: readonly string[];
}

/** Builds one release of a region and serves it. Whatever fails, the release before stays as it was. */
export async function buildRelease(options: BuildOptions): Promise<BuiltRelease> {
	const region = loadRegion(options.regionFolder);
	const store = { folder: warehouseFolder(region.id, options.warehouse) };
	const { waitMilliseconds = 0, onWait } = options;
	return await withBuildLock(
		store.folder,
		{ waitMilliseconds, ...(onWait === undefined ? {} : { onWait }) },
		async () => {
			removeAbandonedWork(store);
			const work = createWorkFolder(store);
			try {
				const manifest = await buildInto(work, options);
				return await publish(store, work, manifest);
			} finally {
				rmSync(work, { recursive: true, force: true });
			}
		},
	);
}

/** Builds everything and throws it away: for measuring, never for publishing. */
export async function rehearseRelease(options: BuildOptions): Promise<ReleaseManifest> {
	const { id } = loadRegion(options.regionFolder);
	const store = { folder: warehouseFolder(id, options.warehouse) };
	const work = createWorkFolder(store);
	try {
		return await buildInto(work, options);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

async function buildInto(work: string, options: BuildOptions): Promise<ReleaseManifest> {
	const { regionFolder, paths = projectPaths, seed = 1, report } = options;
	// Nothing of it outlives the build, so no step waits for a disk; what memory cannot hold is spilled.
	const { memory } = options;
	const spill = {
		temporaryFolder: join(work, 'spill'),
		...(memory === undefined ? {} : { memory }),
	};
	const database = await openDatabase(':memory:', spill);
	try {
		const region = loadRegion(regionFolder);
		const sources = loadSourceDescriptions(regionFolder);
		const contracts = loadContracts(paths.contracts);
		throwIfAny(unknownTables(region, contracts));
		const dictionary = await loadDictionary(database, paths.dictionary);
		const folders = { ...paths, staging: join(regionFolder, 'staging') };
		const warehouse = await buildWarehouse(database, {
			...options,
			region,
			sources,
			contracts,
			dictionary,
			nodes: await planModels(database, folders, contracts),
			referenceFolders: [join(regionFolder, 'reference'), writeOfficeTables(work, options)],
			checkFolders: [paths.checks, join(regionFolder, 'checks')],
			seed,
			threads: cpus().length,
			...protection(region.id, options),
		});
		const folder = join(work, 'release');
		let tables: Awaited<ReturnType<typeof exportMarts>> = [];
		await timed('release files', report, async () => {
			tables = await exportMarts(database, warehouse.marts, { folder, dictionary });
			return undefined;
		});
		const content = contentId(tables);
		const id = `${warehouse.asOf}-${content.slice(0, 8)}`;
		const manifest = await buildManifest(database, {
			id,
			contentId: content,
			asOf: warehouse.asOf,
			seed,
			region,
			regionFolder,
			tables,
			paths,
			versions: options.versions ?? {},
			officeTables: options.officeTables ?? {},
		});
		writeJson(
			join(folder, 'datapackage.json'),
			dataPackage({ id, region, sources, tables, dictionary }),
		);
		writeJson(join(folder, 'manifest.json'), manifest);
		return manifest;
	} finally {
		database.close();
	}
}

function writeOfficeTables(work: string, { officeTables = {} }: BuildOptions): string {
	const folder = join(work, 'office');
	mkdirSync(folder, { recursive: true });
	for (const [name, csv] of Object.entries(officeTables)) {
		writeFileSync(join(folder, `${name}.csv`), csv);
	}
	return folder;
}

function protection(regionId: string, { protector, warehouse }: BuildOptions) {
	if (protector === undefined) return {};
	const store = { folder: warehouseFolder(regionId, warehouse) };
	return {
		protect: async (database: Database, asOf: string) =>
			await protectMarts(
				database,
				protector,
				await readEarlier(database, { store, asOf, inputs: protector.inputs }),
			),
	};
}

async function publish(
	store: ReleaseStore,
	work: string,
	manifest: ReleaseManifest,
): Promise<BuiltRelease> {
	const previous = previousRelease(store, manifest);
	publishRelease(store, work, manifest.id);
	const folder = releaseFolder(store, manifest.id);
	const summary = await describeRelease({
		release: folder,
		previous: previous === null ? null : releaseFolder(store, previous),
		mainArea: manifest.region.mainArea,
	});
	return { manifest, folder, summary };
}

/** The latest release of an earlier as-of date, else the one that is served now. */
function previousRelease(store: ReleaseStore, { id, asOf }: ReleaseManifest): string | null {
	const earlier = listReleases(store).filter((release) => release.asOf < asOf);
	const current = currentReleaseId(store);
	return earlier.at(-1)?.id ?? (current === id ? null : current);
}

function writeJson(path: string, value: object): void {
	writeFileSync(path, `${JSON.stringify(value, null, '\t')}\n`);
}
