import { sum } from '../sum.ts';

/** Shares of the positive parts; null where nothing is positive or a value is not a number. */
export function shares(values: readonly number[]): number[] | null {
	if (!values.every(Number.isFinite)) return null;
	const parts = values.map((value) => Math.max(0, value));
	const total = sum(parts);
	return total > 0 ? parts.map((part) => part / total) : null;
}

export interface SharePair {
	readonly supply: readonly number[];
	readonly demand: readonly number[];
}

/** Both sides as shares of the same categories; null where either side has none. */
export function sharePair({ supply, demand }: SharePair): SharePair | null {
	if (supply.length !== demand.length) {
		throw new RangeError(`supply has ${supply.length} categories, demand ${demand.length}`);
	}
	const supplyShares = shares(supply);
	const demandShares = shares(demand);
	return supplyShares && demandShares ? { supply: supplyShares, demand: demandShares } : null;
}
