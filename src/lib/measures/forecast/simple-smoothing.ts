import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, type ForecastInput } from './history.ts';
import { extrapolate, smoothLevel } from './smoothing.ts';
import { textbook } from './sources.ts';
import { historyUnit, levelSymbol, valueSymbol } from './symbols.ts';

export function simpleSmoothingForecast(series: ArrayLike<number>, horizon: number): number[] {
	return extrapolate(smoothLevel(Float64Array.from(series), series[0] ?? NaN), horizon);
}

/** Simple exponential smoothing: the level follows the series, no trend. */
export const simpleSmoothing: Measure<ForecastInput, number[] | null> = {
	id: 'simple-smoothing-forecast',
	name: { zh: '简单指数平滑', en: 'Simple exponential smoothing' },
	unit: historyUnit,
	definition: {
		zh: '水平按权重 α 跟随每年的新数值，预测为最后的水平。α 在固定网格上取一步误差平方和最小者，不用迭代优化，任何机器结果相同。',
		en: 'A level follows each new value with weight α and is the forecast. α comes from a fixed grid, by least one-step squared error: no optimiser, the same result on every machine.',
	},
	formula: [
		'ℓ₀ = y₁',
		'ℓₜ = α·yₜ + (1 − α)·ℓₜ₋₁',
		'ŷₙ₊ₕ = ℓₙ',
		'α ∈ {.01, .05, .10, …, .95, .9999}',
	],
	symbols: [
		valueSymbol,
		levelSymbol,
		{ symbol: 'α', meaning: { zh: '更新权重', en: 'smoothing weight' } },
	],
	properties: [
		{
			zh: '预测位于历史最小值与最大值之间',
			en: 'the forecast lies between the smallest and the largest past value',
		},
	],
	defects: [{ zh: '不含趋势', en: 'knows no trend' }],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140], horizon: 3 } },
	compute: (input) =>
		isForecastable(input) ? simpleSmoothingForecast(input.series, input.horizon) : null,
};
