/** Several paths of this size can still be added up. */
const highestLogarithm = Math.log(1e300);

type Forecaster = (series: Float64Array, horizon: number) => number[];

/**
 * The same method on logarithms: growth by shares instead of amounts. Null where a value is not
 * positive. A forecast leaves the observed range by at most its own width in logarithms, so that
 * a short steep history cannot explode.
 */
export function forecastLogarithms(
	method: Forecaster,
	series: Float64Array,
	horizon: number,
): number[] | null {
	if (!series.every((value) => value > 0)) return null;
	const logarithms = series.map(Math.log);
	const [low, high] = [Math.min(...logarithms), Math.max(...logarithms)];
	return method(logarithms, horizon).map((value) =>
		Math.exp(Math.min(2 * high - low, highestLogarithm, Math.max(2 * low - high, value))),
	);
}
