import type { Measure } from '#lib/domain/measure.ts';
import { createRandom, type Random } from '../random.ts';
import { flowCohorts, type CohortInput, type CohortYear, type Take } from './cohort-flow.ts';
import { exampleCohorts, isUsableCohort } from './cohort-projection.ts';
import type { ShareEstimate } from './shrunken-share.ts';
import { enrollmentProjection } from './sources.ts';

export interface SupplyDrawsInput extends CohortInput {
	readonly drawCount: number;
	readonly seed: string;
}

export function drawSupply(input: SupplyDrawsInput): readonly (readonly CohortYear[])[] | null {
	if (!isUsableCohort(input) || !(input.drawCount > 0)) return null;
	const whole = withWholePersons(input);
	const random = createRandom(`supply/${input.seed}`);
	return Array.from({ length: input.drawCount }, (_, draw) =>
		flowCohorts(whole, binomialChain(random.stream(draw))),
	);
}

/** A share is drawn once per future and holds in every year and wherever the same object stands. */
function binomialChain(random: Random): Take {
	const drawn = new Map<ShareEstimate, number>();
	return (persons, share) => {
		let probability = drawn.get(share);
		if (probability === undefined) {
			probability = drawShare(random, share);
			drawn.set(share, probability);
		}
		return random.binomial(persons, probability);
	};
}

/** A share from its beta posterior; what was never or always seen is certain. */
export function drawShare(random: Random, { mean, strength }: ShareEstimate): number {
	if (mean === 0 || mean === 1 || !Number.isFinite(strength)) return mean;
	return random.beta(mean * strength, (1 - mean) * strength);
}

function withWholePersons(input: CohortInput): CohortInput {
	return {
		...input,
		cells: input.cells.map((cell) => ({ ...cell, students: cell.students.map(Math.round) })),
		intakes: Object.fromEntries(
			Object.entries(input.intakes).map(([id, counts]) => [id, counts.map(Math.round)]),
		),
	};
}

/** Possible futures of the supply. */
export const supplyDraws: Measure<SupplyDrawsInput, readonly (readonly CohortYear[])[] | null> = {
	id: 'supply-draws',
	name: { zh: '供给模拟', en: 'Supply draws' },
	unit: { zh: '人', en: 'persons' },
	definition: {
		zh: '多次推演队列：每次从各比例的后验分布（贝塔分布）抽取一组比例，再让每个人按该比例逐级“掷骰子”（二项链）。由此得到各年供给的不确定范围。',
		en: 'Runs the cohorts many times: each run draws every share from its beta posterior, then lets persons decide one by one (a chain of binomials). The spread of the runs is the uncertainty of supply.',
	},
	formula: ['p ~ Beta(κ·p̂, κ·(1 − p̂))', 'N(g+1, t+1) ~ Binomial(N(g, t), p)'],
	symbols: [
		{ symbol: 'p̂, κ', meaning: { zh: '收缩比例及其强度', en: 'shrunken share and its strength' } },
	],
	properties: [
		{ zh: '每次推演收支平衡，人数为整数', en: 'each run balances, in whole persons' },
		{ zh: '均值接近期望推算', en: 'the mean is near the expected projection' },
	],
	defects: [
		{
			zh: '招生数视为已定，不含招生的不确定性',
			en: 'intakes are taken as given: their own doubt is not in the spread',
		},
	],
	sources: [enrollmentProjection],
	role: 'supporting',
	version: 1,
	example: { input: { ...exampleCohorts, drawCount: 20, seed: 'example' } },
	compute: drawSupply,
};
