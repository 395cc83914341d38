import type { Region, SourceDescription } from '#lib/domain/release.ts';
import { buildModels } from './build-models.ts';
import { runChecks } from './checks.ts';
import { type Computers, openComputers } from './computers.ts';
import type { TableContract } from './contracts.ts';
import { type Database, quoteTable } from './database.ts';
import type { Dictionary } from './dictionary.ts';
import { BuildError } from './errors.ts';
import type { GraphNode } from './graph.ts';
import { proveInputs } from './plan.ts';
import { type ReportStep, timed } from './progress.ts';
import { loadReferenceTables } from './reference.ts';
import { allDone } from './spread.ts';
import { createEmptyTable, proveStaging } from './staging.ts';
import { type CountedMart, type Mart, writeMartSummary } from './summary.ts';
import {
	engineTables,
	lastObservedYear,
	unexplainedTables,
	writeEngineTables,
} from './supplied.ts';
import { listTables } from './tables.ts';

export interface WarehouseOptions {
	readonly region: Region;
	readonly sources: readonly SourceDescription[];
	readonly contracts: readonly TableContract[];
	readonly dictionary: Dictionary;
	/** In build order. */
	readonly nodes: readonly GraphNode[];
	/** Folders of `<table>.csv` in the shape of their contracts. */
	readonly referenceFolders: readonly string[];
	readonly checkFolders: readonly string[];
	/** Fills schema `raw`. */
	readonly fillRaw: (database: Database) => Promise<void>;
	/** ISO date; default: the end of the last observed year. */
	readonly asOf?: string;
	readonly seed: number;
	/** Threads of models whose result does not depend on the order of rows. */
	readonly threads: number;
	readonly report: ReportStep;
	readonly onNote?: (message: string) => void;
	/** Withholds what must not be published, once every promise holds of the true figures. */
	readonly protect?: (database: Database, asOf: string) => Promise<number>;
}

export interface Warehouse {
	readonly asOf: string;
	readonly marts: readonly CountedMart[];
}

/** More of them would wait for each other's models. */
const maxComputers = 3;
const schemas = ['raw', 'reference', 'staging', 'intermediate', 'marts'] as const;

/** Fills raw, reference, staging, intermediate and marts of an empty database, proving every step. */
export async function buildWarehouse(
	database: Database,
	options: WarehouseOptions,
): Promise<Warehouse> {
	const computers = openComputers(Math.min(options.threads, maxComputers), modelPaths(options));
	try {
		return await fillSchemas(database, { ...options, computers });
	} finally {
		await computers.close();
	}
}

async function noteUnexplained(
	database: Database,
	{ contracts, onNote }: StepOptions,
): Promise<void> {
	const tables = await unexplainedTables(database, contracts);
	if (tables.length === 0) return;
	onNote?.(
		`notSupplied of region.json gives no reason for ${tables.join(', ')}: pages only say that they are not supplied`,
	);
}

function modelPaths({ nodes }: WarehouseOptions): readonly string[] {
	return nodes.flatMap(({ model }) => (model.kind === 'ts' ? [model.path] : []));
}

type StepOptions = WarehouseOptions & { readonly computers: Computers };

async function fillSchemas(database: Database, options: StepOptions): Promise<Warehouse> {
	const { region, sources, contracts, nodes, report } = options;
	for (const schema of schemas) await database.run(`create schema if not exists ${schema}`);
	await buildStaging(database, options, await readInputs(database, options));
	const asOf = options.asOf ?? `${String(await lastObservedYear(database, contracts))}-12-31`;
	await writeEngineTables(database, { region, sources, contracts, asOf });
	await noteUnexplained(database, options);
	await buildModels(
		database,
		nodes.filter(({ model }) => model.schema !== 'staging'),
		{ ...options, context: { region, seed: options.seed, asOfYear: Number(asOf.slice(0, 4)) } },
	);
	await runChecks(database, options.checkFolders, report);
	const { protect } = options;
	if (protect) await timed('disclosure control', report, () => protect(database, asOf));
	return { asOf, marts: await finishMarts(database, options) };
}

/** Raw files and, beside them, reference tables, whose names are returned. */
async function readInputs(
	database: Database,
	{ contracts, referenceFolders, fillRaw, report }: StepOptions,
): Promise<ReadonlySet<string>> {
	let references: ReadonlySet<string> = new Set();
	const beside = await database.connect();
	const raw = timed('raw files', report, async () => {
		await fillRaw(database);
		return undefined;
	});
	const reference = timed('reference tables', report, async () => {
		references = await loadReferenceTables(beside, contracts, referenceFolders);
		return references.size;
	});
	try {
		await allDone([raw, reference]);
	} finally {
		beside.close();
	}
	return references;
}

async function buildStaging(
	database: Database,
	options: StepOptions,
	references: ReadonlySet<string>,
): Promise<void> {
	const { contracts, nodes, report } = options;
	const staged = nodes.filter(({ model }) => model.schema === 'staging');
	proveInputs(nodes, await providedTables(database, contracts));
	await buildModels(database, staged, {
		...options,
		context: { region: options.region, seed: options.seed, asOfYear: 0 },
	});
	const built = new Set(staged.map(({ model }) => model.table.slice('staging.'.length)));
	for (const contract of contracts.filter(({ name }) => !built.has(name))) {
		if (references.has(contract.name)) await passThrough(database, contract.name);
		else await createEmptyTable(database, contract);
	}
	await timed('contracts', report, async () => {
		await proveStaging(database, contracts, new Set([...built, ...references]));
		return undefined;
	});
}

async function passThrough(database: Database, name: string): Promise<void> {
	const [from, to] = [quoteTable(`reference.${name}`), quoteTable(`staging.${name}`)];
	await database.run(`create table ${to} as select * from ${from}`);
}

async function providedTables(
	database: Database,
	contracts: readonly TableContract[],
): Promise<ReadonlySet<string>> {
	return new Set([
		...(await listTables(database, 'raw')),
		...(await listTables(database, 'reference')),
		...contracts.map(({ name }) => `staging.${name}`),
		...Object.keys(engineTables),
	]);
}

async function finishMarts(
	database: Database,
	{ nodes, dictionary }: WarehouseOptions,
): Promise<readonly CountedMart[]> {
	const marts: Mart[] = nodes
		.filter(({ model }) => model.schema === 'marts')
		.map(({ model: { table, describe, grain } }) => ({ table, describe, grain }));
	if (marts.length === 0) throw new BuildError(['no mart: there is nothing to release']);
	const counted = await writeMartSummary(database, marts, dictionary);
	return [...counted].sort((left, right) => (left.table < right.table ? -1 : 1));
}
