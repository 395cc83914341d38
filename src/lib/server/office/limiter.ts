export interface Limit {
	readonly most: number;
	readonly milliseconds: number;
	/** Keys remembered at once; the oldest are forgotten. */
	readonly room?: number;
}

/** Counts tries per key and says no beyond a number of them in a span of time. */
export function createLimiter({ most, milliseconds, room = 10_000 }: Limit) {
	const tries = new Map<string, readonly number[]>();

	function recent(key: string, now: number): readonly number[] {
		return (tries.get(key) ?? []).filter((at) => now - at < milliseconds);
	}

	return {
		/** Whether one more try is allowed; it is counted. */
		allows(key: string, now: number): boolean {
			const before = recent(key, now);
			tries.delete(key);
			tries.set(key, before.length >= most ? before : [...before, now]);
			const [oldest] = tries.keys();
			if (tries.size > room && oldest !== undefined) tries.delete(oldest);
			return before.length < most;
		},
		forget(key: string): void {
			tries.delete(key);
		},
	};
}
