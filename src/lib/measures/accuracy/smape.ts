import type { Measure } from '#lib/domain/measure.ts';
import { areUsable, meanOf, pairSymbols, workedPairs, type Pairs } from './pairs.ts';

export function symmetricPercent(actual: number, forecast: number): number {
	const size = Math.abs(actual) + Math.abs(forecast);
	return size > 0 ? (200 * Math.abs(actual - forecast)) / size : 0;
}

/** Symmetric mean absolute percentage error, 0–200. */
export const smape: Measure<Pairs, number | null> = {
	id: 'smape',
	name: { zh: '对称平均绝对百分比误差 sMAPE', en: 'Symmetric mean absolute percentage error' },
	unit: { zh: '%（0–200）', en: '% (0–200)' },
	definition: {
		zh: '误差绝对值除以实际值与预测值绝对值的平均，再取平均。历次预测竞赛的通用指标；实际与预测都为 0 时误差记 0。',
		en: 'Absolute error as a percentage of the mean size of value and forecast, averaged; the common yardstick of the forecasting competitions. Zero against zero counts as no error.',
	},
	formula: [
		{
			zh: 'sMAPE = 平均[ 200·|yᵢ − fᵢ| / (|yᵢ| + |fᵢ|) ]',
			en: 'sMAPE = mean[ 200·|yᵢ − fᵢ| / (|yᵢ| + |fᵢ|) ]',
		},
	],
	symbols: pairSymbols,
	properties: [
		{ zh: '取值 0–200', en: 'between 0 and 200' },
		{ zh: '实际值与预测值互换结果不变', en: 'unchanged when value and forecast are swapped' },
	],
	defects: [
		{
			zh: '对低估比对高估更严厉',
			en: 'harsher on forecasts that are too low than on those too high',
		},
		{ zh: '接近 0 的数值会使其失真', en: 'blows up near zero' },
	],
	sources: [
		{
			label: {
				zh: 'Makridakis、Hibon (2000) M3 竞赛，IJF 16:451–476',
				en: 'Makridakis and Hibon (2000), The M3-Competition, IJF 16:451–476',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: workedPairs },
	compute: (input) =>
		areUsable(input.actual, input.forecast)
			? meanOf(input.actual.length, (index) =>
					symmetricPercent(input.actual[index] ?? NaN, input.forecast[index] ?? NaN),
				)
			: null,
};
