import type { Measure } from '#lib/domain/measure.ts';
import { areUsable, errorAt, meanOf, pairSymbols, workedPairs, type Pairs } from './pairs.ts';

export interface QuantilePairs extends Pairs {
	/** Which quantile the forecasts claim to be, between 0 and 1. */
	readonly probability: number;
}

/** Pinball loss of a quantile forecast. */
export const pinball: Measure<QuantilePairs, number | null> = {
	id: 'pinball-loss',
	name: { zh: '分位数损失', en: 'Pinball loss' },
	unit: { zh: '与数值相同', en: 'as the values' },
	definition: {
		zh: '评价一个分位数预测：实际值高于预测时误差按 τ 加权，低于时按 1 − τ 加权。τ = 0.5 时为绝对误差的一半。',
		en: 'Scores one quantile forecast: an error counts τ when the value came out above it and 1 − τ when below. At τ = 0.5 it is half the absolute error.',
	},
	formula: [
		{
			zh: 'L = 平均[ max( τ·(yᵢ − fᵢ), (τ − 1)·(yᵢ − fᵢ) ) ]',
			en: 'L = mean[ max( τ·(yᵢ − fᵢ), (τ − 1)·(yᵢ − fᵢ) ) ]',
		},
	],
	symbols: [
		...pairSymbols,
		{ symbol: 'τ', meaning: { zh: '分位数的概率', en: 'probability of the quantile' } },
	],
	properties: [{ zh: '非负', en: 'never negative' }],
	defects: [{ zh: '依计量单位', en: 'depends on the unit' }],
	sources: [
		{
			label: {
				zh: 'Koenker、Bassett (1978) 回归分位数，Econometrica 46:33–50',
				en: 'Koenker and Bassett (1978), Regression quantiles, Econometrica 46:33–50',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { ...workedPairs, probability: 0.9 } },
	compute: (input) => {
		const { probability } = input;
		if (!areUsable(input.actual, input.forecast) || !(probability >= 0 && probability <= 1)) {
			return null;
		}
		return meanOf(input.actual.length, (index) => {
			const error = errorAt(input, index);
			return Math.max(probability * error, (probability - 1) * error);
		});
	},
};
