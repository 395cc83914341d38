import type { Measure } from '#lib/domain/measure.ts';

export interface RoundingInput {
	readonly values: readonly number[];
	/** Displayed total; default the rounded sum. */
	readonly total?: number;
}

/** Whole numbers nearest to the values that sum to the displayed total. */
export function roundToTotal({ values, total }: RoundingInput): number[] | null {
	if (!values.every(Number.isFinite)) return null;
	const sum = values.reduce((part, value) => part + value, 0);
	const target = (total ?? Math.round(sum)) + 0;
	const rounded = values.map(Math.floor);
	const missing = target - rounded.reduce((part, value) => part + value, 0);
	if (!Number.isInteger(target) || missing < 0 || missing > values.length) return null;
	const order = values
		.map((value, index) => ({ index, remainder: value - Math.floor(value) }))
		.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
	for (const { index } of order.slice(0, missing)) rounded[index] = (rounded[index] ?? NaN) + 1;
	return rounded;
}

/** Rounding that keeps sums: displayed parts add up to the displayed total. */
export const largestRemainder: Measure<RoundingInput, number[] | null> = {
	id: 'largest-remainder',
	name: { zh: '最大余数取整', en: 'Largest-remainder rounding' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '先全部向下取整，再把差额逐个加给小数部分最大的分项，使表中分项之和等于表中总计；余数相同时按表中顺序。',
		en: 'Rounds every part down and gives the missing persons one by one to the largest fractions, so that the parts shown add up to the total shown; ties go by the order of the table.',
	},
	formula: [
		{
			zh: 'nₖ = ⌊xₖ⌋ + 1  小数部分最大的 N − Σ⌊xₖ⌋ 项；其余 ⌊xₖ⌋',
			en: 'nₖ = ⌊xₖ⌋ + 1  for the N − Σ⌊xₖ⌋ largest fractions,  else ⌊xₖ⌋',
		},
	],
	symbols: [
		{ symbol: 'xₖ', meaning: { zh: '未取整的分项', en: 'part before rounding' } },
		{ symbol: 'N', meaning: { zh: '取整后的总计', en: 'total as shown' } },
	],
	properties: [
		{ zh: '分项之和等于总计', en: 'the parts sum to the total' },
		{ zh: '每项改变小于 1', en: 'no part changes by one or more' },
	],
	defects: [
		{
			zh: '总计变化时个别分项可能反向变动（亚拉巴马悖论）',
			en: 'a larger total can lower a part (Alabama paradox)',
		},
	],
	sources: [
		{
			label: {
				zh: 'Balinski、Young (1982)《公平代表》',
				en: 'Balinski and Young (1982), Fair Representation',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { values: [13.4, 8.3, 6.3] } },
	compute: roundToTotal,
};
