/** At most `slots` pieces of work at once; the rest waits in order. */
export function createSemaphore(slots: number) {
	let free = slots;
	const waiting: (() => void)[] = [];

	async function enter(): Promise<void> {
		if (free > 0) {
			free -= 1;
			return;
		}
		await new Promise<void>((resolve) => waiting.push(resolve));
	}

	function leave(): void {
		const next = waiting.shift();
		if (next === undefined) free += 1;
		else next();
	}

	return async function run<Result>(work: () => Promise<Result>): Promise<Result> {
		await enter();
		try {
			return await work();
		} finally {
			leave();
		}
	};
}
