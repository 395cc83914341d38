import type { Measure } from '#lib/domain/measure.ts';
import { fitStructure } from './structure-fit.ts';

export interface InfluenceInput {
	readonly supply: readonly number[];
	readonly demand: readonly number[];
	/** Per major, where one more entrant goes: shares over the categories. */
	readonly profiles: readonly (readonly number[])[];
}

export function influence({ supply, demand, profiles }: InfluenceInput): (number | null)[] {
	const present = fitStructure({ supply, demand });
	return profiles.map((profile) => {
		const more = supply.map((count, category) => count + (profile[category] ?? 0));
		const changed = fitStructure({ supply: more, demand });
		return present && changed ? changed.fit - present.fit : null;
	});
}

export const entrantInfluence: Measure<InfluenceInput, (number | null)[]> = {
	id: 'entrant-influence',
	name: { zh: '多一名毕业生的影响', en: 'Influence of one additional entrant' },
	unit: { zh: '百分点', en: 'percentage points' },
	definition: {
		zh: '某专业多一名毕业生时吻合度的变化：正值表示这个专业正朝需求结构的方向补充，负值表示加剧错配。',
		en: 'The change of the fit when a major has one more entrant: positive where it fills towards the structure of demand, negative where it adds to the mismatch.',
	},
	formula: ['ΔFₘ = F(S + aₘ, D) − F(S, D)'],
	symbols: [
		{ symbol: 'F', meaning: { zh: '吻合度', en: 'structure fit' } },
		{
			symbol: 'aₘ',
			meaning: {
				zh: '专业 m 一名毕业生在各类别的分布',
				en: 'how one entrant of major m spreads over the categories',
			},
		},
	],
	properties: [
		{
			zh: '增加到不足的类别，影响不为负；供需结构一致时任何单一类别的增加都使其下降或不变。',
			en: 'Never negative for a category in deficit; where the structures agree, adding to one category cannot raise it.',
		},
	],
	defects: [
		{
			zh: '只对小的变动成立，不能线性外推到几十人。',
			en: 'Holds for small changes; do not extrapolate it to dozens.',
		},
	],
	sources: [{ label: { zh: '本产品的定义', en: 'Definition of this product' } }],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			supply: [120, 80, 60],
			demand: [900, 200, 1400],
			profiles: [
				[1, 0, 0],
				[0, 1, 0],
				[0, 0.2, 0.8],
			],
		},
	},
	compute: influence,
};
