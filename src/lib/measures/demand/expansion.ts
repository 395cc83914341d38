import type { Measure } from '#lib/domain/measure.ts';

export interface ExpansionInput {
	/** Employment by year, oldest first, without gaps; null where not reported. */
	readonly employment: readonly (number | null)[];
	/** Years over which the change is averaged. */
	readonly span: number;
}

export function expand({ employment, span }: ExpansionInput): number | null {
	const last = employment.at(-1) ?? null;
	const first = employment.at(-1 - span) ?? null;
	if (last === null || first === null || employment.length <= span || !(span > 0)) return null;
	return (last - first) / span;
}

export const expansion: Measure<ExpansionInput, number | null> = {
	id: 'expansion',
	name: { zh: '净增需求', en: 'Expansion demand' },
	unit: { zh: '人/年', en: 'persons a year' },
	definition: {
		zh: '从业人数的年均变化，增加为正，减少为负。负值保留到求和与抽样之后，只在显示时截断：若逐项截断，一批上下波动、合计为零的行业会凭空产生需求。',
		en: 'Mean yearly change of employment: positive where it grows, negative where it falls. The sign is kept through sums and draws and floored only for display; floored item by item, industries that merely fluctuate around zero would create demand out of nothing.',
	},
	formula: ['ΔE = ( Eₜ − Eₜ₋ₛ ) / s'],
	symbols: [
		{ symbol: 'ΔE', meaning: { zh: '净增需求', en: 'expansion' } },
		{ symbol: 'Eₜ', meaning: { zh: 't 年从业人数', en: 'employment in year t' } },
		{ symbol: 's', meaning: { zh: '平均所跨年数', en: 'years averaged over' } },
	],
	properties: [
		{
			zh: '各部分的净增之和等于合计的净增。',
			en: 'The parts add up to the expansion of the total.',
		},
		{ zh: '就业不变时为零。', en: 'Zero where employment does not change.' },
	],
	defects: [
		{
			zh: '统计口径变化会造成假的增减，跨越断点时不计算。',
			en: 'A change of scope looks like growth; it is not computed across a break.',
		},
	],
	sources: [
		{
			label: {
				zh: '美国劳工统计局：年度职业空缺的构成',
				en: 'US Bureau of Labor Statistics: components of occupational openings',
			},
			url: 'https://www.bls.gov/emp/documentation/separations.htm',
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { employment: [4310, 4265, 4290, 4220], span: 3 } },
	compute: expand,
};
