import type { Measure } from '#lib/domain/measure.ts';

/** A draw that stands for those near it. */
export interface WeightedDraw {
	readonly draw: number;
	readonly probability: number;
}

export interface RepresentativeInput {
	/** What matters of each draw, as numbers of like size. */
	readonly draws: readonly (readonly number[])[];
	readonly count: number;
}

/**
 * Forward selection: the draw that brings all others nearest to a chosen one is taken, again and again;
 * then each chosen draw carries the probability of those that it is nearest to.
 */
export function chooseDraws({ draws, count }: RepresentativeInput): readonly WeightedDraw[] {
	const distances = draws.map((one) => draws.map((other) => distance(one, other)));
	const nearest = draws.map(() => Infinity);
	const chosen: number[] = [];
	while (chosen.length < Math.min(count, draws.length)) {
		const next = bestAddition(distances, nearest, new Set(chosen));
		chosen.push(next);
		distances[next]?.forEach((far, draw) => {
			nearest[draw] = Math.min(nearest[draw] ?? Infinity, far);
		});
	}
	const carried = new Map(chosen.map((draw) => [draw, 0]));
	draws.forEach((_, draw) => {
		const home = chosen.reduce((a, b) =>
			(distances[draw]?.[b] ?? 0) < (distances[draw]?.[a] ?? 0) ? b : a,
		);
		carried.set(home, (carried.get(home) ?? 0) + 1);
	});
	return chosen
		.toSorted((a, b) => a - b)
		.map((draw) => ({ draw, probability: (carried.get(draw) ?? 0) / draws.length }));
}

function bestAddition(
	distances: readonly (readonly number[])[],
	nearest: readonly number[],
	chosen: ReadonlySet<number>,
): number {
	let [best, least] = [0, Infinity];
	distances.forEach((own, candidate) => {
		if (chosen.has(candidate)) return;
		const left = own.reduce((sum, far, draw) => sum + Math.min(far, nearest[draw] ?? Infinity), 0);
		if (left < least) [best, least] = [candidate, left];
	});
	return best;
}

function distance(one: readonly number[], other: readonly number[]): number {
	return Math.sqrt(one.reduce((sum, value, index) => sum + (value - (other[index] ?? 0)) ** 2, 0));
}

/** Few draws in place of many. */
export const representativeDraws: Measure<RepresentativeInput, readonly WeightedDraw[]> = {
	id: 'representative-draws',
	name: { zh: '代表性抽样', en: 'Representative draws' },
	unit: { zh: '抽样序号与概率', en: 'draw and probability' },
	definition: {
		zh: '求方案时先用少数抽样代替全部抽样：每次选入使其余各次抽样到最近已选抽样的距离之和最小的一次，选够为止；每个入选抽样承担离它最近的那些抽样的概率。求得的方案再在全部抽样上评价。',
		en: 'To find a plan, few draws first stand for all: again and again the draw is taken that brings all others nearest to a chosen one; each then carries the probability of those that it is nearest to. The plan found is judged on all draws.',
	},
	formula: [
		{
			zh: 'Σᵢ min ‖xᵢ − xⱼ‖ → min  j ∈ J，J 为所选',
			en: 'Σᵢ min ‖xᵢ − xⱼ‖ → min  j ∈ J,  over the choice of J',
		},
		{ zh: 'pⱼ = #{ i : j 离 i 最近 } / N', en: 'pⱼ = #{ i : j nearest to i } / N' },
	],
	symbols: [
		{
			symbol: 'xᵢ',
			meaning: {
				zh: '第 i 次抽样中各专业各年的毕业生与需求之差',
				en: 'entrants less those wanted, by major and year, in draw i',
			},
		},
		{ symbol: 'J', meaning: { zh: '入选的抽样', en: 'chosen draws' } },
	],
	properties: [
		{ zh: '概率合计为 1', en: 'probabilities sum to 1' },
		{ zh: '选入全部抽样时各为 1/N', en: 'with all draws chosen each has 1/N' },
	],
	defects: [
		{
			zh: '贪心法不保证最优；极端抽样的尾部损失会被低估，因此总在全部抽样上评价',
			en: 'greedy, not optimal; the tail of extreme draws is understated, so plans are always judged on all draws',
		},
	],
	sources: [
		{
			label: {
				zh: 'Heitsch 与 Römisch（2003）情景缩减算法，Computational Optimization and Applications 24:187–206',
				en: 'Heitsch & Römisch (2003), Scenario reduction algorithms, Computational Optimization and Applications 24:187–206',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { draws: [[0], [1], [10], [11], [12]], count: 2 } },
	compute: chooseDraws,
};
