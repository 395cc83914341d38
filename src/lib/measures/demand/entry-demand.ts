import type { Measure } from '#lib/domain/measure.ts';

export interface EntryDemandInput {
	/** Yearly change of employment, negative where it falls. */
	readonly expansion: number;
	readonly replacement: number;
	/** Share of openings of the occupation that newcomers of this education level fill. */
	readonly newEntrantShare: number;
}

export function demandEntry({
	expansion,
	replacement,
	newEntrantShare,
}: EntryDemandInput): number | null {
	if (![expansion, replacement].every(Number.isFinite)) return null;
	if (!(newEntrantShare >= 0 && newEntrantShare <= 1)) return null;
	return (expansion + replacement) * newEntrantShare;
}

export const entryDemand: Measure<EntryDemandInput, number | null> = {
	id: 'entry-demand',
	name: { zh: '入职需求', en: 'Entry demand' },
	unit: { zh: '人/年', en: 'persons a year' },
	definition: {
		zh: '某职业一年的净增与更替之和，乘以由本层次新毕业生填补的比例。管理、工程和无技能岗位不计入职业教育层次的需求；没有该比例时不能评估。',
		en: 'Expansion plus replacement of an occupation in a year, times the share that newcomers of an education level fill. Posts of managers, engineers and unskilled workers thus do not enter a vocational level’s demand; without the share there is no assessment.',
	},
	formula: ['D = (ΔE + R) · ν'],
	symbols: [
		{ symbol: 'D', meaning: { zh: '入职需求', en: 'entry demand' } },
		{ symbol: 'ΔE', meaning: { zh: '净增，可为负', en: 'expansion; may be negative' } },
		{ symbol: 'R', meaning: { zh: '更替需求', en: 'replacement demand' } },
		{
			symbol: 'ν',
			meaning: {
				zh: '该职业由本层次新毕业生填补的岗位比例',
				en: 'share of openings filled by newcomers of the level',
			},
		},
	],
	properties: [
		{
			zh: '保留符号：减少的岗位多于离开的人时为负，在表格、求和、平衡和抽样中照实列出；计算需求结构占比时按零计。',
			en: 'Keeps its sign: it is negative where more posts go than people leave, and stays so in tables, sums, reconciliation and draws; shares of demand take it as nothing.',
		},
		{
			zh: '对净增与更替为线性，各部分可以相加。',
			en: 'Linear in expansion and replacement, so that parts add up.',
		},
	],
	defects: [
		{
			zh: '新入职比例变化缓慢但不恒定，且常取自较大地区。',
			en: 'The new-entrant share changes slowly but does change, and often comes from a larger area.',
		},
	],
	sources: [
		{
			label: {
				zh: '美国劳工统计局：职业空缺不直接等于培训需要',
				en: 'US Bureau of Labor Statistics: openings are not a direct estimate of training needs',
			},
			url: 'https://www.bls.gov/emp/documentation/separations-methods.htm',
		},
	],
	role: 'headline',
	version: 1,
	example: { input: { expansion: -30, replacement: 155.4, newEntrantShare: 0.55 } },
	compute: demandEntry,
};
