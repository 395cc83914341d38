import type { Layer, Model } from './discover.ts';

/** A model with the tables it reads. */
export interface GraphNode {
	readonly model: Model;
	readonly inputs: readonly string[];
	readonly isOrderFree: boolean;
}

/** Provenance of the intake: what was read, not what it says, so any layer may show it. */
export const provenanceTables = ['raw.files', 'raw.rows', 'raw.quarantine', 'raw.defects'] as const;

const readable: Readonly<Record<Layer, readonly string[]>> = {
	staging: ['raw', 'reference', 'staging'],
	intermediate: ['staging', 'intermediate'],
	marts: ['staging', 'intermediate', 'marts'],
};

/** Inputs of a forbidden layer, one message each. */
export function layerJumps(nodes: readonly GraphNode[]): readonly string[] {
	return nodes.flatMap(({ model, inputs }) =>
		inputs
			.filter((input) => !isReadable(model.schema, input))
			.map(
				(input) =>
					`${model.file} reads ${input}: ${model.schema} may read ${readable[model.schema].join(', ')}; ` +
					`bring the table through the layers between`,
			),
	);
}

function isReadable(schema: Layer, input: string): boolean {
	const [inputSchema = ''] = input.split('.');
	return (
		readable[schema].includes(inputSchema) ||
		(provenanceTables as readonly string[]).includes(input)
	);
}

/** Inputs that neither a model nor `provided` supplies. */
export function unknownInputs(
	nodes: readonly GraphNode[],
	provided: ReadonlySet<string>,
): readonly string[] {
	const built = new Set(nodes.map(({ model }) => model.table));
	return nodes.flatMap(({ model, inputs }) =>
		inputs
			.filter((input) => !built.has(input) && !provided.has(input))
			.map(
				(input) =>
					`${model.file} reads ${input}, which no model, contract or source provides; ` +
					`correct the name or add it`,
			),
	);
}

/** Tables that two files claim. */
export function duplicateTables(models: readonly Model[]): readonly string[] {
	return models.flatMap((model, index) => {
		const first = models.findIndex(({ table }) => table === model.table);
		return first === index
			? []
			: [
					`${model.table} is made by ${models[first]?.file ?? ''} and by ${model.file}; keep one of them`,
				];
	});
}

/** First cycle found, as a message, or null. */
export function findCycle(nodes: readonly GraphNode[]): string | null {
	const ordered = new Set(buildOrder(nodes).map(({ model }) => model.table));
	const stuck = new Map(
		nodes.filter(({ model }) => !ordered.has(model.table)).map((node) => [node.model.table, node]),
	);
	const path: string[] = [];
	let table = [...stuck.keys()].find((name) => reaches(stuck, name, name));
	while (table !== undefined && !path.includes(table)) {
		path.push(table);
		const start = path[0] ?? table;
		table = stuck
			.get(table)
			?.inputs.find(
				(input) => input === start || (stuck.has(input) && reaches(stuck, input, start)),
			);
	}
	return path.length === 0
		? null
		: `models form a cycle: ${[...path, path[0]].join(' ← ')}; move what they share into a model of its own`;
}

function reaches(nodes: ReadonlyMap<string, GraphNode>, from: string, to: string): boolean {
	const seen = new Set<string>();
	const open = [...(nodes.get(from)?.inputs ?? [])];
	for (let table = open.pop(); table !== undefined; table = open.pop()) {
		if (table === to) return true;
		if (seen.has(table)) continue;
		seen.add(table);
		open.push(...(nodes.get(table)?.inputs ?? []));
	}
	return false;
}

/** Inputs before readers; among the ready ones by layer and name, so that every run has one order. */
export function buildOrder(nodes: readonly GraphNode[]): readonly GraphNode[] {
	const waiting = [...nodes].sort(byLayerAndName);
	const tables = new Set(nodes.map(({ model }) => model.table));
	const built = new Set<string>();
	const order: GraphNode[] = [];
	for (;;) {
		const next = waiting.findIndex(({ inputs }) =>
			inputs.every((input) => built.has(input) || !tables.has(input)),
		);
		const node = waiting[next];
		if (node === undefined) return order;
		waiting.splice(next, 1);
		built.add(node.model.table);
		order.push(node);
	}
}

const layers: readonly Layer[] = ['staging', 'intermediate', 'marts'];

function byLayerAndName(left: GraphNode, right: GraphNode): number {
	const layer = layers.indexOf(left.model.schema) - layers.indexOf(right.model.schema);
	return layer === 0 ? (left.model.table < right.model.table ? -1 : 1) : layer;
}
