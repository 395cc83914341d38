/** What every forecasting method takes: a history without gaps, oldest first, and how far to go. */
export interface ForecastInput {
	readonly series: readonly number[];
	readonly horizon: number;
}

/** Beyond this squared errors would overflow. NaN and infinities fail the same comparison. */
const largestValue = 1e100;

/** Histories shorter than this say nothing about a trend. */
export const minTrendLength = 3;

/** Histories shorter than this are too short to estimate smoothing weights. */
export const minSmoothingLength = 5;

export function isForecastable({ series, horizon }: ForecastInput): boolean {
	return (
		series.length > 0 &&
		Number.isInteger(horizon) &&
		horizon > 0 &&
		series.every((value) => Math.abs(value) <= largestValue)
	);
}

export function isConstant(series: ArrayLike<number>): boolean {
	for (let i = 1; i < series.length; i++) if (series[i] !== series[0]) return false;
	return true;
}

export function steps(horizon: number, at: (h: number) => number): number[] {
	return Array.from({ length: horizon }, (_, index) => at(index + 1));
}

export interface Line {
	/** Height one step before the first point (t = 0). */
	readonly intercept: number;
	readonly slope: number;
}

/** Least squares line through the first `length` points at t = 1 … length. */
export function lineThrough(series: ArrayLike<number>, length: number): Line {
	const meanTime = (length + 1) / 2;
	let sum = 0;
	for (let i = 0; i < length; i++) sum += series[i] ?? 0;
	const mean = sum / length;
	let cross = 0;
	let square = 0;
	for (let i = 0; i < length; i++) {
		const time = i + 1 - meanTime;
		cross += time * ((series[i] ?? 0) - mean);
		square += time * time;
	}
	const slope = square > 0 ? cross / square : 0;
	return { intercept: mean - slope * meanTime, slope };
}

/** Mean absolute change from one point to the next; 0 for a single point. */
export function meanAbsoluteChange(series: ArrayLike<number>): number {
	if (series.length < 2) return 0;
	let sum = 0;
	for (let i = 1; i < series.length; i++) {
		sum += Math.abs((series[i] ?? 0) - (series[i - 1] ?? 0));
	}
	return sum / (series.length - 1);
}

export function median(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}
