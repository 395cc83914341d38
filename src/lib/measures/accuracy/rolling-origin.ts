/** A forecasting method: history and horizon in, one value per step ahead out. */
export type Forecaster = (series: readonly number[], horizon: number) => readonly number[];

export interface RollingOriginOptions {
	readonly horizon: number;
	readonly forecaster: Forecaster;
	/** Years of training at the first origin; default max(5, ⌈n/2⌉). */
	readonly firstOrigin?: number;
	/** Only targets among the last so many years; default all. */
	readonly recentTargets?: number;
}

/** One forecast compared with what came. */
export interface OriginError {
	/** Years of training: everything after them was hidden from the forecaster. */
	readonly origin: number;
	readonly h: number;
	readonly point: number;
	readonly actual: number;
}

const minTraining = 5;

export function firstOriginOf(length: number): number {
	return Math.max(minTraining, Math.ceil(length / 2));
}

/**
 * Back-test by rolling origin (Tashman 2000, IJF 16:437–450): forecast from every year in the later
 * half of the history with the years before it only, and compare with the years after it.
 */
export function rollingOrigin(
	series: readonly number[],
	options: RollingOriginOptions,
): OriginError[] {
	const { horizon, forecaster, recentTargets = series.length } = options;
	const firstTarget = series.length - recentTargets;
	const errors: OriginError[] = [];
	const first = Math.max(
		options.firstOrigin ?? firstOriginOf(series.length),
		firstTarget + 1 - horizon,
	);
	for (let origin = first; origin < series.length; origin++) {
		const reach = Math.min(horizon, series.length - origin);
		const path = forecaster(series.slice(0, origin), reach);
		path.forEach((point, index) => {
			const target = origin + index;
			const actual = series[target];
			if (actual !== undefined && target >= firstTarget) {
				errors.push({ origin, h: index + 1, point, actual });
			}
		});
	}
	return errors;
}
