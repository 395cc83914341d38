/** So much is waiting already that one more would wait too long. */
export class CrowdedError extends Error {
	constructor(waiting: number) {
		super(`${waiting} pieces of work are waiting`);
		this.name = 'CrowdedError';
	}
}

/** At most `slots` pieces of work at once; the rest waits in order, up to `room` of them. */
export function createSemaphore(slots: number, { room = 256 } = {}) {
	let free = slots;
	const waiting: (() => void)[] = [];

	async function enter(): Promise<void> {
		if (free > 0) {
			free -= 1;
			return;
		}
		if (waiting.length >= room) throw new CrowdedError(waiting.length);
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
