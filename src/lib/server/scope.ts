import { AsyncLocalStorage } from 'node:async_hooks';
import { leaseRelease, type Lease } from './release.ts';

const scope = new AsyncLocalStorage<Lease>();

/** Everything that `work` asks comes from one release, whatever is published meanwhile. */
export async function withRelease<Result>(
	id: string | null,
	work: (lease: Lease) => Promise<Result>,
): Promise<Result> {
	const lease = await leaseRelease(id);
	try {
		return await scope.run(lease, () => work(lease));
	} finally {
		lease.end();
	}
}

/** The lease of the request at hand. */
export function activeLease(): Lease {
	const lease = scope.getStore();
	if (lease === undefined) throw new TypeError('no release: call inside withRelease');
	return lease;
}

/** Works something out once per release. */
export function oncePerRelease<Value>(key: string, compute: () => Promise<Value>): Promise<Value> {
	const { memory } = activeLease().release;
	const known = memory.get(key) as Promise<Value> | undefined;
	if (known !== undefined) return known;
	const value = compute();
	memory.set(key, value);
	value.catch(() => memory.delete(key));
	return value;
}
