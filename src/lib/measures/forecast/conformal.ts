import type { Measure } from '#lib/domain/measure.ts';
import { type Forecaster, rollingOrigin, type OriginError } from '../accuracy/rolling-origin.ts';
import { quantilesOfErrors, type ConformalQuantiles } from './conformal-quantiles.ts';
import { forecastPoint } from './point-forecast.ts';
import { panelScaleFloor, seriesScale } from './scale.ts';
import { horizonSymbol } from './symbols.ts';

export { minPanelSize, type ConformalQuantiles } from './conformal-quantiles.ts';

export interface ConformalInput {
	/** Histories of comparable series (leaves only, one group), oldest value first. */
	readonly panel: readonly (readonly number[])[];
	readonly horizon: number;
	/** Nominal coverages between 0 and 1, e.g. [0.8, 0.95]. */
	readonly levels: readonly number[];
	/** The method whose errors count; the default combination where none is named. */
	readonly forecaster?: Forecaster;
}

export interface ForecastInterval {
	readonly lower: number;
	readonly upper: number;
}

/** Errors of early origins come from shorter histories than the forecast; the last years do not. */
const recentTargets = 4;

/** A history needs one year more than the shortest training to give an error. */
export const minCalibrationLength = 6;

export function conformalQuantiles(input: ConformalInput): ConformalQuantiles | null {
	const tested = input.panel
		.filter((series) => series.length >= minCalibrationLength)
		.map((series) => testSeries(series, input.horizon, input.forecaster));
	return quantilesOfTested(tested, input);
}

/** A history and what a forecast would have got wrong in its last years. */
export interface TestedSeries {
	readonly series: readonly number[];
	readonly errors: readonly OriginError[];
}

export function testSeries(
	series: readonly number[],
	horizon: number,
	forecaster: Forecaster = forecastPoint,
): TestedSeries {
	const errors = rollingOrigin(series, { horizon, forecaster, recentTargets });
	return { series, errors };
}

/** The quantiles where the errors are known already. */
export function quantilesOfTested(
	tested: readonly TestedSeries[],
	{ horizon, levels }: Pick<ConformalInput, 'horizon' | 'levels'>,
): ConformalQuantiles | null {
	const scaleFloor = panelScaleFloor(tested.map(({ series }) => series));
	const pools = Array.from({ length: horizon }, (): number[] => []);
	for (const { series, errors } of tested) {
		for (const error of errors) {
			const scaled = scaledError(series, error, scaleFloor);
			if (scaled !== null) pools[error.h - 1]?.push(scaled);
		}
	}
	return quantilesOfErrors(pools, levels, { seriesCount: tested.length, scaleFloor });
}

/**
 * Size of an error in units of the training years' scale, as it would have been from the whole
 * history; null where the scale is zero.
 */
function scaledError(
	series: readonly number[],
	error: OriginError,
	scaleFloor: number,
): number | null {
	const scale = seriesScale(series.slice(0, error.origin), scaleFloor);
	if (!(scale > 0)) return null;
	const shrinkage = doubtOf(series.length, error.h) / doubtOf(error.origin, error.h);
	return (Math.abs(error.actual - error.point) / scale) * shrinkage;
}

/** Standard error of h steps of a random walk whose slope was estimated from n years. */
function doubtOf(length: number, h: number): number {
	return Math.sqrt(h + (h * h) / (length - 1));
}

/** Lower and upper bound per level around one point forecast, h steps after the series' end. */
export function conformalInterval(
	conformal: ConformalQuantiles,
	series: readonly number[],
	point: number,
	h: number,
): ForecastInterval[] {
	const scale = seriesScale(series, conformal.scaleFloor);
	const isFloored = series.every((value) => value >= 0);
	return (conformal.quantiles[h - 1] ?? []).map((quantile) => ({
		lower: isFloored ? Math.max(0, point - scale * quantile) : point - scale * quantile,
		upper: point + scale * quantile,
	}));
}

