import { parentPort, workerData } from 'node:worker_threads';
import { openSolver } from '#lib/solve/index.ts';
import { propose, type ProposalInput } from '#lib/solve/plan/propose.ts';

/** A search for a plan in a thread of its own: it tells its gap as it goes, and ends with the plan. */
const search = propose(workerData as ProposalInput, await openSolver());
for (let step = search.next(); ; step = search.next()) {
	parentPort?.postMessage(step.done ? { proposal: step.value } : { gap: step.value.gap });
	if (step.done) break;
}
