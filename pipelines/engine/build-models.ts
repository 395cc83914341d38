import type { Computed, Computers } from './computers.ts';
import type { TableContract } from './contracts.ts';
import { type Database, quoteTable } from './database.ts';
import type { Model, SqlModel } from './discover.ts';
import { BuildError, messageOf, throwIfAny } from './errors.ts';
import type { GraphNode } from './graph.ts';
import { createLane, type Lane } from './lane.ts';
import type { ModelContext } from './model.ts';
import type { ReportStep } from './progress.ts';
import { proveUnique, type Uniqueness } from './prove.ts';
import { readTexts, writeTexts } from './rows.ts';
import { allDone } from './spread.ts';
import { shapeTable } from './staging.ts';
import { countTable, describeTable } from './tables.ts';

export interface ModelOptions {
	readonly contracts: readonly TableContract[];
	readonly context: ModelContext;
	/** Threads of queries whose result does not depend on the order of rows. */
	readonly threads: number;
	/** Threads of TypeScript models. */
	readonly computers: Computers;
	readonly report: ReportStep;
}

interface ModelStep {
	readonly node: GraphNode;
	readonly rank: number;
	readonly lane: Lane;
}

/**
 * Builds models in the given order; each is proved before one that reads it begins. The database works
 * on one at a time while others are computed beside it, those first that most others wait for.
 */
export async function buildModels(
	database: Database,
	nodes: readonly GraphNode[],
	options: ModelOptions,
): Promise<void> {
	const lane = createLane();
	const ranks = ranksOf(nodes);
	const built = new Map<string, Promise<void>>();
	for (const node of nodes) {
		const { table } = node.model;
		const inputs = node.inputs.flatMap((input) => built.get(input) ?? []);
		const step = { node, lane, rank: ranks.get(table) ?? 0 };
		built.set(
			table,
			Promise.all(inputs).then(() => buildModel(database, step, options)),
		);
	}
	await allDone([...built.values()]);
}

/** Length of the longest chain of models that wait for each one. */
function ranksOf(nodes: readonly GraphNode[]): ReadonlyMap<string, number> {
	const ranks = new Map<string, number>();
	for (const { model, inputs } of [...nodes].reverse()) {
		const rank = ranks.get(model.table) ?? 0;
		ranks.set(model.table, rank);
		for (const input of inputs) ranks.set(input, Math.max(ranks.get(input) ?? 0, rank + 1));
	}
	return ranks;
}

async function buildModel(
	database: Database,
	{ node, rank, lane }: ModelStep,
	options: ModelOptions,
): Promise<void> {
	const { model } = node;
	const inLane = <Result>(step: () => Promise<Result>): Promise<Result> => lane(rank, step);
	try {
		const computed =
			model.kind === 'sql'
				? null
				: await options.computers.compute({
						...{ path: model.path, table: model.table, inputs: model.model.inputs, rank },
						context: options.context,
						read: (input) => inLane(() => readTexts(database, input)),
					});
		await inLane(() => finishModel(database, node, { ...options, computed }));
	} catch (error) {
		if (error instanceof BuildError) throw error;
		throw new BuildError([`${model.file}: ${messageOf(error)}`], { cause: error });
	}
}

/** Fills and proves the table of a model. */
async function finishModel(
	database: Database,
	{ model, isOrderFree }: GraphNode,
	options: ModelOptions & { readonly computed: Computed | null },
): Promise<void> {
	const start = performance.now();
	const { table } = model;
	if (model.kind === 'sql') {
		await fillFromSql(database, model, { ...options, threads: isOrderFree ? options.threads : 1 });
	} else {
		const texts = options.computed?.texts ?? [];
		await writeTexts(database, table, { columns: model.model.columns, texts });
	}
	const { rows, violations } = await proveModel(database, model);
	throwIfAny(violations);
	const computing = options.computed?.milliseconds ?? 0;
	options.report({ name: table, rows, milliseconds: computing + performance.now() - start });
}

/**
 * Additions of floating-point numbers depend on their order, and threads do not keep one:
 * only queries that count, copy or join run on all of them.
 */
async function fillFromSql(
	database: Database,
	model: SqlModel,
	{ threads, contracts }: Pick<ModelOptions, 'threads' | 'contracts'>,
): Promise<void> {
	await database.useThreads(threads);
	const contract = contractOf(model, contracts);
	if (contract === undefined) {
		await database.run(`create table ${quoteTable(model.table)} as ${model.sql}`);
	} else {
		await database.run(`create or replace temp view delivered as ${model.sql}`);
		await shapeTable(database, contract, { delivered: 'delivered', file: model.file });
	}
}

function contractOf(model: Model, contracts: readonly TableContract[]): TableContract | undefined {
	if (model.schema !== 'staging') return undefined;
	return contracts.find(({ name }) => model.table === `staging.${name}`);
}

/** Staged tables are only counted: they are proved against their contracts, whose key is their grain. */
async function proveModel(database: Database, model: Model): Promise<Uniqueness> {
	const { schema, table, file, grain } = model;
	if (schema === 'staging') return { rows: await countTable(database, table), violations: [] };
	try {
		return await proveUnique(database, grain, { table, subject: file });
	} catch (error) {
		const columns = await describeTable(database, table);
		const names = columns.map(({ name }) => name);
		const unknown = grain.filter((name) => !names.includes(name));
		if (unknown.length === 0) throw error;
		throw new BuildError(
			[
				`${file}: grain column ${unknown.join(', ')} is not a column; there are ${names.join(', ')}`,
			],
			{ cause: error },
		);
	}
}
