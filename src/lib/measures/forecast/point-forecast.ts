import type { Measure } from '#lib/domain/measure.ts';
import { driftForecast } from './drift.ts';
import {
	isConstant,
	isForecastable,
	minSmoothingLength,
	minTrendLength,
	steps,
	type ForecastInput,
} from './history.ts';
import { dampedHoltForecast, holtForecast } from './holt.ts';
import { forecastLogarithms } from './log-scale.ts';
import { medianOfPaths } from './median-of-five.ts';
import { naiveForecast } from './naive.ts';
import { shrunkDriftForecast } from './shrunk-drift.ts';
import { m3Competition, m4Competition } from './sources.ts';
import { historyUnit, horizonSymbol, lengthSymbol } from './symbols.ts';
import { thetaForecast } from './theta.ts';

/** Id of the method in use, written beside every forecast. */
export const championId = 'combination';

/** Which branch of the combination a history of this length and content uses. */
export type PointMethod = 'combination' | 'short-combination' | 'half-drift' | 'last-value';

/** Five smoothing parameters need at least this many years. */
const minFullLength = 8;
const minShortLength = 4;

export function pointMethod(series: readonly number[]): PointMethod {
	if (series.length < minTrendLength || isConstant(series)) return 'last-value';
	if (series.length < minShortLength) return 'half-drift';
	return series.length < minFullLength ? 'short-combination' : 'combination';
}

/** Of the early years of a history, the branch that the whole will use, where they suffice for it. */
export function forecastPoint(
	series: readonly number[],
	horizon: number,
	whole: readonly number[] = series,
): number[] {
	return floored(series, combine(series, horizon, branchOf(series, whole)));
}

function branchOf(series: readonly number[], whole: readonly number[]): PointMethod {
	const own = pointMethod(series);
	const isJudged = own === 'short-combination' && pointMethod(whole) === 'combination';
	return isJudged && series.length >= minSmoothingLength ? 'combination' : own;
}

/** A history that was never negative has no negative future. */
export function floored(series: readonly number[], path: readonly number[]): number[] {
	const isFloored = series.every((value) => value >= 0);
	return path.map((value) => (isFloored ? Math.max(0, value) : value));
}

function combine(series: readonly number[], horizon: number, method: PointMethod): number[] {
	const naive = naiveForecast(series, horizon);
	if (method === 'last-value') return naive;
	const drift = driftForecast(series, horizon);
	if (method === 'half-drift') return meanOfPaths([naive, drift], horizon);

	const history = Float64Array.from(series);
	const theta = thetaForecast(history, horizon);
	const proven = shrunkDriftForecast(history, horizon);
	const cautious = [theta, proven];
	const cautiousByShares = [thetaForecast, shrunkDriftForecast].map((forecaster) =>
		forecastLogarithms(forecaster, history, horizon),
	);
	if (method === 'short-combination') {
		return trimmedMean([...cautious, ...present(cautiousByShares)], horizon);
	}

	const damped = dampedHoltForecast(history, horizon);
	const dampedByShares = forecastLogarithms(dampedHoltForecast, history, horizon);
	const middle = medianOfPaths(
		[naive, drift, holtForecast(history, horizon), damped, theta],
		horizon,
	);
	const trends = [damped, ...cautious, ...present([dampedByShares, ...cautiousByShares])];
	return meanOfPaths([middle, trimmedMean(trends, horizon), proven], horizon);
}

/** Mean of the paths at each horizon without the highest and the lowest, from three paths on. */
function trimmedMean(paths: readonly (readonly number[])[], horizon: number): number[] {
	const trim = paths.length > 2 ? 1 : 0;
	return steps(horizon, (h) => {
		const values = Float64Array.from(paths, (path) => path[h - 1] ?? NaN).sort();
		return mean(values.subarray(trim, values.length - trim));
	});
}

function meanOfPaths(paths: readonly (readonly number[])[], horizon: number): number[] {
	return steps(horizon, (h) => mean(Float64Array.from(paths, (path) => path[h - 1] ?? NaN)));
}

