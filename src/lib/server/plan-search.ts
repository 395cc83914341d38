import { Worker } from 'node:worker_threads';
import { code } from 'virtual:plan-thread';
import type { ProposalInput } from '#lib/solve/plan/propose.ts';
import { CrowdedError } from './semaphore.ts';

/** Searches that run side by side; more would slow each other and the pages. */
const mostSearches = 2;
const longestSearch = 600_000;

let running = 0;

/** Lines of JSON: `{"gap": …}` as the search goes on, `{"proposal": …}` or `{"failed": …}` at its end. */
export function searchPlan(input: ProposalInput): ReadableStream<Uint8Array> {
	if (running >= mostSearches) throw new CrowdedError(running);
	running++;
	const worker = new Worker(threadAddress(), { workerData: input });
	const timer = setTimeout(() => void worker.terminate(), longestSearch);
	worker.once('exit', () => {
		running--;
		clearTimeout(timer);
	});
	const encoder = new TextEncoder();
	return new ReadableStream({
		start(controller) {
			const tell = (line: object): void => {
				controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
			};
			worker.on('message', tell);
			worker.once('error', (error) => {
				tell({ failed: error.message });
			});
			worker.once('exit', () => {
				controller.close();
			});
		},
		async cancel() {
			worker.removeAllListeners('message');
			worker.removeAllListeners('exit');
			running--;
			clearTimeout(timer);
			await worker.terminate();
		},
	});
}

/** A module by its own text; the solver is found beside the server's other packages. */
function threadAddress(): URL {
	const solver = JSON.stringify(import.meta.resolve('highs'));
	const text = code.replaceAll(/(['"])highs\1/g, solver);
	return new URL(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}
