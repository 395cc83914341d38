import { lineThrough } from './history.ts';

/*
 * Exponential smoothing with parameters from a fixed grid: no optimiser, no tolerance, the same
 * forecast on every machine. A candidate is dropped as soon as its squared errors exceed the best.
 */
export const levelWeights = [0.01, ...Array.from({ length: 19 }, (_, i) => (i + 1) / 20), 0.9999];
export const trendWeights = [0.0001, 0.02, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 0.9999];
export const dampings = [0.8, 0.85, 0.9, 0.94, 0.98];

const trendWeightPairs = trendWeights.flatMap((weight, index) =>
	index % 2 === 0 ? [[weight, trendWeights[index + 1] ?? weight] as const] : [],
);

const initialPoints = 10;

export interface SmoothedState {
	readonly level: number;
	readonly trend: number;
	readonly damping: number;
	readonly levelWeight: number;
	readonly trendWeight: number;
	readonly squaredError: number;
}

/** Simple exponential smoothing from a given first level. */
export function smoothLevel(series: Float64Array, firstLevel: number): SmoothedState {
	let best = Infinity;
	let bestLevel = NaN;
	let bestWeight = NaN;
	for (const weight of levelWeights) {
		let level = firstLevel;
		let squares = 0;
		for (const value of series) {
			const error = value - level;
			squares += error * error;
			level += weight * error;
			if (squares >= best) break;
		}
		if (squares < best) {
			best = squares;
			bestLevel = level;
			bestWeight = weight;
		}
	}
	return {
		level: bestLevel,
		trend: 0,
		damping: 1,
		levelWeight: bestWeight,
		trendWeight: 0,
		squaredError: best,
	};
}

/**
 * Holt's linear trend, damped where a damping is below 1. Two trend weights run side by side: each
 * recursion waits for its own last step, so two of them take hardly longer than one.
 */
export function smoothTrend(series: Float64Array, dampingGrid: readonly number[]): SmoothedState {
	const start = lineThrough(series, Math.min(series.length, initialPoints));
	let best = Infinity;
	let found = { level: NaN, trend: NaN, damping: NaN, levelWeight: NaN, trendWeight: NaN };
	for (const damping of dampingGrid) {
		for (const levelWeight of levelWeights) {
			for (const [weightA, weightB] of trendWeightPairs) {
				const gainA = levelWeight * weightA;
				const gainB = levelWeight * weightB;
				let levelA = start.intercept;
				let levelB = levelA;
				let trendA = start.slope;
				let trendB = trendA;
				let squaresA = 0;
				let squaresB = 0;
				for (let t = 0; t < series.length; t++) {
					const value = series[t] ?? NaN;
					trendA *= damping;
					trendB *= damping;
					const errorA = value - levelA - trendA;
					const errorB = value - levelB - trendB;
					squaresA += errorA * errorA;
					squaresB += errorB * errorB;
					if (squaresA >= best && squaresB >= best) break;
					levelA += trendA + levelWeight * errorA;
					levelB += trendB + levelWeight * errorB;
					trendA += gainA * errorA;
					trendB += gainB * errorB;
				}
				if (squaresA < best) {
					best = squaresA;
					found = { level: levelA, trend: trendA, damping, levelWeight, trendWeight: weightA };
				}
				if (squaresB < best) {
					best = squaresB;
					found = { level: levelB, trend: trendB, damping, levelWeight, trendWeight: weightB };
				}
			}
		}
	}
	return { ...found, squaredError: best };
}

/** Level plus the damped sum of the trend, one value per step ahead. */
export function extrapolate(state: SmoothedState, horizon: number): number[] {
	let reach = 0;
	let factor = 1;
	return Array.from({ length: horizon }, () => {
		factor *= state.damping;
		reach += factor;
		return state.level + state.trend * reach;
	});
}
