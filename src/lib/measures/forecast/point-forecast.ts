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
import { dampings, extrapolate, smoothTrend } from './smoothing.ts';
import { thetaForecast } from './theta.ts';

/** The method in use, written beside every forecast. */
export const championId = 'median-of-five';

export function forecastPoint(series: readonly number[], horizon: number): number[] {
	const last = series.at(-1) ?? NaN;
	const naive = steps(horizon, () => last);
	if (series.length < minTrendLength || isConstant(series)) return naive;
	const history = Float64Array.from(series);
	const candidates = [naive, driftForecast(series, horizon)];
	if (series.length >= minSmoothingLength) {
		candidates.push(
			extrapolate(smoothTrend(history, [1]), horizon),
			extrapolate(smoothTrend(history, dampings), horizon),
			thetaForecast(history, horizon),
		);
	}
	const points = steps(horizon, (h) => median(candidates.map((path) => path[h - 1] ?? NaN)));
	return series.every((value) => value >= 0) ? points.map((value) => Math.max(0, value)) : points;
}

/** The forecast the product uses; null where the history has no usable number. */
export const pointForecast: Measure<ForecastInput, number[] | null> = {
	id: 'point-forecast',
	name: { zh: '点预测', en: 'Point forecast' },
	unit: { zh: '与历史数据相同', en: 'as the history' },
	definition: {
		zh: '五种方法（末值、漂移、霍尔特、阻尼霍尔特、Theta）预测值的中位数。',
		en: 'Median of five methods: naive, drift, Holt, damped Holt and Theta.',
	},
	formula: ['ŷₙ₊ₕ = median(naive, drift, Holt, damped Holt, Theta)'],
	symbols: [{ symbol: 'h', meaning: { zh: '向前预测的年数', en: 'years ahead' } }],
	properties: [
		{ zh: '常数历史的预测为同一常数', en: 'a constant history is continued as the constant' },
	],
	defects: [
		{ zh: '历史不足 5 年时只用末值与漂移', en: 'below 5 years only naive and drift are used' },
	],
	sources: [
		{
			label: {
				zh: 'Makridakis、Hibon (2000) M3 竞赛，IJF 16:451–476',
				en: 'Makridakis and Hibon (2000), The M3-Competition, IJF 16:451–476',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: { input: { series: [120, 126, 131, 129, 140, 146, 151, 149], horizon: 5 } },
	compute: (input) => (isForecastable(input) ? forecastPoint(input.series, input.horizon) : null),
};
