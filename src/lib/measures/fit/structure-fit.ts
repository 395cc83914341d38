import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { sharePair, type SharePair } from './shares.ts';

export interface Contribution {
	/** Half the difference of the shares: positive where more enter than are wanted. */
	readonly signed: number;
	readonly unsigned: number;
}

export interface StructureFit {
	readonly fit: number;
	readonly categoryCount: number;
	readonly contributions: readonly Contribution[];
}

export function fitStructure(input: SharePair): StructureFit | null {
	const pair = sharePair(input);
	if (!pair) return null;
	const contributions = pair.supply.map((share, index) => {
		const signed = (share - (pair.demand[index] ?? 0)) / 2;
		return { signed, unsigned: Math.abs(signed) };
	});
	const distance = Math.min(1, sum(contributions.map(({ unsigned }) => unsigned)));
	return { fit: 1 - distance, categoryCount: contributions.length, contributions };
}

export const structureFit: Measure<SharePair, StructureFit | null> = {
	id: 'structure-fit',
	name: { zh: '专业结构与产业结构吻合度', en: 'Structure fit' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '把进入劳动力市场的毕业生与入职需求分别折算为同一组类别的占比，两组占比重叠的部分就是吻合度。1 减吻合度，等于要使两个结构一致而必须改变类别的毕业生占比。每个类别对差距的贡献可以精确相加。',
		en: 'Entrants and entry demand are each turned into shares of the same categories; the fit is the part in which the two sets of shares overlap. One minus the fit is the share of entrants who would have to change category for the two structures to agree. The contributions of the categories to the gap add up exactly.',
	},
	formula: ['F = 1 − ½ Σₖ |pₖ − qₖ| = Σₖ min(pₖ, qₖ)', 'cₖ = ½ (pₖ − qₖ)', 'uₖ = ½ |pₖ − qₖ|'],
	symbols: [
		{ symbol: 'F', meaning: { zh: '吻合度', en: 'structure fit' } },
		{ symbol: 'pₖ', meaning: { zh: '类别 k 的毕业生占比', en: 'share of entrants in category k' } },
		{
			symbol: 'qₖ',
			meaning: { zh: '类别 k 的入职需求占比', en: 'share of entry demand in category k' },
		},
		{
			symbol: 'cₖ',
			meaning: { zh: '带符号贡献，合计为 0', en: 'signed contribution; they sum to 0' },
		},
		{
			symbol: 'uₖ',
			meaning: { zh: '不带符号贡献，合计为 1 − F', en: 'unsigned contribution; they sum to 1 − F' },
		},
	],
	properties: [
		{
			zh: '取值在 0 与 1 之间；两个结构相同时为 1，毫无重叠时为 0。',
			en: 'Lies between 0 and 1: 1 for equal structures, 0 for disjoint ones.',
		},
		{
			zh: '供需互换、类别换序、同比放大均不改变结果。',
			en: 'Exchanging the sides, reordering the categories or scaling either side changes nothing.',
		},
		{
			zh: '合并类别不会使吻合度下降；增加一个两侧均为零的类别不改变结果。',
			en: 'Merging categories never lowers it; adding a category that is empty on both sides changes nothing.',
		},
		{
			zh: '从过剩类别移 ε 到不足类别，只要符号不变，吻合度恰好上升 ε。',
			en: 'Moving ε from a category in surplus to one in deficit raises it by exactly ε while no sign flips.',
		},
		{
			zh: '带符号贡献合计为 0，不带符号贡献合计为 1 − F。',
			en: 'Signed contributions sum to 0, unsigned ones to 1 − F.',
		},
	],
	defects: [
		{
			zh: '类别越粗数值越高，类别数不同的吻合度不可比较，因此总是同时给出类别数。',
			en: 'Coarser categories give a higher value; values at different granularity are not comparable, so the number of categories is always stated.',
		},
		{
			zh: '只看结构不看总量：供给普遍不足时也可能很高，须与总量余缺一并阅读。',
			en: 'Sees structure, not volume: it can be high while everything is short, so read it with the volume balance.',
		},
		{
			zh: '净需求为负的类别按零占比计入；其负值保留在总量余缺中。',
			en: 'A category whose net demand is negative counts with share 0; the volume balance keeps the negative value.',
		},
	],
	sources: [
		{
			label: {
				zh: '邓肯与邓肯（1955），隔离指数的方法论分析，《美国社会学评论》20卷',
				en: 'Duncan & Duncan (1955), A methodological analysis of segregation indexes, American Sociological Review 20',
			},
		},
		{
			label: {
				zh: '相异指数测试数据：开源隔离指数软件包',
				en: 'Test vectors of the dissimilarity index: package elbersb/segregation',
			},
			url: 'https://github.com/elbersb/segregation',
		},
	],
	role: 'headline',
	version: 1,
	example: {
		input: { supply: [120, 80, 60], demand: [900, 200, 1400] },
		note: {
			zh: '三个类别的供给都远少于需求，吻合度仍可计算；260 人中 86 人的类别与需求结构不符。',
			en: 'All three categories are far short, and the structure can still be compared: 86 of the 260 entrants are in a category that the structure of demand does not want.',
		},
	},
	compute: fitStructure,
};
