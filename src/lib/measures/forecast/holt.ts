import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, minTrendLength, type ForecastInput } from './history.ts';
import { dampings, extrapolate, smoothTrend } from './smoothing.ts';
import { textbook } from './sources.ts';
import { historyUnit, smoothingSymbols } from './symbols.ts';

const undamped = [1];

export function holtForecast(series: Float64Array, horizon: number): number[] {
	return extrapolate(smoothTrend(series, undamped), horizon);
}

export function dampedHoltForecast(series: Float64Array, horizon: number): number[] {
	return extrapolate(smoothTrend(series, dampings), horizon);
}

function computeWith(method: typeof holtForecast): (input: ForecastInput) => number[] | null {
	return (input) =>
		isForecastable(input) && input.series.length >= minTrendLength
			? method(Float64Array.from(input.series), input.horizon)
			: null;
}

const example = { input: { series: [120, 126, 131, 129, 140, 146, 151, 149], horizon: 3 } };

/** Holt's linear trend: level and trend both follow the series. */
export const holt: Measure<ForecastInput, number[] | null> = {
	id: 'holt-forecast',
	name: { zh: '霍尔特线性趋势法', en: 'Holt’s linear trend' },
	unit: historyUnit,
	definition: {
		zh: '水平与年增量都随新数值更新，预测按最后的增量直线延伸。参数在固定网格上取一步误差平方和最小者；初值为前 10 点的最小二乘直线。',
		en: 'Level and yearly trend both follow new values; the last trend is continued. Weights come from a fixed grid by least one-step squared error, starting from the least-squares line of the first ten points.',
	},
	formula: [
		'eₜ = yₜ − (ℓₜ₋₁ + bₜ₋₁)',
		'ℓₜ = ℓₜ₋₁ + bₜ₋₁ + α·eₜ',
		'bₜ = bₜ₋₁ + α·β*·eₜ',
		'ŷₙ₊ₕ = ℓₙ + h·bₙ',
	],
	symbols: smoothingSymbols,
	properties: [{ zh: '直线历史被精确延伸', en: 'a straight history is continued exactly' }],
	defects: [
		{
			zh: '把最后几年的增量无限延伸，年度数据上容易过头',
			en: 'continues the latest trend without end and overshoots on yearly data',
		},
	],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example,
	compute: computeWith(holtForecast),
};

/** Holt's trend that levels off with the horizon. */
export const dampedHolt: Measure<ForecastInput, number[] | null> = {
	id: 'damped-holt-forecast',
	name: { zh: '阻尼趋势法', en: 'Damped trend' },
	unit: historyUnit,
	definition: {
		zh: '霍尔特法，但年增量逐年按 φ 衰减，远期趋于平稳。',
		en: 'Holt’s method with the trend shrinking by φ every year, so that the forecast levels off.',
	},
	formula: [
		'eₜ = yₜ − (ℓₜ₋₁ + φ·bₜ₋₁)',
		'ℓₜ = ℓₜ₋₁ + φ·bₜ₋₁ + α·eₜ',
		'bₜ = φ·bₜ₋₁ + α·β*·eₜ',
		'ŷₙ₊ₕ = ℓₙ + (φ + φ² + … + φʰ)·bₙ',
		'φ ∈ {.80, .85, .90, .94, .98}',
	],
	symbols: smoothingSymbols,
	properties: [
		{
			zh: '逐年变化的绝对值随预测年数递减',
			en: 'the yearly change shrinks as the horizon grows',
		},
	],
	defects: [{ zh: '持续增长的序列会被低估', en: 'too low for a series that keeps growing' }],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example,
	compute: computeWith(dampedHoltForecast),
};
