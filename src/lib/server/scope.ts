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

/** Values of one kind that are large and many: only those asked for last are kept. */
export interface Shelf {
	readonly name: string;
	readonly room: number;
}

/** Works something out per release, unless it still stands on the shelf. */
export function amongLatest<Value>(
	{ name, room }: Shelf,
	key: string,
	compute: () => Promise<Value>,
): Promise<Value> {
	const { memory } = activeLease().release;
	const shelf = (memory.get(name) ?? new Map()) as Map<string, Promise<Value>>;
	memory.set(name, shelf);
	const value = shelf.get(key) ?? compute();
	shelf.delete(key);
	shelf.set(key, value);
	value.catch(() => shelf.delete(key));
	for (const oldest of shelf.keys()) {
		if (shelf.size <= room) break;
		shelf.delete(oldest);
	}
	return value;
}