function mean(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function present<T>(items: readonly (T | null)[]): T[] {
	return items.filter((item): item is T => item !== null);
}

/** The forecast the product uses; null where the history holds no usable number. */
export const pointForecast: Measure<ForecastInput, number[] | null> = {
	id: 'point-forecast',
	name: { zh: '点预测（组合法）', en: 'Point forecast (combination)' },
	unit: historyUnit,
	definition: {
		zh: '三部分各占三分之一：五法中位数；三种趋势法（阻尼趋势、Theta、收缩漂移）在原数值与对数上各算一次、去掉最高最低后的平均；收缩漂移。第一部分稳健，第二部分兼顾按数量与按比例的增长，第三部分让历史证实了的趋势得以延续（在 8–12 年的短序列上，漂移类方法的绝对误差最小）。历史不足 8 年时参数无法可靠估计，只用 Theta 与收缩漂移；3 年取漂移的一半，更短取末值。本法是默认方法：某地区自己的回测证明别的方法更好时改用该方法，没有方法被证明胜过五法中位数时改用五法中位数。',
		en: 'Three equal parts: the median of five methods; the trimmed mean of three trend methods (damped trend, Theta, shrunk drift), each computed on amounts and on logarithms, without the highest and the lowest; and shrunk drift. The first is robust, the second covers growth by amounts and by shares, the third lets a trend that the history proves go on (on histories of 8–12 years drift has the smallest absolute errors). Below 8 years smoothing weights cannot be estimated and only Theta and shrunk drift are used; with 3 years half the drift; below that the last value. This is the default: where a region’s own back-test proves another method better, that one is used, and where nothing is proved better than the median of five, the median.',
	},
	formula: [
		{
			zh: 'D = 阻尼趋势,  Θ = Theta 法,  S = 收缩漂移',
			en: 'D = damped trend,  Θ = Theta,  S = shrunk drift',
		},
		{
			zh: 'M = 中位数(末值, 漂移, 霍尔特, 阻尼趋势, Theta)',
			en: 'M = median(naive, drift, Holt, damped, Theta)',
		},
		{
			zh: 'T = 截尾平均(D, Θ, S, D′, Θ′, S′)',
			en: 'T = trimmed mean(D, Θ, S, D′, Θ′, S′)',
		},
		{ zh: 'ŷₙ₊ₕ = ⅓·(M + T + S)  n ≥ 8', en: 'ŷₙ₊ₕ = ⅓·(M + T + S)  for n ≥ 8' },
		{
			zh: 'ŷₙ₊ₕ = 截尾平均(Θ, S, Θ′, S′)  4 ≤ n < 8',
			en: 'ŷₙ₊ₕ = trimmed mean(Θ, S, Θ′, S′)  for 4 ≤ n < 8',
		},
		{ zh: 'ŷₙ₊ₕ = max(0, ŷₙ₊ₕ)  全部 yₜ ≥ 0 时', en: 'ŷₙ₊ₕ = max(0, ŷₙ₊ₕ)  where every yₜ ≥ 0' },
	],
	symbols: [
		lengthSymbol,
		horizonSymbol,
		{
			symbol: { zh: '截尾平均', en: 'trimmed mean' },
			meaning: {
				zh: '去掉一个最大值和一个最小值后的平均',
				en: 'mean without the largest and the smallest value',
			},
		},
		{
			symbol: 'D′, Θ′, S′',
			meaning: {
				zh: '同一方法在对数上计算后还原；含零或负值时不用',
				en: 'the same method on logarithms, turned back; left out where a value is zero or negative',
			},
		},
	],
	properties: [
		{ zh: '常数历史的预测为同一常数', en: 'a constant history is continued as that constant' },
		{
			zh: '历史全部非负时预测非负',
			en: 'never negative where the whole history is non-negative',
		},
		{ zh: '总是有限数', en: 'always a finite number' },
	],
	defects: [
		{
			zh: '不知道政策、项目与突发冲击；这些应作为情景另行给出',
			en: 'knows nothing of policies, projects and shocks: these are scenarios beside it',
		},
		{
			zh: '指数式增长突然中断时会偏高',
			en: 'too high where steep growth stops at once',
		},
	],
	sources: [m3Competition, m4Competition],
	role: 'headline',
	version: 3,
	example: { input: { series: [120, 126, 131, 129, 140, 146, 151, 149], horizon: 5 } },
	compute: (input) => (isForecastable(input) ? forecastPoint(input.series, input.horizon) : null),
};
