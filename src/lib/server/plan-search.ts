import { Worker } from 'node:worker_threads';
import { code } from 'virtual:plan-thread';
import type { PlanProposal } from '#lib/domain/plan-proposal.ts';
import type { ProposalInput } from '#lib/solve/plan/propose.ts';
import { CrowdedError } from './semaphore.ts';

/** Who asks: each has searches of its own, so that a crowd of readers does not keep the office waiting. */
export type Lane = 'public' | 'office' | 'report';

/** Searches of a lane that run side by side; more would slow each other and the pages. */
const mostSearches = 2;
const longestSearch = 600_000;

const running: Record<Lane, number> = { public: 0, office: 0, report: 0 };

interface Answer {
	readonly gap?: number;
	readonly proposal?: PlanProposal;
	readonly failed?: string;
}

interface Listener {
	readonly tell: (answer: Answer) => void;
	readonly end: () => void;
}

/** A search in a thread of its own; what is returned stops it. */
export function beginSearch(input: ProposalInput, lane: Lane, { tell, end }: Listener): () => void {
	if (running[lane] >= mostSearches) throw new CrowdedError(running[lane]);
	running[lane]++;
	const worker = new Worker(threadAddress(), { workerData: input });
	const stop = (): void => void worker.terminate();
	const timer = setTimeout(stop, longestSearch);
	worker.on('message', tell);
	worker.once('error', (error) => {
		tell({ failed: error.message });
	});
	worker.once('exit', () => {
		running[lane]--;
		clearTimeout(timer);
		end();
	});
	return stop;
}

/** Lines of JSON: `{"gap": …}` as the search goes on, `{"proposal": …}` or `{"failed": …}` at its end. */
export function searchPlan(input: ProposalInput, lane: Lane): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let isOpen = true;
	let stop = (): void => undefined;
	const close = (controller: ReadableStreamDefaultController): void => {
		if (isOpen) controller.close();
		isOpen = false;
	};
	return new ReadableStream({
		start(controller) {
			stop = beginSearch(input, lane, {
				tell: (line) => {
					if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
				},
				end: () => {
					close(controller);
				},
			});
		},
		cancel() {
			isOpen = false;
			stop();
		},
	});
}

/** The plan of a search, where somebody waits for it; null where it was cut off. */
export function findPlan(input: ProposalInput, lane: Lane): Promise<PlanProposal | null> {
	return new Promise((resolve) => {
		let found: PlanProposal | null = null;
		beginSearch(input, lane, {
			tell: ({ proposal }) => {
				found = proposal ?? found;
			},
			end: () => {
				resolve(found);
			},
		});
	});
}

/** A module by its own text; the solver is found beside the server's other packages. */
function threadAddress(): URL {
	const solver = JSON.stringify(import.meta.resolve('highs'));
	const text = code.replaceAll(/(['"])highs\1/g, solver);
	return new URL(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
