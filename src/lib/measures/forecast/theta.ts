import type { Measure } from '#lib/domain/measure.ts';
import {
	isForecastable,
	lineThrough,
	minTrendLength,
	steps,
	type ForecastInput,
} from './history.ts';
import { smoothLevel } from './smoothing.ts';
import { historyUnit, horizonSymbol, lengthSymbol, valueSymbol } from './symbols.ts';

export function thetaForecast(series: Float64Array, horizon: number): number[] {
	const line = lineThrough(series, series.length);
	const curved = series.map((value, i) => 2 * value - line.intercept - line.slope * (i + 1));
	const { level } = smoothLevel(curved, curved[0] ?? NaN);
	return steps(horizon, (h) => (line.intercept + line.slope * (series.length + h) + level) / 2);
}

/** Half the long-run line, half the smoothed level of the series with doubled curvature. */
export const theta: Measure<ForecastInput, number[] | null> = {
	id: 'theta-forecast',
	name: { zh: 'Theta 法', en: 'Theta method' },
	unit: historyUnit,
	definition: {
		zh: '取长期直线与“曲率加倍”序列的平滑水平的平均：等于末端水平加上半个长期趋势。M3 竞赛中最准的简单方法。',
		en: 'The mean of the long-run line and the smoothed level of the series with doubled curvature: in effect the last level plus half the long-run trend. The most accurate simple method of the M3 competition.',
	},
	formula: [
		{
			zh: 'a + b·t  y₁ … yₙ 的最小二乘直线',
			en: 'a + b·t  the least squares line through y₁ … yₙ',
		},
		'zₜ = 2·yₜ − (a + b·t)',
		'ŷₙ₊ₕ = ½·[a + b·(n + h) + SES(z)]',
	],
	symbols: [
		valueSymbol,
		lengthSymbol,
		horizonSymbol,
		{
			symbol: 'SES(z)',
			meaning: { zh: 'z 的简单指数平滑水平', en: 'simple exponential smoothing of z' },
		},
	],
	properties: [
		{
			zh: '逐年增量恒为长期斜率的一半',
			en: 'grows by half the long-run slope in every future year',
		},
	],
	defects: [{ zh: '强趋势序列会被低估', en: 'too cautious for a strong trend' }],
	sources: [
		{
			label: {
				zh: 'Assimakopoulos、Nikolopoulos (2000) Theta 模型，IJF 16:521–530',
				en: 'Assimakopoulos and Nikolopoulos (2000), The theta model, IJF 16:521–530',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140, 146, 151, 149], horizon: 3 } },
	compute: (input) =>
		isForecastable(input) && input.series.length >= minTrendLength
			? thetaForecast(Float64Array.from(input.series), input.horizon)
			: null,
};
