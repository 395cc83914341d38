import { parentPort, workerData } from 'node:worker_threads';
import { BuildError } from './errors.ts';
import type { ModelContext, Row, TableModel } from './model.ts';
import { loadModule } from './modules.ts';
import { rowTexts } from './row-texts.ts';

/** What a thread is asked: the rows of one model. */
export interface ModelRequest {
	readonly path: string;
	readonly table: string;
	/** Rows of the inputs that the thread has not been given before, as JSON arrays. */
	readonly texts: Readonly<Record<string, readonly string[]>>;
	readonly context: ModelContext;
}

export type ModelAnswer =
	| { readonly texts: readonly string[]; readonly milliseconds: number }
	| { readonly violations: readonly string[] }
	| { readonly error: Error };

const tables = new Map<string, readonly Row[]>();

parentPort?.on('message', (request: ModelRequest | null) => {
	if (request === null) parentPort?.close();
	else void answer(request).then((reply) => parentPort?.postMessage(reply));
});
// What all models import is loaded while the raw files are read; what fails is told when it is asked for.
void Promise.allSettled((workerData as readonly string[]).map(loadModel));

async function answer(request: ModelRequest): Promise<ModelAnswer> {
	try {
		return await compute(request);
	} catch (error) {
		if (error instanceof BuildError) return { violations: error.violations };
		return { error: error instanceof Error ? error : new Error(String(error)) };
	}
}

async function compute({ path, table, texts, context }: ModelRequest): Promise<ModelAnswer> {
	const model = await loadModel(path);
	const start = performance.now();
	for (const [name, parts] of Object.entries(texts)) {
		tables.set(
			name,
			parts.flatMap((part) => JSON.parse(part) as readonly Row[]),
		);
	}
	const inputs = Object.fromEntries(model.inputs.map((name) => [name, tables.get(name) ?? []]));
	const rows = model.compute(inputs, context);
	return {
		texts: rowTexts(table, model.columns, rows),
		milliseconds: performance.now() - start,
	};
}

async function loadModel(path: string): Promise<TableModel> {
	const { model } = (await loadModule(path)) as { readonly model: TableModel };
	return model;
}
