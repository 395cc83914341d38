import type { Measure } from '#lib/domain/measure.ts';
import type { Text } from '#lib/domain/text.ts';
import { sum } from '../sum.ts';

export type ShortageIndicatorId =
	| 'tightness'
	| 'median_days_open'
	| 'vacancy_growth'
	| 'pay_growth'
	| 'employment_growth'
	| 'coverage';

export interface ShortageIndicator {
	readonly id: ShortageIndicatorId;
	readonly name: Text;
	/** Whether a high or a low value points to a shortage. */
	readonly shortWhen: 'high' | 'low';
}

export const shortageIndicators: readonly ShortageIndicator[] = [
	{ id: 'tightness', name: { zh: '求人倍率', en: 'tightness' }, shortWhen: 'high' },
	{
		id: 'median_days_open',
		name: { zh: '岗位空缺时间中位数', en: 'median days open' },
		shortWhen: 'high',
	},
	{ id: 'vacancy_growth', name: { zh: '岗位空缺增速', en: 'vacancy growth' }, shortWhen: 'high' },
	{
		id: 'pay_growth',
		name: { zh: '薪酬增速与本地区之差', en: 'pay growth against the region' },
		shortWhen: 'high',
	},
	{
		id: 'employment_growth',
		name: { zh: '从业人数增速', en: 'employment growth' },
		shortWhen: 'high',
	},
	{ id: 'coverage', name: { zh: '供给覆盖率', en: 'coverage' }, shortWhen: 'low' },
];

/** First, second and third quartile of an indicator over the fixed base period. */
export type Quartiles = readonly [number, number, number];

export interface ShortageScoreInput {
	readonly values: Readonly<Partial<Record<ShortageIndicatorId, number | null>>>;
	readonly quartiles: Readonly<Partial<Record<ShortageIndicatorId, Quartiles>>>;
}

export interface ShortageScore {
	/** Mean of the points assessed; null below four indicators. */
	readonly score: number | null;
	readonly verdict: 'short' | 'watch' | 'not_short' | 'not_assessed';
	/** 0–3 per indicator; null is the printed X. */
	readonly points: Readonly<Record<ShortageIndicatorId, number | null>>;
	readonly assessedCount: number;
}

export const minShortageIndicators = 4;

export function scoreShortage(input: ShortageScoreInput): ShortageScore {
	const entries = shortageIndicators.map((item) => [item.id, pointsOf(item, input)] as const);
	const assessed = entries.flatMap(([, points]) => (points === null ? [] : [points]));
	const score = assessed.length < minShortageIndicators ? null : sum(assessed) / assessed.length;
	return {
		score,
		verdict: verdictOf(score),
		points: Object.fromEntries(entries) as Record<ShortageIndicatorId, number | null>,
		assessedCount: assessed.length,
	};
}

function pointsOf(
	{ id, shortWhen }: ShortageIndicator,
	{ values, quartiles }: ShortageScoreInput,
): number | null {
	const value = values[id];
	const cuts = quartiles[id];
	if (value === null || value === undefined || !Number.isFinite(value) || !cuts) return null;
	return cuts.filter((cut) => (shortWhen === 'high' ? value >= cut : value <= cut)).length;
}

function verdictOf(score: number | null): ShortageScore['verdict'] {
	if (score === null) return 'not_assessed';
	if (score >= 2) return 'short';
	return score < 1.5 ? 'not_short' : 'watch';
}

export const shortageScore: Measure<ShortageScoreInput, ShortageScore> = {
	id: 'shortage-score',
	name: { zh: '六指标短缺评分', en: 'Six-indicator shortage score' },
	unit: { zh: '分（0–3）', en: 'points (0–3)' },
	definition: {
		zh: '六个指标各按固定基期的四分位数评 0–3 分，缺数记“X”而不记 0，取已评指标的平均：不低于 2.0 为短缺，低于 1.5 为不短缺，其间为观察；不足四个指标时不能评估。',
		en: 'Each of six indicators scores 0–3 by the quartiles of a fixed base period; a missing one is X, never 0. The mean of those assessed is short from 2.0, not short below 1.5 and watched between; with fewer than four indicators there is no assessment.',
	},
	formula: ['sᵢ = #{ j : xᵢ ≥ Qᵢⱼ } ∈ {0, 1, 2, 3, X}', 'S = Σ sᵢ / #{ i : sᵢ ≠ X }'],
	symbols: [
		{
			symbol: 'Qᵢⱼ',
			meaning: {
				zh: '基期四分位数（覆盖率方向相反）',
				en: 'quartiles of the base period (reversed for coverage)',
			},
		},
		{ symbol: 'X', meaning: { zh: '不能评分', en: 'not assessed' } },
		{ symbol: 'xᵢ', meaning: { zh: '第 i 个指标的值', en: 'value of indicator i' } },
		{ symbol: 'sᵢ', meaning: { zh: '第 i 个指标的得分', en: 'points of indicator i' } },
		{ symbol: 'S', meaning: { zh: '短缺评分', en: 'shortage score' } },
	],
	properties: [
		{
			zh: '任一指标更紧张，评分不会下降。',
			en: 'A tighter value of any indicator never lowers the score.',
		},
		{
			zh: '基期固定，因此各年可比，情况好转时评分能够下降。',
			en: 'The base period is fixed, so years are comparable and the score can fall when things improve.',
		},
	],
	defects: [
		{
			zh: '分点为本产品自定，德国联邦就业局未公布其分点。',
			en: 'The cut points are our own: the German Federal Employment Agency does not publish its own.',
		},
		{
			zh: '六个指标权重相同，其中若干相互关联。',
			en: 'The six weigh alike although some move together.',
		},
	],
	sources: [
		{
			label: {
				zh: '德国联邦就业局：短缺分析（设计）',
				en: 'Bundesagentur für Arbeit: Engpassanalyse (design)',
			},
			url: 'https://statistik.arbeitsagentur.de/DE/Navigation/Statistiken/Interaktive-Statistiken/Fachkraeftebedarf/Engpassanalyse-Nav.html',
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			values: {
				tightness: 2.1,
				median_days_open: 71,
				vacancy_growth: 0.12,
				pay_growth: null,
				employment_growth: 0.03,
				coverage: 0.55,
			},
			quartiles: {
				tightness: [0.8, 1.2, 1.8],
				median_days_open: [25, 40, 60],
				vacancy_growth: [-0.05, 0.04, 0.15],
				pay_growth: [-0.02, 0, 0.02],
				employment_growth: [-0.02, 0.01, 0.05],
				coverage: [0.6, 0.9, 1.3],
			},
		},
	},
	compute: scoreShortage,
};
