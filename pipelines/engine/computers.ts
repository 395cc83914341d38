import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BuildError } from './errors.ts';
import type { ModelContext } from './model.ts';
import { compiledPath } from './modules.ts';
import type { ModelAnswer, ModelRequest } from './computer-thread.ts';

export interface ComputeTask {
	readonly path: string;
	readonly table: string;
	readonly inputs: readonly string[];
	readonly context: ModelContext;
	/** Among waiting tasks the one of the highest rank goes first. */
	readonly rank: number;
	/** Rows of an input as JSON arrays. */
	readonly read: (input: string) => Promise<readonly string[]>;
}

export interface Computed {
	readonly texts: readonly string[];
	readonly milliseconds: number;
}

/** Threads that compute TypeScript models beside the database; a computer keeps the tables it was given. */
export interface Computers {
	readonly compute: (task: ComputeTask) => Promise<Computed>;
	readonly close: () => Promise<void>;
}

interface Computer {
	readonly worker: Worker;
	readonly held: Set<string>;
}

interface Waiting {
	readonly task: ComputeTask;
	readonly take: (computer: Computer) => void;
}

export function openComputers(count: number, models: readonly string[]): Computers {
	const computers = Array.from({ length: models.length === 0 ? 0 : count }, () =>
		startComputer(models),
	);
	const busy = new Map<Computer, ComputeTask>();
	const waiting = new Set<Waiting>();
	const assign = (): void => {
		for (const next of [...waiting].sort((one, other) => other.task.rank - one.task.rank)) {
			const computer = computerFor(next.task, computers, busy);
			if (computer === undefined) continue;
			waiting.delete(next);
			busy.set(computer, next.task);
			next.take(computer);
		}
	};
	return {
		compute: async (task) => {
			const computer = await new Promise<Computer>((take) => {
				waiting.add({ task, take });
				assign();
			});
			try {
				return await computeOn(computer, task);
			} finally {
				busy.delete(computer);
				assign();
			}
		},
		close: async () => {
			await Promise.all(computers.map(({ worker }) => stop(worker)));
		},
	};
}

/**
 * The free computer that has been given most of the inputs; none while a model of the same inputs
 * is computed, which may leave half of the work done.
 */
function computerFor(
	{ inputs }: ComputeTask,
	computers: readonly Computer[],
	busy: ReadonlyMap<Computer, ComputeTask>,
): Computer | undefined {
	if ([...busy.values()].some((task) => task.inputs.join() === inputs.join())) return undefined;
	const known = ({ held }: Computer): number => inputs.filter((input) => held.has(input)).length;
	return computers
		.filter((computer) => !busy.has(computer))
		.sort((one, other) => known(other) - known(one))[0];
}

function startComputer(models: readonly string[]): Computer {
	const compiled = compiledPath(join(import.meta.dirname, 'computer-thread.ts'));
	const worker = new Worker(compiled ?? join(import.meta.dirname, 'computer-thread.mjs'), {
		workerData: models,
		execArgv: [],
		// Rows live as long as their model: a nursery that holds them is not copied again and again.
		resourceLimits: { maxYoungGenerationSizeMb: 128 },
	});
	worker.unref();
	return { worker, held: new Set() };
}

async function computeOn({ worker, held }: Computer, task: ComputeTask): Promise<Computed> {
	const { path, table, inputs, context, read } = task;
	const texts: Record<string, readonly string[]> = {};
	for (const input of inputs.filter((name) => !held.has(name))) texts[input] = await read(input);
	const answer = await ask(worker, { path, table, texts, context });
	if ('violations' in answer) throw new BuildError(answer.violations);
	if ('error' in answer) throw answer.error;
	for (const input of inputs) held.add(input);
	return answer;
}

async function ask(worker: Worker, request: ModelRequest): Promise<ModelAnswer> {
	worker.ref();
	try {
		worker.postMessage(request);
		// An error of the computer itself rejects.
		const [answer] = (await once(worker, 'message')) as [ModelAnswer];
		return answer;
	} finally {
		worker.unref();
	}
}

/** A thread that is stopped while it loads native code may take the process with it: it ends by itself. */
async function stop(worker: Worker): Promise<void> {
	if (worker.threadId < 0) return;
	worker.ref();
	const ended = once(worker, 'exit');
	worker.postMessage(null);
	await ended;
}
