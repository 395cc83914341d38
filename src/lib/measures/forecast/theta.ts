import { lineThrough, steps } from './history.ts';
import { smoothLevel } from './smoothing.ts';

export function thetaForecast(series: Float64Array, horizon: number): number[] {
	const line = lineThrough(series, series.length);
	const curved = series.map((value, i) => 2 * value - line.intercept - line.slope * (i + 1));
	const { level } = smoothLevel(curved, curved[0] ?? NaN);
	return steps(horizon, (h) => (line.intercept + line.slope * (series.length + h) + level) / 2);
}
