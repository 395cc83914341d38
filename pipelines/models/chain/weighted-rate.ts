/** Successes of trials; both may be weighted counts. */
export interface Trials {
	readonly successes: number;
	readonly trials: number;
}

/** Beta distribution of a rate. */
export interface RateBelief {
	readonly alpha: number;
	readonly beta: number;
}

/** Newest year first: half, a third and a sixth of the whole, scaled so that the newest counts once. */
export const yearWeights = [1, 2 / 3, 1 / 3] as const;

/** Trials worth of belief in the group's rate. */
export const priorTrials = 20;

export function weigh(newestFirst: readonly (Trials | null)[]): Trials {
	return newestFirst.slice(0, yearWeights.length).reduce<Trials>(
		(total, year, index) => {
			const weight = year === null ? 0 : (yearWeights[index] ?? 0);
			return {
				successes: total.successes + weight * (year?.successes ?? 0),
				trials: total.trials + weight * (year?.trials ?? 0),
			};
		},
		{ successes: 0, trials: 0 },
	);
}

/** A rate drawn to that of its group; null where neither has trials. */
export function shrinkRate(own: Trials, group: Trials): RateBelief | null {
	if (group.trials <= 0) return null;
	const prior = Math.min(1, Math.max(0, group.successes / group.trials));
	const successes = Math.min(own.successes, own.trials);
	return {
		alpha: successes + priorTrials * prior,
		beta: own.trials - successes + priorTrials * (1 - prior),
	};
}

export function meanOf({ alpha, beta }: RateBelief): number {
	return alpha / (alpha + beta);
}
