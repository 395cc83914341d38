import { quantile } from '../quantile.ts';
import type { Random } from '../random.ts';
import { sum } from '../sum.ts';

/** What a fit is uncertain about. */
export const fitSources = ['entrants', 'demand', 'crosswalk'] as const;
export type FitSource = (typeof fitSources)[number];

export interface FitRange {
	readonly lower90: number;
	readonly upper90: number;
}

/**
 * 5–95 % of the drawn fits, moved so that their middle is the stated fit: doubt about the crosswalk
 * scatters both structures and so lowers every drawn fit.
 */
export function rangeOfFits(point: number | null, drawn: readonly number[]): FitRange | null {
	const [lower, middle, upper] = [0.05, 0.5, 0.95].map((level) => quantile(drawn, level));
	if (lower == null || middle == null || upper == null || point === null) return null;
	return {
		lower90: Math.max(0, lower + point - middle),
		upper90: Math.min(1, upper + point - middle),
	};
}

/** Shares of the variance by source, from fits in which only that source varied; null where none does. */
export function varianceShares(
	alone: readonly (readonly number[])[],
): Readonly<Record<FitSource, number>> | null {
	const variances = alone.map(variance);
	const total = sum(variances);
	if (!(total > 0)) return null;
	const [entrants = 0, demand = 0, crosswalk = 0] = variances.map((value) => value / total);
	return { entrants, demand, crosswalk };
}

/** One major's weights, drawn around what is believed; what is unmapped stays unmapped. */
export function drawMajorWeights(
	weights: readonly number[],
	concentration: number,
	random: Pick<Random, 'dirichlet'>,
): readonly number[] {
	const mapped = sum(weights);
	if (mapped <= 0 || concentration <= 0) return weights;
	const shares = random.dirichlet(weights.map((weight) => (concentration * weight) / mapped));
	return shares.map((share) => share * mapped);
}

/** Deviations from the first value: exactly zero where all are equal. */
function variance(values: readonly number[]): number {
	const deviations = values.map((value) => value - (values[0] ?? 0));
	const mean = sum(deviations) / values.length;
	return sum(deviations.map((deviation) => (deviation - mean) ** 2)) / values.length;
}
