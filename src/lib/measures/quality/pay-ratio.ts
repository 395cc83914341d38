import type { Measure } from '#lib/domain/measure.ts';

export interface PayRatioInput {
	readonly medianPay: number | null;
	readonly regionalMedian: number | null;
}

export function comparePay({ medianPay, regionalMedian }: PayRatioInput): number | null {
	if (medianPay === null || regionalMedian === null) return null;
	return medianPay >= 0 && regionalMedian > 0 ? medianPay / regionalMedian : null;
}

export const payRatio: Measure<PayRatioInput, number | null> = {
	id: 'pay-ratio',
	name: { zh: '相对起薪', en: 'Pay relative to the region' },
	unit: { zh: '倍', en: 'ratio' },
	definition: {
		zh: '毕业生起薪中位数除以本地区同年中位数。',
		en: 'Median starting pay of graduates divided by the region’s median of the same year.',
	},
	formula: ['r = w / W'],
	symbols: [
		{ symbol: 'w', meaning: { zh: '毕业生起薪中位数', en: 'median starting pay of graduates' } },
		{ symbol: 'W', meaning: { zh: '本地区中位数', en: 'median of the region' } },
	],
	properties: [
		{ zh: '物价与货币单位不影响结果。', en: 'Prices and the unit of money do not change it.' },
	],
	defects: [
		{
			zh: '升学多的专业点只剩少数人有起薪，须看人数。',
			en: 'Where most go on to study few are left with pay; look at n.',
		},
	],
	sources: [{ label: { zh: '本产品的定义', en: 'Definition of this product' } }],
	role: 'supporting',
	version: 1,
	example: { input: { medianPay: 4300, regionalMedian: 4650 } },
	compute: comparePay,
};
