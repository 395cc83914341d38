export interface SmoothingParameters {
	readonly levelWeight: number;
	/** Share of the level's correction that the trend follows (β* of the textbook). */
	readonly trendWeight: number;
	readonly damping: number;
	readonly firstLevel: number;
	readonly firstTrend: number;
}

export interface SmoothingPath {
	readonly levels: readonly number[];
	readonly trends: readonly number[];
	readonly squaredError: number;
}

/** Holt's recursion with given parameters, step by step: what the grid search runs many times. */
export function smoothWith(
	series: readonly number[],
	parameters: SmoothingParameters,
): SmoothingPath {
	const { levelWeight, trendWeight, damping } = parameters;
	const levels: number[] = [];
	const trends: number[] = [];
	let level = parameters.firstLevel;
	let trend = parameters.firstTrend;
	let squaredError = 0;
	for (const value of series) {
		trend *= damping;
		const error = value - level - trend;
		squaredError += error * error;
		level += trend + levelWeight * error;
		trend += levelWeight * trendWeight * error;
		levels.push(level);
		trends.push(trend);
	}
	return { levels, trends, squaredError };
}
