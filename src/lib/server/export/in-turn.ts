import { error } from '@sveltejs/kit';
import { setTimeout as rest } from 'node:timers/promises';
import { CrowdedError, createSemaphore } from '../semaphore.ts';

const oneAtATime = createSemaphore(1, { room: 64 });
const longestRest = 250;

/** Files are written one after another, each followed by as long a rest: pages of other readers come in between. */
export async function inTurn<Result>(write: () => Promise<Result>): Promise<Result> {
	try {
		return await oneAtATime(async () => {
			const began = performance.now();
			try {
				return await write();
			} finally {
				await rest(Math.min(longestRest, performance.now() - began));
			}
		});
	} catch (problem) {
		if (problem instanceof CrowdedError) error(503, 'busy');
		throw problem;
	}
}