/** Forecast intervals from the errors that the same method made on comparable series. */
export const conformal: Measure<ConformalInput, ConformalQuantiles | null> = {
	id: 'conformal-interval',
	name: { zh: '汇集共形预测区间', en: 'Pooled conformal forecast interval' },
	unit: { zh: '序列平均年变化的倍数', en: 'multiples of the series’ mean yearly change' },
	definition: {
		zh: '用同一方法对同组各序列最近四年滚动起点回测，误差除以训练段的平均年变化，并按训练段比全部历史短多少折算（短历史的斜率更不可靠）后汇集，取分位数为区间半宽；随预测年数不减，超出回测年数的部分按 h 的 0.75 次方放宽。少于 20 个序列或超出回测年数时标为“仅供参考”。',
		en: 'The same method is back-tested from rolling origins on the last four years of every series of a group; errors divided by the mean yearly change in training, and brought from the shorter training to the whole history (a slope from fewer years is less certain), are pooled, and their quantile is the half width. It never shrinks with the horizon and beyond the tested horizon grows with its 0.75th power. Below 20 series, or beyond the tested horizon, the interval is called indicative.',
	},
	formula: [
		{
			zh: 's = max( 平均|yₜ − yₜ₋₁| , 0.05 · ρ · 平均|yₜ| )',
			en: 's = max( mean|yₜ − yₜ₋₁| , 0.05 · ρ · mean|yₜ| )',
		},
		'd(n, h) = √(h + h²/(n − 1))',
		'r = |y − ŷ| / s · d(n, h) / d(o, h)',
		'qₕ = r₍ₖ₎,  k = ⌈(N + 1)·p⌉,  qₕ ≥ qₕ₋₁',
		{
			zh: 'qₕ = qₕ₋₁·(h/(h−1))^0.75  超出回测年数时',
			en: 'qₕ = qₕ₋₁·(h/(h−1))^0.75  beyond the tested horizon',
		},
		'[ŷ − s·qₕ, ŷ + s·qₕ]',
	],
	symbols: [
		{
			symbol: 's',
			meaning: {
				zh: '训练段平均年变化，设下限',
				en: 'mean yearly change in training, with a floor',
			},
		},
		{
			symbol: 'd(n, h)',
			meaning: {
				zh: '随机游走加漂移由 n 年历史预测 h 年的标准误（以年变化的标准差计）；o 为训练年数',
				en: 'standard error of a random walk with drift forecast h years from n years of history, in units of its yearly deviation; o: training years',
			},
		},
		{
			symbol: 'ρ',
			meaning: {
				zh: '同组序列年变化与数值之比的中位数',
				en: 'median of the panel’s yearly changes relative to their level',
			},
		},
		{ symbol: 'r₍ₖ₎', meaning: { zh: 'h 年误差中第 k 小的 r', en: 'k-th smallest r at h years' } },
		{ symbol: 'p', meaning: { zh: '区间水平', en: 'level of the interval' } },
		{ symbol: 'N', meaning: { zh: '汇集的误差个数', en: 'number of pooled errors' } },
		horizonSymbol,
	],
	properties: [
		{ zh: '半宽随预测年数不减', en: 'half widths never shrink with the horizon' },
		{ zh: '95% 区间包含 80% 区间', en: 'the 95 % interval contains the 80 % interval' },
		{
			zh: '与序列顺序和计量单位无关',
			en: 'does not depend on the order or the units of the series',
		},
	],
	defects: [
		{
			zh: '冲击年份（如 2020、2022）破坏可交换性，届时区间偏窄',
			en: 'shocks such as 2020 and 2022 break exchangeability: intervals are then too narrow',
		},
		{
			zh: '覆盖率是同组序列的平均，不保证单个序列',
			en: 'coverage holds on average over the group, not for each series',
		},
		{
			zh: '上下对称，不反映增长的偏斜',
			en: 'symmetric around the point, whatever the skew of growth',
		},
	],
	sources: [
		{
			label: {
				zh: 'Lei 等 (2018) 分布无关的回归预测推断，JASA 113:1094–1111',
				en: 'Lei et al. (2018), Distribution-free predictive inference for regression, JASA 113:1094–1111',
			},
		},
	],
	role: 'headline',
	version: 3,
	example: {
		input: {
			panel: [
				[120, 126, 131, 129, 140, 146, 151, 149],
				[80, 79, 83, 88, 86, 90, 95, 93],
				[410, 402, 415, 398, 420, 433, 428, 441],
			],
			horizon: 3,
			levels: [0.8, 0.95],
		},
		note: {
			zh: '三个序列，仅供参考',
			en: 'three series only: indicative',
		},
	},
	compute: conformalQuantiles,
};
