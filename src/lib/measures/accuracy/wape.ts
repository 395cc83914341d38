import type { Measure } from '#lib/domain/measure.ts';
import {
	areUsable,
	errorAt,
	hyndmanKoehler,
	meanOf,
	pairSymbols,
	workedPairs,
	type Pairs,
} from './pairs.ts';

/** Weighted absolute percentage error: all errors as a share of all values. */
export const wape: Measure<Pairs, number | null> = {
	id: 'wape',
	name: { zh: '加权绝对百分比误差 WAPE', en: 'Weighted absolute percentage error (WAPE)' },
	unit: { zh: '比例（0–1）', en: 'share (0–1)' },
	definition: {
		zh: '误差绝对值之和除以实际值绝对值之和：全部人数中预测错了多少。适合汇总的人数，也用于训练段为常数的序列。',
		en: 'Sum of absolute errors over the sum of absolute values: the share of all persons that the forecast missed. Best for added-up head counts, and for series whose training years never changed.',
	},
	formula: ['WAPE = Σ|yᵢ − fᵢ| / Σ|yᵢ|'],
	symbols: pairSymbols,
	properties: [{ zh: '与计量单位无关', en: 'does not depend on the unit' }],
	defects: [
		{ zh: '大的序列决定结果', en: 'decided by the large series' },
		{ zh: '实际值全为 0 时无定义', en: 'undefined where every value is zero' },
	],
	sources: [hyndmanKoehler],
	role: 'supporting',
	version: 1,
	example: { input: workedPairs },
	compute: (input) => {
		if (!areUsable(input.actual, input.forecast)) return null;
		const count = input.actual.length;
		const size = meanOf(count, (index) => Math.abs(input.actual[index] ?? NaN));
		return size > 0 ? meanOf(count, (index) => Math.abs(errorAt(input, index))) / size : null;
	},
};
