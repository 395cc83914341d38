import type { Measure } from '#lib/domain/measure.ts';
import { driftForecast } from './drift.ts';
import {
	isConstant,
	isForecastable,
	median,
	minSmoothingLength,
	minTrendLength,
	steps,
	type ForecastInput,
} from './history.ts';
import { dampedHoltForecast, holtForecast } from './holt.ts';
import { naiveForecast } from './naive.ts';
import { m3Competition } from './sources.ts';
import { historyUnit, horizonSymbol } from './symbols.ts';
import { thetaForecast } from './theta.ts';

export function medianOfPaths(paths: readonly (readonly number[])[], horizon: number): number[] {
	return steps(horizon, (h) => median(paths.map((path) => path[h - 1] ?? NaN)));
}

export function medianOfFiveForecast(series: readonly number[], horizon: number): number[] {
	const naivePath = naiveForecast(series, horizon);
	if (series.length < minTrendLength || isConstant(series)) return naivePath;
	const driftPath = driftForecast(series, horizon);
	if (series.length < minSmoothingLength) return medianOfPaths([naivePath, driftPath], horizon);
	const history = Float64Array.from(series);
	return medianOfPaths(
		[
			naivePath,
			driftPath,
			holtForecast(history, horizon),
			dampedHoltForecast(history, horizon),
			thetaForecast(history, horizon),
		],
		horizon,
	);
}

/** The reference that the product's own forecast must never be worse than. */
export const medianOfFive: Measure<ForecastInput, number[] | null> = {
	id: 'median-of-five-forecast',
	name: { zh: '五法中位数', en: 'Median of five methods' },
	unit: historyUnit,
	definition: {
		zh: '末值、漂移、霍尔特、阻尼趋势、Theta 五种方法在每个预测年的中位数。任何一种方法失常都不会影响结果。',
		en: 'At every horizon the median of naive, drift, Holt, damped trend and Theta: one method gone wrong cannot move it.',
	},
	formula: [
		{
			zh: 'ŷₙ₊ₕ = 中位数(末值, 漂移, 霍尔特, 阻尼趋势, Theta)',
			en: 'ŷₙ₊ₕ = median(naive, drift, Holt, damped, Theta)',
		},
	],
	symbols: [horizonSymbol],
	properties: [
		{
			zh: '位于五种方法的最小值与最大值之间',
			en: 'lies between the smallest and the largest of the five',
		},
		{ zh: '常数历史的预测为同一常数', en: 'a constant history is continued as that constant' },
	],
	defects: [
		{
			zh: '只在原数值上计算，按比例增长的序列偏低',
			en: 'works on amounts only and is low for series that grow by shares',
		},
	],
	sources: [m3Competition],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140, 146, 151, 149], horizon: 5 } },
	compute: (input) =>
		isForecastable(input) ? medianOfFiveForecast(input.series, input.horizon) : null,
};
