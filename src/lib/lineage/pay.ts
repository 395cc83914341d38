import type { Derivation, Input } from '#lib/domain/lineage.ts';
import { divide } from './helpers.ts';

/** Starting pay: of bands that are mostly too small to be published. */
export const payMedian: Partial<Derivation> = {
	measure: 'banded-median',
	says: {
		zh: '由毕业生属性报送中各专业点各起薪区间的已知人数，在中位数所在的区间内插值，并按地区披露规则取整（示例为 100 元），以免推出某一区间的人数。各区间人数大多过少，不予公布，因此不列算式；下列原始行是同一届的去向报送，起薪区间的行不逐行列出。',
		en: 'Interpolated within the pay band of the median, from the persons known in each band of each program, as returned with the attributes of graduates, and rounded to the step of the region’s disclosure rules (100 yuan in the example), so that it does not tell how many are in a band. Most bands hold too few persons to be published, so the sum is not written out; the rows below are the returns on destinations of the same class, and rows of pay bands are not listed one by one.',
	},
};

const payInputs: readonly Input[] = [
	{
		name: 'own_pay',
		table: 'quality_indicators',
		column: 'indicator_value',
		key: { indicator_id: '=pay_median' },
	},
	{
		name: 'regional_pay',
		table: 'quality_indicators',
		column: 'indicator_value',
		key: {
			unit: '=region',
			school_id: '=all',
			catalogue: '=all',
			major_code: '=all',
			indicator_id: '=pay_median',
		},
	},
];

export const payRatio: Partial<Derivation> = {
	measure: 'pay-ratio',
	says: {
		zh: '取整后的起薪中位数除以全区同层次的起薪中位数。',
		en: 'The rounded median of starting pay by that of the region at the same level.',
	},
	formula: '{result} = {own_pay} ÷ {regional_pay}',
	inputs: payInputs,
	compute: divide('own_pay', 'regional_pay'),
};

/** Persons whose pay band is known. */
export const payKnown: Partial<Derivation> = {
	measure: 'banded-median',
	says: {
		zh: '起薪区间已知的毕业生人数，各区间相加；人数过少的区间在报送时已不列出，未计入。',
		en: 'Graduates whose pay band is known, added over the bands; bands left out of the return for small numbers are not in it.',
	},
};
