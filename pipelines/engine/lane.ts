/** Runs steps one at a time; among those that wait, the one of the highest rank goes first. */
export type Lane = <Result>(rank: number, step: () => Promise<Result>) => Promise<Result>;

interface Waiting {
	readonly rank: number;
	readonly start: () => void;
}

export function createLane(): Lane {
	const waiting: Waiting[] = [];
	let isBusy = false;
	const startNext = (): void => {
		const rank = Math.max(...waiting.map((each) => each.rank));
		const [next] = waiting.splice(
			waiting.findIndex((each) => each.rank === rank),
			1,
		);
		isBusy = next !== undefined;
		next?.start();
	};
	return async (rank, step) => {
		await new Promise<void>((resolve) => {
			waiting.push({ rank, start: resolve });
			if (!isBusy) startNext();
		});
		try {
			return await step();
		} finally {
			startNext();
		}
	};
}
