import type { Database } from './database.ts';

/** More would wait for each other's cores. */
const connectionCount = 2;

/** Runs a step for every item, some beside each other on connections of their own; results in order. */
export async function spread<Item, Result>(
	database: Database,
	items: readonly Item[],
	step: (database: Database, item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
	const results = new Map<number, Result>();
	const waiting = items.entries();
	const work = async (connection: Database): Promise<void> => {
		for (const [index, item] of waiting) results.set(index, await step(connection, item));
	};
	const connections = await Promise.all(
		Array.from({ length: connectionCount }, () => database.connect()),
	);
	try {
		await allDone(connections.map(work));
	} finally {
		for (const connection of connections) connection.close();
	}
	return items.map((_, index) => results.get(index) as Result);
}

/** Waits for all of them, and only then throws what one of them threw. */
export async function allDone(steps: readonly Promise<unknown>[]): Promise<void> {
	const ends = await Promise.allSettled(steps);
	const failed = ends.find((end) => end.status === 'rejected');
	if (failed) throw failed.reason;
}
