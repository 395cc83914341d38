import { join } from 'node:path';
import { loadContracts } from '../../pipelines/engine/contracts.ts';
import { type Database, openDatabase } from '../../pipelines/engine/database.ts';
import { loadDictionary } from '../../pipelines/engine/dictionary.ts';
import { projectPaths } from '../../pipelines/engine/paths.ts';
import { planModels } from '../../pipelines/engine/plan.ts';
import { buildWarehouse, type Warehouse } from '../../pipelines/engine/warehouse.ts';
import { createRawSchema } from '../../pipelines/intake/load/tables.ts';
import type { Region } from '#lib/domain/release.ts';
import { region } from './fixture/region.ts';

export interface BuiltFixture extends Warehouse {
	readonly database: Database;
}

/** The fixture's tables through the real models, proofs and checks, in memory. */
export async function buildFixture(
	seed = 1,
	settings: Pick<Region, 'ruleSets'> = {},
	threads = 2,
): Promise<BuiltFixture> {
	const database = await openDatabase(':memory:');
	const {
		contracts: folder,
		dictionary: dictionaryFile,
		checks,
		intermediate,
		marts,
	} = projectPaths;
	const contracts = loadContracts(folder);
	const fixture = join(import.meta.dirname, 'fixture');
	const folders = { staging: join(fixture, 'staging'), intermediate, marts };
	const warehouse = await buildWarehouse(database, {
		region: { ...region, ...settings },
		sources: [],
		contracts,
		dictionary: await loadDictionary(database, dictionaryFile),
		nodes: await planModels(database, folders, contracts),
		referenceFolders: [fixture],
		checkFolders: [checks],
		fillRaw: (filled) => createRawSchema(filled.connection),
		asOf: '2025-12-31',
		seed,
		threads,
		report: () => undefined,
	});
	return { ...warehouse, database };
}
