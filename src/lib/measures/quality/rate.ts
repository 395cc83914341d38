/** A share of persons with its denominator; null where it is not defined. */
export interface Rate {
	readonly rate: number;
	readonly count: number;
	readonly denominator: number;
}

export function rateOf(count: number | null, denominator: number | null): Rate | null {
	if (count === null || denominator === null) return null;
	if (!(denominator > 0) || !(count >= 0) || count > denominator) return null;
	return { rate: count / denominator, count, denominator };
}
