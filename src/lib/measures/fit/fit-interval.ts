import type { Measure } from '#lib/domain/measure.ts';
import { createRandom, type Random } from '../random.ts';
import { sum } from '../sum.ts';
import { chainFit, type FitChainInput } from './fit-chain.ts';
import {
	drawMajorWeights,
	type FitRange,
	type FitSource,
	fitSources,
	rangeOfFits,
	varianceShares,
} from './fit-spread.ts';
import { fitStructure } from './structure-fit.ts';

export interface FitIntervalInput extends FitChainInput {
	/** Draws of entrants by major; without them next year's class is drawn from this one's. */
	readonly entrantDraws?: readonly (readonly number[])[];
	/** Draws of entry demand by cluster and occupation; without them demand is certain. */
	readonly demandDraws?: readonly FitChainInput['entryDemand'][];
	/** How well each major's row of weights is known: persons observed, 20 crosswalk, 5 expert. */
	readonly concentrations: readonly number[];
	readonly drawCount: number;
	readonly seed: string | number;
}

export interface FitInterval extends FitRange {
	readonly fit: number;
	/** One-at-a-time shares of the variance; null where nothing varies. */
	readonly varianceShares: Readonly<Record<FitSource, number>> | null;
	readonly drawCount: number;
}

export function intervalOfFit(input: FitIntervalInput): FitInterval | null {
	const point = fitOf(input);
	const joint = drawFits(input, fitSources);
	const range = rangeOfFits(point, joint);
	if (point === null || range === null) return null;
	return {
		fit: point,
		...range,
		varianceShares: varianceShares(fitSources.map((source) => drawFits(input, [source]))),
		drawCount: joint.length,
	};
}

function fitOf(input: FitChainInput): number | null {
	return fitStructure(chainFit(input))?.fit ?? null;
}

/** Fits of the draws in which only the named sources vary; undefined ones are left out. */
function drawFits(input: FitIntervalInput, varying: readonly FitSource[]): number[] {
	return Array.from({ length: input.drawCount }, (_, draw) => {
		const random = createRandom(`${input.seed}/${draw}`);
		return fitOf({
			entrants: varying.includes('entrants') ? drawEntrants(input, draw, random) : input.entrants,
			entryDemand:
				(varying.includes('demand') ? pick(input.demandDraws, draw) : null) ?? input.entryDemand,
			weights: varying.includes('crosswalk')
				? drawWeights(input, random.stream('crosswalk'))
				: input.weights,
		});
	}).filter((fit) => fit !== null);
}

function pick<Item>(draws: readonly Item[] | undefined, draw: number): Item | null {
	return draws?.[draw % draws.length] ?? null;
}

/** Dirichlet-multinomial with prior 1/K around the class observed. */
function drawEntrants(
	{ entrants, entrantDraws }: FitIntervalInput,
	draw: number,
	random: Random,
): readonly number[] {
	const given = pick(entrantDraws, draw);
	if (given) return given;
	const own = random.stream('entrants');
	const shares = own.dirichlet(entrants.map((count) => count + 1 / entrants.length));
	return own.multinomial(Math.round(sum(entrants)), shares);
}

function drawWeights(
	{ weights, concentrations }: FitIntervalInput,
	random: Random,
): (readonly number[])[] {
	return weights.map((row, major) => drawMajorWeights(row, concentrations[major] ?? 0, random));
}

export const fitInterval: Measure<FitIntervalInput, FitInterval | null> = {
	id: 'fit-interval',
	name: { zh: '吻合度的不确定范围', en: 'Uncertainty of the fit' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '同时抽取三个来源：下一届毕业生、需求预测、专业与职业的对应权重，每次重算吻合度，取 5% 与 95% 分位数为范围，并平移到以点值为中心（中位数对齐点值）。再让每个来源单独变动，其方差占三者合计的份额说明哪一个最重要。',
		en: 'Three sources are drawn together: the next class of entrants, the forecast of demand, and the weights of the crosswalk. The fit is computed anew each time; the 5 % and 95 % quantiles are the range, moved so that the median of the draws is the stated fit. Each source is then varied alone, and its share of the three variances says which matters most.',
	},
	formula: [
		'Fᵢ = F( gᵢ, Aᵢ, dᵢ ),  i = 1…N',
		'[ F + Q₀.₀₅ − Q₀.₅₀, F + Q₀.₉₅ − Q₀.₅₀ ]',
		'A[m,·] ~ Dirichlet( κₘ · A[m,·] )',
		'πₛ = Var(F|s) / Σₛ Var(F|s)',
	],
	symbols: [
		{ symbol: 'πₛ', meaning: { zh: '来源 s 的方差份额', en: 'share of the variance of source s' } },
		{
			symbol: 'Q',
			meaning: { zh: '抽得的 Fᵢ 的分位数', en: 'quantile of the drawn Fᵢ' },
		},
		{
			symbol: 'Var(F|s)',
			meaning: {
				zh: '只有来源 s 变动时吻合度的方差',
				en: 'variance of the fit where only source s varies',
			},
		},
		{ symbol: 'gᵢ', meaning: { zh: '第 i 次抽取的毕业生', en: 'entrants in draw i' } },
		{ symbol: 'dᵢ', meaning: { zh: '第 i 次抽取的入职需求', en: 'entry demand in draw i' } },
		{
			symbol: 'κₘ',
			meaning: {
				zh: '权重的可靠程度：实际去向取人数，对照表取 20，专家判断取 5',
				en: 'how well weights are known: persons observed, 20 crosswalk, 5 expert',
			},
		},
	],
	properties: [
		{ zh: '同一种子得到同一结果。', en: 'The same seed gives the same result.' },
		{ zh: '三个份额合计为 1。', en: 'The three shares sum to 1.' },
	],
	defects: [
		{
			zh: '份额忽略来源之间的交互作用。',
			en: 'The shares leave out interactions between the sources.',
		},
		{
			zh: '抽取权重使两侧结构都更分散，抽得的吻合度整体偏低；平移消除偏低，但不说明偏低多少。',
			en: 'Drawing the weights scatters both structures, so drawn fits are low as a whole; moving the range corrects that and does not tell by how much.',
		},
	],
	sources: [
		{
			label: {
				zh: '参数自助法；狄利克雷分布表示权重的不确定',
				en: 'Parametric bootstrap; Dirichlet distribution for uncertain weights',
			},
		},
	],
	role: 'headline',
	version: 2,
	example: {
		input: {
			entrants: [30, 60, 10],
			weights: [
				[1, 0],
				[0.5, 0.5],
				[0, 1],
			],
			entryDemand: [
				[40, 10],
				[10, 30],
			],
			concentrations: [20, 20, 5],
			drawCount: 200,
			seed: 'example',
		},
	},
	compute: intervalOfFit,
};
