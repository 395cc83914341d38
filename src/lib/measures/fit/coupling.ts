import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';

export interface CouplingInput {
	/** Scores of the systems, each in (0, 1]. */
	readonly scores: readonly number[];
	/** Weights of the comprehensive score; equal unless told. */
	readonly weights?: readonly number[];
}

export interface Coupling {
	readonly coupling: number;
	readonly comprehensive: number;
	readonly coordination: number;
	readonly correctedCoupling: number;
	readonly correctedCoordination: number;
}

export function couple({ scores, weights }: CouplingInput): Coupling | null {
	const count = scores.length;
	if (count < 2 || !scores.every((score) => score > 0 && score <= 1)) return null;
	const shares = weights ?? scores.map(() => 1 / count);
	const product = scores.reduce((total, score) => total * score, 1);
	const comprehensive = sum(scores.map((score, index) => score * (shares[index] ?? 0)));
	const coupling = (count * product ** (1 / count)) / sum(scores);
	const largest = Math.max(...scores);
	const level = scores.reduce((total, score) => total * (score / largest), 1) ** (1 / (count - 1));
	const correctedCoupling = Math.sqrt((1 - meanDifference(scores)) * level);
	return {
		coupling,
		comprehensive,
		coordination: Math.sqrt(coupling * comprehensive),
		correctedCoupling,
		correctedCoordination: Math.sqrt(correctedCoupling * comprehensive),
	};
}

function meanDifference(scores: readonly number[]): number {
	const differences = scores.flatMap((a, index) =>
		scores.slice(index + 1).map((b) => Math.abs(a - b)),
	);
	return sum(differences) / differences.length;
}

export const couplingCoordination: Measure<CouplingInput, Coupling | null> = {
	id: 'coupling-coordination',
	name: { zh: '耦合协调度（传统与修正）', en: 'Coupling coordination (classical and corrected)' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '两个或多个系统综合得分的均衡程度与水平的合成。传统耦合度挤在 1 附近，修正式把得分之差直接计入。',
		en: 'Combines how equal the scores of two or more systems are with how high they are. The classical coupling bunches near 1; the corrected one counts the differences of the scores.',
	},
	formula: [
		'C = n (∏U)^(1/n) / ΣU',
		'T = Σ wᵢ Uᵢ,  D = √( C T )',
		{
			zh: 'C′ = √( [1 − 平均|Uᵢ − Uⱼ|] · (∏ Uᵢ / max U)^(1/(n−1)) ),  D′ = √( C′ T )',
			en: 'C′ = √( [1 − mean|Uᵢ − Uⱼ|] · (∏ Uᵢ / max U)^(1/(n−1)) ),  D′ = √( C′ T )',
		},
	],
	symbols: [
		{ symbol: 'Uᵢ', meaning: { zh: '第 i 个系统的得分', en: 'score of system i' } },
		{ symbol: 'D', meaning: { zh: '耦合协调度', en: 'coupling coordination' } },
	],
	properties: [{ zh: '得分相等时耦合度为 1。', en: 'Coupling is 1 where the scores are equal.' }],
	defects: [
		{
			zh: '衡量两个得分水平是否相等，不衡量结构是否匹配：两个同样差的系统耦合度为 1。',
			en: 'Measures whether two scores are equal, not whether structures match: two equally bad systems are coupled at 1.',
		},
		{
			zh: '依赖得分标准化所用的样本。',
			en: 'Depends on the sample used to normalise the scores.',
		},
	],
	sources: [
		{
			label: {
				zh: '王淑佳等（2021），国内耦合协调度模型的误区及修正，《自然资源学报》36(3)',
				en: 'Wang Shujia et al. (2021), Misuses and correction of the coupling coordination model, Journal of Natural Resources 36(3)',
			},
		},
	],
	role: 'comparison',
	version: 1,
	example: {
		input: { scores: [0.1, 0.1] },
		note: {
			zh: '两个同样差的系统：耦合度为 1。',
			en: 'Two equally bad systems: coupling is 1.',
		},
	},
	compute: couple,
};
