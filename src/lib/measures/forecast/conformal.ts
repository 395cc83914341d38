import type { Measure } from '#lib/domain/measure.ts';
import { meanAbsoluteChange } from './history.ts';
import { forecastPoint } from './point-forecast.ts';

export interface ConformalInput {
	/** Histories of comparable series (leaves only, one group), oldest value first. */
	readonly panel: readonly (readonly number[])[];
	readonly horizon: number;
	/** Nominal coverages between 0 and 1, e.g. [0.8, 0.95]. */
	readonly levels: readonly number[];
}

export interface ConformalQuantiles {
	readonly levels: readonly number[];
	/** quantiles[h − 1][level]: half width of the interval in units of the series' scale. */
	readonly quantiles: readonly (readonly number[])[];
	/** Residuals behind each horizon; 0 where the quantile is extrapolated. */
	readonly residualCounts: readonly number[];
	readonly seriesCount: number;
	/** Smallest scale used for a series, so that an almost constant one keeps some doubt. */
	readonly scaleFloor: number;
	/** True below 20 series, or where a horizon is beyond what could be back-tested. */
	readonly indicative: boolean;
}

/** Fewer series than this give an indicative interval only. */
export const minPanelSize = 20;

const minTraining = 5;
const scaleFloorShare = 0.05;

export function conformalQuantiles(input: ConformalInput): ConformalQuantiles | null {
	const panel = input.panel.filter((series) => series.length > minTraining);
	const scaleFloor = scaleFloorShare * middle(panel.map(meanAbsoluteChange));
	const residuals = Array.from({ length: input.horizon }, (): number[] => []);
	for (const series of panel) collectResiduals(series, scaleFloor, residuals);
	const counts = residuals.map((list) => list.length);
	if (!counts[0]) return null;
	const quantiles: number[][] = [];
	let supported = true;
	residuals.forEach((list, index) => {
		const h = index + 1;
		const before = quantiles[index - 1];
		const sorted = Float64Array.from(list).sort();
		supported &&= list.length >= panel.length || index === 0;
		quantiles.push(
			input.levels.map((level, k) => {
				const previous = before?.[k] ?? 0;
				return supported
					? Math.max(previous, orderStatistic(sorted, level))
					: (previous * h) / (h - 1);
			}),
		);
	});
	return {
		levels: input.levels,
		quantiles,
		residualCounts: counts,
		seriesCount: panel.length,
		scaleFloor,
		indicative: panel.length < minPanelSize || !supported,
	};
}

/** Lower and upper bound per level around one point forecast. */
export function conformalInterval(
	conformal: ConformalQuantiles,
	series: readonly number[],
	point: number,
	h: number,
): { lower: number; upper: number }[] {
	const scale = Math.max(conformal.scaleFloor, meanAbsoluteChange(series));
	const isFloored = series.every((value) => value >= 0);
	return (conformal.quantiles[h - 1] ?? []).map((quantile) => ({
		lower: isFloored ? Math.max(0, point - scale * quantile) : point - scale * quantile,
		upper: point + scale * quantile,
	}));
}

function collectResiduals(
	series: readonly number[],
	scaleFloor: number,
	residuals: number[][],
): void {
	const first = Math.max(minTraining, Math.ceil(series.length / 2));
	for (let origin = first; origin < series.length; origin++) {
		const training = series.slice(0, origin);
		const scale = Math.max(scaleFloor, meanAbsoluteChange(training));
		const reach = Math.min(residuals.length, series.length - origin);
		forecastPoint(training, reach).forEach((point, index) => {
			const error = Math.abs((series[origin + index] ?? NaN) - point);
			if (scale > 0) residuals[index]?.push(error / scale);
		});
	}
}

/** The ⌈(N+1)·level⌉-th smallest: the finite-sample guarantee of split-conformal intervals. */
function orderStatistic(sorted: Float64Array, level: number): number {
	const rank = Math.min(sorted.length, Math.ceil((sorted.length + 1) * level));
	return sorted[rank - 1] ?? 0;
}

function middle(values: readonly number[]): number {
	const sorted = Float64Array.from(values).sort();
	return sorted[sorted.length >> 1] ?? 0;
}

/** Forecast intervals from the errors that the same method made on comparable series. */
export const conformal: Measure<ConformalInput, ConformalQuantiles | null> = {
	id: 'conformal-interval',
	name: { zh: '汇集共形预测区间', en: 'Pooled conformal forecast interval' },
	unit: { zh: '序列平均年变化的倍数', en: 'multiples of the series’ mean yearly change' },
	definition: {
		zh: '用同一方法在同组各序列的滚动起点上回测，把误差除以该序列的平均年变化后汇集，取分位数作为区间半宽。',
		en: 'The same method is back-tested from rolling origins on every series of the group; errors divided by the series’ mean yearly change are pooled, and their quantile is the half width.',
	},
	formula: [
		'r = |y − ŷ| / s',
		's = mean|yₜ − yₜ₋₁|',
		'qₕ = ⌈(N+1)(1−α)⌉-th smallest r at horizon h',
		'[ŷ − s·qₕ, ŷ + s·qₕ]',
	],
	symbols: [
		{ symbol: 's', meaning: { zh: '训练段平均年变化', en: 'mean yearly change in training' } },
		{ symbol: 'N', meaning: { zh: '汇集的误差个数', en: 'number of pooled errors' } },
	],
	properties: [
		{ zh: '半宽随预测年数不减', en: 'half widths never shrink with the horizon' },
		{ zh: '95% 区间包含 80% 区间', en: 'the 95 % interval contains the 80 % interval' },
	],
	defects: [
		{
			zh: '各年冲击（如 2020、2022）使误差不可交换，区间会偏窄',
			en: 'shocks such as 2020 and 2022 break exchangeability: intervals are then too narrow',
		},
	],
	sources: [
		{
			label: {
				zh: 'Lei 等 (2018) 分布无关的预测推断，JASA 113:1094–1111',
				en: 'Lei et al. (2018), Distribution-free predictive inference, JASA 113:1094–1111',
			},
		},
	],
	role: 'headline',
	version: 1,
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
	},
	compute: conformalQuantiles,
};
