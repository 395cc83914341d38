export interface Scale {
	readonly from: number;
	readonly to: number;
}

/** Tenths that hold all shares, at least two of them, so that bars beside each other can be compared and read. */
export function shareScale(shares: readonly (number | null)[]): Scale {
	const known = shares.filter((share) => share !== null);
	if (known.length === 0) return { from: 0, to: 1 };
	const highest = Math.min(10, Math.max(1, Math.ceil(tenths(Math.max(...known)))));
	const lowest = Math.max(0, Math.floor(tenths(Math.min(...known))));
	const from = Math.max(0, Math.min(lowest, highest - 2));
	return { from: from / 10, to: Math.max(highest, from + 2) / 10 };
}

/** Without the last digits of binary fractions: 0.7 is seven tenths. */
function tenths(share: number): number {
	return Number((share * 10).toFixed(6));
}
