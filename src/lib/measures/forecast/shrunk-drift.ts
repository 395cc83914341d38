import type { Measure } from '#lib/domain/measure.ts';
import { isForecastable, steps, type ForecastInput } from './history.ts';
import { textbook } from './sources.ts';
import { historyUnit, horizonSymbol, lengthSymbol, valueSymbol } from './symbols.ts';

/** Mean yearly change, shrunk towards zero where the changes scatter around it. */
export function shrunkSlope(series: ArrayLike<number>): number {
	const count = series.length - 1;
	const mean = ((series[count] ?? NaN) - (series[0] ?? NaN)) / count;
	let squares = 0;
	for (let i = 1; i <= count; i++) {
		squares += ((series[i] ?? NaN) - (series[i - 1] ?? NaN) - mean) ** 2;
	}
	const errorVariance = squares / (count - 1) / count;
	const signal = mean * mean;
	return signal > 0 ? (mean * signal) / (signal + errorVariance) : 0;
}

export function shrunkDriftForecast(series: ArrayLike<number>, horizon: number): number[] {
	const last = series[series.length - 1] ?? NaN;
	const slope = series.length > 2 ? shrunkSlope(series) : 0;
	return steps(horizon, (h) => last + h * slope);
}

/** Drift whose slope counts only as far as the history proves it. */
export const shrunkDrift: Measure<ForecastInput, number[] | null> = {
	id: 'shrunk-drift-forecast',
	name: { zh: '收缩漂移法预测', en: 'Shrunk drift forecast' },
	unit: historyUnit,
	definition: {
		zh: '漂移法，但年均变化按其显著程度向零收缩：各年变化一致时几乎不收缩，忽高忽低时趋近末值法。',
		en: 'Drift with its yearly change shrunk towards zero by its own significance: hardly at all where every year changed alike, almost to the naive forecast where changes cancel out.',
	},
	formula: ['δ = (yₙ − y₁)/(n − 1)', 't² = δ² / (s²/(n − 1))', 'ŷₙ₊ₕ = yₙ + h·δ·t²/(t² + 1)'],
	symbols: [
		valueSymbol,
		lengthSymbol,
		horizonSymbol,
		{ symbol: 's²', meaning: { zh: '年变化的方差', en: 'variance of the yearly changes' } },
		{ symbol: 't', meaning: { zh: '年均变化的 t 值', en: 't statistic of the mean change' } },
	],
	properties: [
		{ zh: '介于末值法与漂移法之间', en: 'lies between the naive and the drift forecast' },
		{ zh: '直线历史被精确延伸', en: 'a straight history is continued exactly' },
	],
	defects: [
		{
			zh: '假定各年变化相互独立；持续的转折会被当作噪声',
			en: 'takes yearly changes as independent: a lasting turn is treated as noise',
		},
	],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140], horizon: 3 } },
	compute: (input) =>
		isForecastable(input) ? shrunkDriftForecast(input.series, input.horizon) : null,
};
