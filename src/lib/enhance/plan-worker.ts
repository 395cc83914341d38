import wasm from 'highs/runtime?url';
import { openSolver } from '#lib/solve/index.ts';
import { propose, type ProposalInput } from '#lib/solve/plan/propose.ts';

/** Looks for a plan beside the page, so that the page stays alive; ending the worker stops it. */
async function work(input: ProposalInput): Promise<void> {
	const address = new URL(wasm, import.meta.url).href;
	const solver = await openSolver({ locateFile: () => address });
	const search = propose(input, solver);
	for (let step = search.next(); ; step = search.next()) {
		postMessage(step.done ? { proposal: step.value } : { gap: step.value.gap });
		if (step.done) return;
	}
}

addEventListener('message', (event: MessageEvent<ProposalInput>) => {
	void work(event.data).catch((error: unknown) => {
		postMessage({ failed: String(error) });
	});
});
