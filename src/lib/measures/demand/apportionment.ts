import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface ApportionmentInput {
	/** Entrants by major. */
	readonly entrants: readonly number[];
	/** Entry demand by occupation. */
	readonly entryDemand: readonly number[];
	/** Weights: a row per major, a column per occupation. */
	readonly weights: readonly (readonly number[])[];
}

export interface Apportionment {
	/** Entry demand by major. */
	readonly demand: readonly number[];
	/** Demand of occupations to which no major leads. */
	readonly unmapped: number;
}

/** Where no linked major has entrants, their weights alone divide the demand. */
export function apportion(input: ApportionmentInput): Apportionment {
	const { entrants, entryDemand, weights } = input;
	const demand = weights.map(() => 0);
	let unmapped = 0;
	entryDemand.forEach((count, occupation) => {
		const column = weights.map((row) => row[occupation] ?? 0);
		const flows = column.map((weight, major) => weight * (entrants[major] ?? 0));
		const parts = sum(flows) > 0 ? flows : column;
		const total = sum(parts);
		if (total > 0) {
			parts.forEach((part, major) => {
				demand[major] = (demand[major] ?? 0) + (count * part) / total;
			});
		} else unmapped += count;
	});
	return { demand, unmapped };
}

export const demandApportionment: Measure<ApportionmentInput, Apportionment> = {
	id: 'demand-apportionment',
	name: { zh: '需求分摊到专业', en: 'Demand apportioned to majors' },
	unit: { zh: '人/年', en: 'persons a year' },
	definition: {
		zh: '一个职业的入职需求，在通向它的各专业之间按各专业流向该职业的毕业生人数分摊；没有专业通向的职业，其需求单列为“未对应”。',
		en: 'The entry demand of an occupation is divided among the majors that lead to it, in proportion to the entrants each sends there; demand of occupations without a major is stated apart as unmapped.',
	},
	formula: ['dₘ = Σₒ Dₒ · gₘ A[m,o] / Σₘ′ gₘ′ A[m′,o]'],
	symbols: [
		{ symbol: 'dₘ', meaning: { zh: '分摊给专业 m 的需求', en: 'demand apportioned to major m' } },
		{ symbol: 'Dₒ', meaning: { zh: '职业 o 的入职需求', en: 'entry demand of occupation o' } },
		{ symbol: 'gₘ', meaning: { zh: '专业 m 的毕业生', en: 'entrants of major m' } },
		{
			symbol: 'A[m,o]',
			meaning: { zh: '专业 m 通向职业 o 的权重', en: 'weight of occupation o for major m' },
		},
	],
	properties: [
		{
			zh: '守恒：分摊后的合计加未对应等于原需求。',
			en: 'Conserves: what is apportioned and what is unmapped add up to the demand.',
		},
	],
	defects: [
		{
			zh: '自我参照：缩小的专业分得的需求也随之减少，因此同时给出可行范围。',
			en: 'Self-referential: a major that shrinks is given less demand, hence the feasible range beside it.',
		},
		{
			zh: '权重按行归一与只取有无对应，结果不同（25、55、10 与 16.67、67.62、5.71），须写明用哪一种。',
			en: 'Row-stochastic weights and unit links give other results (25, 55, 10 against 16.67, 67.62, 5.71); which one is used is stated.',
		},
	],
	sources: [
		{
			label: {
				zh: '美国各州“高等教育到劳动力”衔接做法：按毕业生比例分摊空缺',
				en: 'US state practice for many-to-many links of programs and occupations: openings shared by completions',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			entrants: [30, 60, 10],
			entryDemand: [50, 40],
			weights: [
				[1, 0],
				[0.5, 0.5],
				[0, 1],
			],
		},
	},
	compute: apportion,
};
