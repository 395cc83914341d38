import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, steps, type ForecastInput } from './history.ts';
import { textbook } from './sources.ts';
import { historyUnit, horizonSymbol, lengthSymbol, valueSymbol } from './symbols.ts';

export function driftForecast(series: ArrayLike<number>, horizon: number): number[] {
	const length = series.length;
	const last = series[length - 1] ?? NaN;
	const slope = length > 1 ? (last - (series[0] ?? NaN)) / (length - 1) : 0;
	return steps(horizon, (h) => last + h * slope);
}

/** The straight line through the first and the last point, continued. */
export const drift: Measure<ForecastInput, number[] | null> = {
	id: 'drift-forecast',
	name: { zh: '漂移法预测', en: 'Drift forecast' },
	unit: historyUnit,
	definition: {
		zh: '把首末两点连成直线向前延伸，即假定今后每年的变化等于历史上的平均变化。短年度序列上很难超越，因此作为所有预测的对照基准。',
		en: 'Continues the line from the first to the last point: every future year changes by the average past change. Hard to beat on short yearly series, therefore the baseline of every forecast here.',
	},
	formula: ['ŷₙ₊ₕ = yₙ + h·(yₙ − y₁)/(n − 1)'],
	symbols: [valueSymbol, lengthSymbol, horizonSymbol],
	properties: [
		{ zh: '直线历史被精确延伸', en: 'a straight history is continued exactly' },
		{
			zh: '历史加上常数或乘以倍数，预测随之平移或缩放',
			en: 'adding a constant to the history or multiplying it does the same to the forecast',
		},
	],
	defects: [
		{
			zh: '只用首末两点，任一点异常都会改变全部预测',
			en: 'uses two points only: an unusual first or last year changes every forecast',
		},
	],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140], horizon: 3 } },
	compute: (input) => (isForecastable(input) ? driftForecast(input.series, input.horizon) : null),
};
