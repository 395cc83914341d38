import type { TableContract } from './contracts.ts';
import type { Database } from './database.ts';
import { discoverModels, type Model, type ModelFolders } from './discover.ts';
import { messageOf, throwIfAny } from './errors.ts';
import {
	buildOrder,
	duplicateTables,
	findCycle,
	type GraphNode,
	layerJumps,
	unknownInputs,
} from './graph.ts';
import { readTrees, type SerializedSql, shapeOf } from './inputs.ts';

/** Every model in build order, proved before a byte of data is read. */
export async function planModels(
	database: Database,
	folders: ModelFolders,
	contracts: readonly TableContract[],
): Promise<readonly GraphNode[]> {
	const models = await discoverModels(folders);
	const violations = [
		...duplicateTables(models),
		...models.flatMap((model) => shapeViolations(model, contracts)),
	];
	const nodes: GraphNode[] = [];
	const statements = models.flatMap((model) => (model.kind === 'sql' ? [model.sql] : []));
	const trees = [...(await readTrees(database, statements))];
	for (const model of models) {
		const tree = model.kind === 'sql' ? trees.shift() : undefined;
		try {
			nodes.push(readNode(model, tree, violations));
		} catch (error) {
			violations.push(`${model.file}: not a select statement; ${messageOf(error)}`);
		}
	}
	const cycle = findCycle(nodes);
	throwIfAny([
		...violations,
		...layerJumps(nodes),
		...personalReads(nodes, contracts),
		...(cycle === null ? [] : [cycle]),
	]);
	return buildOrder(nodes);
}

/** Raw tables are known after the intake: only then can a wrong name be told from a missing one. */
export function proveInputs(nodes: readonly GraphNode[], provided: ReadonlySet<string>): void {
	throwIfAny(unknownInputs(nodes, provided));
}

function readNode(model: Model, tree: SerializedSql | undefined, violations: string[]): GraphNode {
	if (model.kind === 'ts') return { model, inputs: model.model.inputs, isOrderFree: false };
	const { inputs, outside, isOrderFree } = shapeOf(tree);
	violations.push(
		...outside.map(
			(name) =>
				`${model.file}: ${name} reads outside the warehouse; declare a source contract instead`,
		),
	);
	return { model, inputs, isOrderFree };
}

function shapeViolations(model: Model, contracts: readonly TableContract[]): readonly string[] {
	return [
		...(model.describe === '' ? [`${model.file}: the first line must say what a row is`] : []),
		...(model.grain.length === 0
			? [
					`${model.file}: no grain; add a line "-- grain: a, b" with the columns that identify a row`,
				]
			: []),
		...(model.schema === 'staging' ? stagingViolations(model, contracts) : []),
	];
}

function stagingViolations(model: Model, contracts: readonly TableContract[]): readonly string[] {
	const name = model.table.slice('staging.'.length);
	const contract = contracts.find((each) => each.name === name);
	if (contract === undefined) {
		return [
			`${model.file}: no table contract is named ${name}; staging delivers the tables of data/contracts`,
		];
	}
	const key = contract.schema.primaryKey;
	return isSameSet(key, model.grain)
		? []
		: [`${model.file}: the grain of ${name} is the key of its contract: ${key.join(', ')}`];
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
	return left.length === right.length && left.every((name) => right.includes(name));
}

function personalReads(
	nodes: readonly GraphNode[],
	contracts: readonly TableContract[],
): readonly string[] {
	const personal = contracts.filter((contract) => contract.personal === true);
	const tables = new Set(personal.map(({ name }) => `staging.${name}`));
	return nodes
		.filter(({ model }) => model.schema === 'marts')
		.flatMap(({ model, inputs }) =>
			inputs
				.filter((input) => tables.has(input))
				.map(
					(input) =>
						`${model.file} reads ${input}, where a row is a person; count in intermediate first`,
				),
		);
}
