import type { Text } from '#lib/domain/text.ts';
import type { Measure, Source } from '#lib/domain/measure.ts';

/** Forecasts beside what came, in the same order. */
export interface Pairs {
	readonly actual: readonly number[];
	readonly forecast: readonly number[];
}

/** Pairs and the history the forecast was made from. */
export interface ScaledPairs extends Pairs {
	readonly training: readonly number[];
}

/** Interval forecasts beside what came. */
export interface IntervalPairs {
	readonly actual: readonly number[];
	readonly lower: readonly number[];
	readonly upper: readonly number[];
}

export function areUsable(...columns: readonly (readonly number[])[]): boolean {
	const length = columns[0]?.length ?? 0;
	return (
		length > 0 &&
		columns.every((column) => column.length === length && column.every(Number.isFinite))
	);
}

export function meanOf(count: number, at: (index: number) => number): number {
	let sum = 0;
	for (let index = 0; index < count; index++) sum += at(index);
	return sum / count;
}

export function errorAt({ actual, forecast }: Pairs, index: number): number {
	return (actual[index] ?? NaN) - (forecast[index] ?? NaN);
}

export function changesOf(training: readonly number[]): number[] {
	return training.slice(1).map((value, index) => value - (training[index] ?? NaN));
}

export const pairSymbols: Measure<unknown, unknown>['symbols'] = [
	{ symbol: 'yᵢ', meaning: { zh: '实际值', en: 'what came' } },
	{ symbol: 'fᵢ', meaning: { zh: '预测值', en: 'the forecast' } },
	{
		symbol: { zh: '平均', en: 'mean' },
		meaning: { zh: '对所有预测点平均', en: 'mean over the forecasts' },
	},
];

export const trainingSymbol: { readonly symbol: string; readonly meaning: Text } = {
	symbol: 'xₜ',
	meaning: { zh: '训练段第 t 年的数值', en: 'training value in year t' },
};

export const hyndmanKoehler: Source = {
	label: {
		zh: 'Hyndman、Koehler (2006) 预测精度指标再探，IJF 22:679–688',
		en: 'Hyndman and Koehler (2006), Another look at measures of forecast accuracy, IJF 22:679–688',
	},
};

export const gneitingRaftery: Source = {
	label: {
		zh: 'Gneiting、Raftery (2007) 严格适当评分规则，JASA 102:359–378',
		en: 'Gneiting and Raftery (2007), Strictly proper scoring rules, prediction and estimation, JASA 102:359–378',
	},
};

export const timesScale: Text = {
	zh: '训练段平均变化的倍数',
	en: 'multiples of the training change',
};

export const workedPairs: ScaledPairs = {
	training: [10, 12, 11, 14, 15, 18],
	actual: [19, 20, 23],
	forecast: [18.5, 21, 22],
};

export const workedIntervals: IntervalPairs = {
	actual: [19, 20, 23],
	lower: [17, 18, 19],
	upper: [20, 19.5, 25],
};
