import type { Measure } from '#lib/domain/measure.ts';
import { rateOf, type Rate } from './rate.ts';

export interface InFieldInput {
	readonly inField: number | null;
	/** In direct employment (contract, flexible, self-employed) with a known match. */
	readonly known: number | null;
	/** All in direct employment. */
	readonly directEmployment: number | null;
}

export interface InField extends Rate {
	/** Share of direct employment whose match is known; null where that is not reported. */
	readonly knownShare: number | null;
}

export function matchField({ inField, known, directEmployment }: InFieldInput): InField | null {
	const rate = rateOf(inField, known);
	return rate && { ...rate, knownShare: rateOf(known, directEmployment)?.rate ?? null };
}

export const inFieldRate: Measure<InFieldInput, InField | null> = {
	id: 'in-field-rate',
	name: { zh: '对口就业率', en: 'In-field rate' },
	unit: { zh: '%', en: '%' },
	definition: {
		zh: '直接就业的毕业生中，从事本专业对应职业者的比例。分母为直接就业且对口情况已知的人数，不含升学、服役和未就业者；已知的比例一并给出。',
		en: 'Of the graduates in direct employment, the share who work in an occupation that their major leads to. The denominator is direct employment with a known match, without further study, service or the unplaced; how many are known is stated.',
	},
	formula: ['m = A / K'],
	symbols: [
		{ symbol: 'A', meaning: { zh: '对口就业人数', en: 'working in their field' } },
		{
			symbol: 'K',
			meaning: { zh: '直接就业且对口情况已知', en: 'in direct employment with a known match' },
		},
	],
	properties: [{ zh: '升学人数变化不影响结果。', en: 'Further study does not change it.' }],
	defects: [
		{
			zh: '有对照表、统计众数和自我报告三种认定，口径须写明；不同口径不可比较。',
			en: 'A match is normative, statistical or self-reported; which one is stated, and they are not compared.',
		},
	],
	sources: [
		{
			label: {
				zh: '中等职业学校毕业生就业情况统计表口径',
				en: 'Statistical form of secondary vocational graduates’ employment',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: { input: { inField: 41, known: 58, directEmployment: 60 } },
	compute: matchField,
};
