import type { Measure } from '#lib/domain/measure.ts';
import { driftForecast } from './drift.ts';
import { isForecastable, steps, type ForecastInput } from './history.ts';
import { textbook } from './sources.ts';
import { historyUnit, horizonSymbol, lengthSymbol, valueSymbol } from './symbols.ts';

/** Growth beyond this rate is not continued further than the history went. */
const steadyRate = Math.log(1.2);

/** Drift on logarithms; on amounts where a value is zero or negative. */
export function growthDriftForecast(series: readonly number[], horizon: number): number[] {
	const [first, last] = [series[0] ?? NaN, series.at(-1) ?? NaN];
	if (series.length < 2 || !series.every((value) => value > 0))
		return driftForecast(series, horizon);
	const growth = Math.log(last / first);
	const rate = growth / (series.length - 1);
	return steps(horizon, (h) => {
		const limit = Math.max(Math.abs(growth), steadyRate * h);
		return last * Math.exp(Math.min(limit, Math.max(-limit, h * rate)));
	});
}

/** The mean growth rate of the past, continued. */
export const growthDrift: Measure<ForecastInput, number[] | null> = {
	id: 'growth-drift-forecast',
	name: { zh: '增长率漂移法预测', en: 'Growth-rate drift forecast' },
	unit: historyUnit,
	definition: {
		zh: '假定今后每年的增长率等于历史平均增长率，即在对数上用漂移法。按比例增长的产业若按数量直线外推，远期净增会被低估，本法没有这一偏差。',
		en: 'Every future year grows by the mean growth rate of the past: drift on logarithms. An industry that grows by shares is underestimated by a straight line, the more so the further ahead; this method has no such bias.',
	},
	formula: ['ŷₙ₊ₕ = yₙ · (yₙ / y₁)^(h/(n − 1))'],
	symbols: [valueSymbol, lengthSymbol, horizonSymbol],
	properties: [
		{
			zh: '年增长率固定且不超过 20% 的历史被精确延伸',
			en: 'a history of constant growth up to 20 % a year is continued exactly',
		},
		{
			zh: '历史乘以倍数，预测随之缩放',
			en: 'multiplying the history does the same to the forecast',
		},
	],
	defects: [
		{
			zh: '高速增长难以长期持续，远期容易过高；年增长率超过 20% 时，累计变化不超过历史累计变化',
			en: 'fast growth seldom lasts: far ahead it runs too high; beyond 20 % a year the change ahead is held to the whole change of the history',
		},
	],
	sources: [textbook],
	role: 'supporting',
	version: 1,
	example: { input: { series: [100, 104, 109, 113, 118], horizon: 3 } },
	compute: (input) =>
		isForecastable(input) ? growthDriftForecast(input.series, input.horizon) : null,
};
