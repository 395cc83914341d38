import type { Measure } from '#lib/domain/measure.ts';
import { sum } from '../sum.ts';
import { goalposts, scoreIndicator, type Goalpost } from './goalposts.ts';

export interface QualityIndexInput {
	readonly values: Readonly<Record<string, number | null>>;
	readonly goalposts: readonly Goalpost[];
}

export interface QualityIndex {
	/** Null where less than two thirds of the weight is present. */
	readonly index: number | null;
	readonly scores: Readonly<Record<string, number | null>>;
	readonly presentWeight: number;
	/** Some indicator is missing and the weights were scaled up. */
	readonly isPartial: boolean;
}

/** Keeps one score of zero from making the whole index zero. */
export const scoreFloor = 0.1;
const neededWeight = 2 / 3;

export function indexQuality({ values, goalposts: posts }: QualityIndexInput): QualityIndex {
	const scores = posts.map((post) => scoreOf(values[post.indicatorId] ?? null, post));
	const weights = posts.map(({ weight }) => weight);
	const total = sum(weights);
	const present = sum(weights.filter((_, at) => scores[at] !== null));
	return {
		index: meanOfScores(scores, weights),
		scores: Object.fromEntries(
			posts.map(({ indicatorId }, at) => [indicatorId, scores[at] ?? null]),
		),
		presentWeight: total > 0 ? present / total : 0,
		isPartial: scores.includes(null),
	};
}

export function scoreOf(value: number | null, post: Goalpost): number | null {
	return value === null ? null : scoreIndicator(value, post);
}

/** The index alone: what is drawn thousands of times. */
export function meanOfScores(
	scores: readonly (number | null)[],
	weights: readonly number[],
): number | null {
	const present = sum(weights.filter((_, at) => scores[at] !== null));
	const total = sum(weights);
	if (!(total > 0) || present / total < neededWeight - 1e-12) return null;
	const logs = scores.flatMap((score, at) =>
		score === null ? [] : [((weights[at] ?? 0) / present) * Math.log(Math.max(scoreFloor, score))],
	);
	return Math.exp(sum(logs));
}

export const qualityIndex: Measure<QualityIndexInput, QualityIndex> = {
	id: 'quality-index',
	name: { zh: '就业质量指数（就业型与升学型）', en: 'Quality index (employment and progression)' },
	unit: { zh: '比值（0–1）', en: 'share of 0–1' },
	definition: {
		zh: '各指标按固定目标区间折算为 0–1，再按公布的权重取几何平均，使一项的短板不能由另一项完全补偿。以就业为主与以升学为主的专业点使用不同指标。缺少的权重超过三分之一时不计算。',
		en: 'Each indicator is turned into 0–1 between fixed goalposts and a geometric mean is taken with published weights, so that one weakness cannot be wholly made up elsewhere. Programs oriented to employment and to further study use different indicators. With more than a third of the weight missing there is no index.',
	},
	formula: ['zⱼ = clip( (xⱼ − aⱼ) / (bⱼ − aⱼ), 0, 1 )', 'I = ∏ max( zⱼ, ε )^( wⱼ / Σw ),  ε = 0.1'],
	symbols: [
		{ symbol: 'xⱼ', meaning: { zh: '指标 j', en: 'indicator j' } },
		{ symbol: 'aⱼ, bⱼ', meaning: { zh: '目标区间', en: 'goalposts' } },
		{ symbol: 'wⱼ', meaning: { zh: '权重', en: 'weight' } },
	],
	properties: [
		{
			zh: '各指标越好指数不会下降；其他学校加入不改变已有数值。',
			en: 'Better indicators never lower it; another school that joins changes nothing.',
		},
		{ zh: '取值在 0.1 与 1 之间。', en: 'Between 0.1 and 1.' },
	],
	defects: [
		{
			zh: '目标区间与权重为约定；指标本身先于指数阅读。',
			en: 'Goalposts and weights are conventions; read the indicators before the index.',
		},
		{ zh: '名次很不稳定，因此只给分档。', en: 'Ranks are unstable, so only bands are given.' },
	],
	sources: [
		{
			label: {
				zh: '经合组织与欧盟联合研究中心（2008），综合指标构建手册',
				en: 'OECD/JRC (2008), Handbook on constructing composite indicators',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			values: {
				placement_rate: 0.93,
				in_field_rate: 0.71,
				local_rate: 0.64,
				pay_ratio: 0.92,
				satisfaction_rate: 0.86,
				retention_rate: null,
			},
			goalposts: goalposts.employment,
		},
	},
	compute: indexQuality,
};
