import type { Measure } from '#lib/domain/measure.ts';

export interface EntrantsInput {
	readonly graduates: number;
	/** Share that enters work instead of further study, service or none. */
	readonly entersWork: number;
	/** Share of those that stays in the region. */
	readonly stays: number;
	/** Former graduates who studied elsewhere and come back, where known. */
	readonly returning?: number;
}

/** Persons whom a class brings to the region's labour market. */
export const entrants: Measure<EntrantsInput, number | null> = {
	id: 'entrants',
	name: { zh: '进入本地劳动力市场的毕业生', en: 'Entrants' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '毕业生中进入工作且留在本地的人数，不论是否对口。升学者不计入；升学到本地院校的在下一学段毕业时计算一次。',
		en: 'Graduates who enter work and stay in the region, in their field or not. Those who study on are not counted; those who do so within the region are counted once, when they finish the next stage.',
	},
	formula: [
		{ zh: 'S = G·P(进入就业)·P(留在本地) + 返乡', en: 'S = G·P(enters work)·P(stays) + returning' },
	],
	symbols: [
		{ symbol: 'S', meaning: { zh: '进入劳动力市场的毕业生', en: 'entrants' } },
		{ symbol: 'G', meaning: { zh: '毕业生数', en: 'graduates' } },
	],
	properties: [{ zh: '不超过毕业生与回流者之和', en: 'at most graduates plus returning' }],
	defects: [
		{
			zh: '“不在本市参保”不等于“未就业”',
			en: '“not in the city’s insurance” is not “not employed”',
		},
	],
	sources: [
		{
			label: {
				zh: '本产品定义；升学比例见全国中职就业质量报告',
				en: 'definition of this product; further-study shares from the national secondary vocational reports',
			},
		},
	],
	role: 'headline',
	version: 1,
	example: { input: { graduates: 240, entersWork: 0.35, stays: 0.8 } },
	compute: ({ graduates, entersWork, stays, returning = 0 }) => {
		const shares = [entersWork, stays];
		const isUsable =
			Number.isFinite(graduates) &&
			graduates >= 0 &&
			returning >= 0 &&
			shares.every((share) => share >= 0 && share <= 1);
		return isUsable ? graduates * entersWork * stays + returning : null;
	},
};
