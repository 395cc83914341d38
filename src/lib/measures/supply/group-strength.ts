import type { Measure } from '#lib/domain/measure.ts';
import { empiricalBayes } from './sources.ts';
import type { ShareEstimate, YearCount } from './shrunken-share.ts';

const weakest = 2;
const strongest = 1000;

export function estimatePrior(members: readonly YearCount[]): ShareEstimate | null {
	const present = members.filter(({ trials }) => trials > 0);
	const trials = present.reduce((sum, member) => sum + member.trials, 0);
	const successes = present.reduce((sum, member) => sum + member.successes, 0);
	if (trials === 0 || successes < 0 || successes > trials) return null;
	const mean = successes / trials;
	const variance = mean * (1 - mean);
	const freedom = present.length - 1;
	const squares = present.reduce((sum, member) => sum + member.trials ** 2, 0);
	const room = trials - squares / trials - freedom;
	if (!(variance > 0) || !(room > 0)) return { mean, strength: strongest };
	const spread = present.reduce(
		(sum, member) => sum + member.trials * (member.successes / member.trials - mean) ** 2,
		0,
	);
	const correlation = (spread / variance - freedom) / room;
	const strength = correlation > 0 ? 1 / correlation - 1 : strongest;
	return { mean, strength: Math.min(strongest, Math.max(weakest, strength)) };
}

/** How alike the programs of a major group are, by moments. */
export const groupStrength: Measure<
	{ readonly members: readonly YearCount[] },
	ShareEstimate | null
> = {
	id: 'group-strength',
	name: { zh: '大类比例与收缩强度', en: 'Group share and shrinkage strength' },
	unit: { zh: '比例；等效人数', en: 'share; persons' },
	definition: {
		zh: '把大类内各专业点的比例差异分为抽样波动与真实差异两部分：真实差异越小，强度 κ 越大，单个专业点的比例越向大类靠拢。κ 限于 2 至 1000。',
		en: 'Splits the spread of rates within a major group into sampling noise and true difference: the smaller the true part, the larger the strength κ with which a program is drawn to the group. κ stays between 2 and 1000.',
	},
	formula: [
		'S = Σ nᵢ·(pᵢ − p₀)²',
		'ρ = [ S/(p₀(1 − p₀)) − (m − 1) ] / [ N − Σnᵢ²/N − (m − 1) ]',
		'κ = 1/ρ − 1',
	],
	symbols: [
		{ symbol: 'm, N', meaning: { zh: '专业点数与总人数', en: 'programs and persons' } },
		{ symbol: 'ρ', meaning: { zh: '组内相关', en: 'intra-class correlation' } },
	],
	properties: [
		{ zh: '比例相同的专业点强度最大', en: 'programs with equal rates have the largest strength' },
	],
	defects: [{ zh: '专业点少时不稳定', en: 'unstable with few programs' }],
	sources: [empiricalBayes],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			members: [
				{ successes: 40, trials: 50 },
				{ successes: 70, trials: 80 },
				{ successes: 12, trials: 30 },
			],
		},
	},
	compute: ({ members }) => estimatePrior(members),
};
