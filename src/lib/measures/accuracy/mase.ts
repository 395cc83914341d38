import type { Measure } from '#lib/domain/measure.ts';
import {
	areUsable,
	changesOf,
	errorAt,
	hyndmanKoehler,
	meanOf,
	pairSymbols,
	timesScale,
	trainingSymbol,
	workedPairs,
	type ScaledPairs,
} from './pairs.ts';

/** Mean absolute scaled error: errors in units of the history's own mean yearly change. */
export const mase: Measure<ScaledPairs, number | null> = {
	id: 'mase',
	name: { zh: '平均绝对标度误差 MASE', en: 'Mean absolute scaled error (MASE)' },
	unit: timesScale,
	definition: {
		zh: '预测误差绝对值的平均，除以训练段逐年变化绝对值的平均。与计量单位无关，可在序列间平均；1 表示误差与历史上一年的变化相当。',
		en: 'Mean absolute forecast error divided by the mean absolute yearly change of the training years. Free of units and so averaged over series; 1 means an error as large as one past year’s change.',
	},
	formula: [
		{ zh: 'MASE = 平均|yᵢ − fᵢ| / 平均|xₜ − xₜ₋₁|', en: 'MASE = mean|yᵢ − fᵢ| / mean|xₜ − xₜ₋₁|' },
	],
	symbols: [...pairSymbols, trainingSymbol],
	properties: [
		{ zh: '与计量单位无关', en: 'does not depend on the unit' },
		{ zh: '完全准确时为 0', en: '0 for a perfect forecast' },
	],
	defects: [
		{
			zh: '训练段为常数时无定义，此时改看 WAPE',
			en: 'undefined where the training years never changed: WAPE is shown instead',
		},
		{
			zh: '多年预测的 MASE 自然大于 1',
			en: 'is naturally above 1 several years ahead',
		},
	],
	sources: [hyndmanKoehler],
	role: 'supporting',
	version: 1,
	example: { input: workedPairs },
	compute: (input) => {
		if (!areUsable(input.actual, input.forecast) || input.training.length < 2) return null;
		const changes = changesOf(input.training);
		const scale = meanOf(changes.length, (index) => Math.abs(changes[index] ?? NaN));
		if (!(scale > 0)) return null;
		return meanOf(input.actual.length, (index) => Math.abs(errorAt(input, index))) / scale;
	},
};
