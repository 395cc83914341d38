import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface Band {
	/** Null for an open lower end. */
	readonly lower: number | null;
	/** Null for an open upper end. */
	readonly upper: number | null;
	readonly count: number;
}

export interface BandedMedian {
	/** Null where the median falls into an open band. */
	readonly median: number | null;
	readonly atLeast: number | null;
	readonly atMost: number | null;
	readonly n: number;
}

export function medianOfBands({ bands }: { readonly bands: readonly Band[] }): BandedMedian | null {
	const ordered = bands.toSorted((a, b) => (a.lower ?? -Infinity) - (b.lower ?? -Infinity));
	const n = sum(ordered.map(({ count }) => count));
	if (!(n > 0) || ordered.some(({ count }) => count < 0)) return null;
	let below = 0;
	for (const { lower, upper, count } of ordered) {
		if (count > 0 && below + count >= n / 2) {
			const isOpen = lower === null || upper === null;
			const median = isOpen ? null : lower + ((n / 2 - below) / count) * (upper - lower);
			return { median, atLeast: lower, atMost: upper, n };
		}
		below += count;
	}
	return null;
}

export const bandedMedian: Measure<{ readonly bands: readonly Band[] }, BandedMedian | null> = {
	id: 'banded-median',
	name: { zh: '分档数据的中位数', en: 'Median from bands' },
	unit: { zh: '元', en: 'yuan' },
	definition: {
		zh: '只有分档人数时，在中位数所在的档内按均匀分布插值。落在开口档时只说明“不低于”或“不高于”，不进入指数和增长率。从不使用各档中值的平均。',
		en: 'Where only bands are known, the median is interpolated within its band. In an open band only “at least” or “at most” is stated, and it stays out of indexes and growth. Means of band middles are never used.',
	},
	formula: ['m = L + (n/2 − B) / f · (U − L)'],
	symbols: [
		{
			symbol: 'L, U',
			meaning: { zh: '中位数所在档的上下界', en: 'ends of the band of the median' },
		},
		{ symbol: 'B', meaning: { zh: '该档以下人数', en: 'persons below that band' } },
		{ symbol: 'f', meaning: { zh: '该档人数', en: 'persons in that band' } },
	],
	properties: [
		{
			zh: '总在所在档之内；与档的次序无关。',
			en: 'Lies within its band, whatever the order of bands.',
		},
	],
	defects: [{ zh: '假设档内均匀分布。', en: 'Assumes an even spread within the band.' }],
	sources: [{ label: { zh: '分组数据中位数公式', en: 'Median of grouped data' } }],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			bands: [
				{ lower: null, upper: 3000, count: 12 },
				{ lower: 3000, upper: 4000, count: 25 },
				{ lower: 4000, upper: 5000, count: 18 },
				{ lower: 5000, upper: null, count: 9 },
			],
		},
	},
	compute: medianOfBands,
};
