import type { TableContract } from './contracts.ts';
import { type Database, quoteTable, quoteText } from './database.ts';
import { type Dictionary, dictionaryViolations } from './dictionary.ts';
import type { Model } from './discover.ts';
import { BuildError, messageOf, throwIfAny } from './errors.ts';
import type { GraphNode } from './graph.ts';
import type { ModelContext, Row } from './model.ts';
import { type ReportStep, timed } from './progress.ts';
import { proveUnique } from './prove.ts';
import { readTable, writeTable } from './rows.ts';
import { shapeTable } from './staging.ts';
import { countTable, describeTable } from './tables.ts';

export interface ModelOptions {
	readonly contracts: readonly TableContract[];
	readonly dictionary: Dictionary;
	readonly context: ModelContext;
	readonly threads: number;
	readonly report: ReportStep;
}

/** Builds models in the given order; each is proved before the next one reads it. */
export async function buildModels(
	database: Database,
	nodes: readonly GraphNode[],
	options: ModelOptions,
): Promise<void> {
	for (const node of nodes) {
		await timed(node.model.table, options.report, () => buildModel(database, node, options));
	}
}

async function buildModel(
	database: Database,
	node: GraphNode,
	options: ModelOptions,
): Promise<number> {
	const { model } = node;
	try {
		await fillTable(database, node, options);
	} catch (error) {
		if (error instanceof BuildError) throw error;
		throw new BuildError([`${model.file}: ${messageOf(error)}`], { cause: error });
	}
	await database.run(`comment on table ${quoteTable(model.table)} is ${quoteText(model.describe)}`);
	throwIfAny(await modelViolations(database, model, options.dictionary));
	return await countTable(database, model.table);
}

/**
 * Additions of floating-point numbers depend on their order, and threads do not keep one:
 * only queries that count, copy or join run on all of them.
 */
async function fillTable(
	database: Database,
	{ model, isOrderFree }: GraphNode,
	options: ModelOptions,
): Promise<void> {
	if (model.kind === 'ts') {
		await fillFromTypeScript(database, model, options.context);
		return;
	}
	await database.run(`set threads = ${String(isOrderFree ? options.threads : 1)}`);
	const contract = contractOf(model, options.contracts);
	if (contract === undefined) {
		await database.run(`create table ${quoteTable(model.table)} as ${model.sql}`);
	} else {
		await database.run(`create or replace temp view delivered as ${model.sql}`);
		await shapeTable(database, contract, { delivered: 'delivered', file: model.file });
	}
	await database.run(`set threads = ${String(options.threads)}`);
}

function contractOf(model: Model, contracts: readonly TableContract[]): TableContract | undefined {
	if (model.schema !== 'staging') return undefined;
	return contracts.find(({ name }) => model.table === `staging.${name}`);
}

async function fillFromTypeScript(
	database: Database,
	{ table, model }: Extract<Model, { kind: 'ts' }>,
	context: ModelContext,
): Promise<void> {
	const inputs: Record<string, readonly Row[]> = {};
	for (const input of model.inputs) inputs[input] = await readTable(database, input);
	await writeTable(database, table, model, model.compute(inputs, context));
}

async function modelViolations(
	database: Database,
	model: Model,
	dictionary: Dictionary,
): Promise<readonly string[]> {
	const columns = await describeTable(database, model.table);
	const names = columns.map(({ name }) => name);
	const unknown = model.grain.filter((name) => !names.includes(name));
	if (unknown.length > 0) {
		return [
			`${model.file}: grain column ${unknown.join(', ')} is not a column; there are ${names.join(', ')}`,
		];
	}
	// Staged tables are proved against their contracts, whose key is their grain.
	if (model.schema === 'staging') return [];
	return [
		...(await proveUnique(database, model.grain, { table: model.table, subject: model.file })),
		...(model.schema === 'marts' ? dictionaryViolations(dictionary, model.table, columns) : []),
	];
}
