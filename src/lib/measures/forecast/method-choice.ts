import type { Measure } from '#lib/domain/measure.ts';
import { type CandidateId, candidateIds } from './candidates.ts';
import type { SeriesScore } from './series-score.ts';
import { m4Competition } from './sources.ts';

/** scores[method][series]; null where a series has no scale. The same series in the same order. */
export type MethodScores = Readonly<Record<CandidateId, readonly (SeriesScore | null)[]>>;

export type ChoiceReason = 'proven' | 'no_proof' | 'median_not_worse' | 'too_few_series';

export interface CandidateResult {
	readonly method: CandidateId;
	/** ½ (sMAPE + MASE), each relative to the default combination: below 1 is better. */
	readonly relativeError: number | null;
	/** Series on which it beat the default, and those on which they differed. */
	readonly wins: number;
	readonly differing: number;
	/** Chance of so many wins if neither were better. */
	readonly chance: number;
}

export interface MethodChoice {
	readonly chosen: CandidateId;
	readonly reason: ChoiceReason;
	readonly seriesCount: number;
	readonly results: readonly CandidateResult[];
}

/** Fewer series cannot tell a better method from a lucky one. */
export const minChoiceSeries = 10;

/** A method must be better by this much to replace the default. */
export const choiceMargin = 0.02;

/** Chance of a wrong switch, shared among the methods that are tried. */
export const choiceRisk = 0.05;

export function chooseMethod(scores: MethodScores): MethodChoice {
	const results = candidateIds.map((method) => compare(method, scores));
	const seriesCount = pairsOf('combination', scores).length;
	const decided = (chosen: CandidateId, reason: ChoiceReason): MethodChoice => ({
		chosen,
		reason,
		seriesCount,
		results,
	});
	if (seriesCount < minChoiceSeries) return decided('combination', 'too_few_series');
	const proven = results.filter(isProven).sort((a, b) => errorOf(a) - errorOf(b));
	const [best] = proven;
	if (best) return decided(best.method, 'proven');
	const median = results.find(({ method }) => method === 'median-of-five');
	return median && errorOf(median) < 1 && median.wins > median.differing / 2
		? decided('median-of-five', 'median_not_worse')
		: decided('combination', 'no_proof');
}

function isProven(result: CandidateResult): boolean {
	const rivals = candidateIds.length - 1;
	return errorOf(result) <= 1 - choiceMargin && result.chance <= choiceRisk / rivals;
}

function errorOf({ relativeError }: CandidateResult): number {
	return relativeError ?? Infinity;
}

type Pair = readonly [rival: SeriesScore, reference: SeriesScore];

function pairsOf(method: CandidateId, scores: MethodScores): readonly Pair[] {
	return scores[method].flatMap((rival, index): Pair[] => {
		const reference = scores.combination[index] ?? null;
		return rival && reference ? [[rival, reference]] : [];
	});
}

function compare(method: CandidateId, scores: MethodScores): CandidateResult {
	const pairs = pairsOf(method, scores);
	const total = (pick: (pair: Pair) => number): number =>
		pairs.reduce((sum, pair) => sum + pick(pair), 0);
	const scaled = total(([, reference]) => reference.scaled);
	const percent = total(([, reference]) => reference.percent);
	const differing = pairs.filter(([rival, reference]) => rival.scaled !== reference.scaled);
	const wins = differing.filter(([rival, reference]) => rival.scaled < reference.scaled).length;
	return {
		method,
		relativeError:
			scaled > 0 && percent > 0
				? (total(([rival]) => rival.scaled) / scaled +
						total(([rival]) => rival.percent) / percent) /
					2
				: null,
		wins,
		differing: differing.length,
		chance: chanceOfWins(wins, differing.length),
	};
}

/** P(at least `wins` of `count`) for a fair coin, in logarithms so that large panels do not underflow. */
function chanceOfWins(wins: number, count: number): number {
	let logarithm = -count * Math.LN2;
	let chance = 0;
	for (let k = count; k >= wins; k--) {
		chance += Math.exp(logarithm);
		logarithm += Math.log(k) - Math.log(count - k + 1);
	}
	return Math.min(1, chance);
}

/** Which method a region's own past speaks for. */
export const methodChoice: Measure<MethodScores, MethodChoice> = {
	id: 'method-choice',
	name: { zh: '预测方法的选择', en: 'Choice of the forecasting method' },
	unit: { zh: '相对误差（默认方法为 1）', en: 'relative error (the default is 1)' },
	definition: {
		zh: '用本地区自己的序列作滚动起点回测，比较默认的组合法与五法中位数、漂移、收缩漂移、增长率漂移。替换默认方法须同时满足：综合相对误差低 2% 以上；在足够多的序列上胜出，仅凭运气达到该胜数的概率不超过 5% 除以备选方法数（符号检验，每条序列一票）。都不满足时保留组合法；若回测中五法中位数的误差更小、且在多数序列上胜出，则用五法中位数。少于 10 条序列不作选择。',
		en: 'Rolling origins on the region’s own series compare the default combination with the median of five, drift, shrunk drift and growth-rate drift. To replace the default a method must be better by 2 % in the relative error and win on so many series that chance alone would do it with at most 5 % divided by the number of rivals (sign test, one vote per series). Otherwise the combination stays, unless the median of five erred less and won on most series, and is then used. Below 10 series no choice is made.',
	},
	formula: [
		'E(m) = ½·(Σ sMAPEₘ / Σ sMAPE₀ + Σ MASEₘ / Σ MASE₀)',
		{
			zh: 'm 取代默认方法  ⇔  E(m) ≤ 0.98  且  P(Bin(N, ½) ≥ kₘ) ≤ 5 % / 4',
			en: 'm replaces the default  ⇔  E(m) ≤ 0.98  and  P(Bin(N, ½) ≥ kₘ) ≤ 5 % / 4',
		},
		{ zh: '其中取 E(m) 最小者', en: 'of these the one with the smallest E(m)' },
	],
	symbols: [
		{ symbol: 'm, 0', meaning: { zh: '备选方法，默认的组合法', en: 'rival, default combination' } },
		{
			symbol: 'N',
			meaning: { zh: '两法误差不同的序列数', en: 'series on which the two differ' },
		},
		{
			symbol: 'kₘ',
			meaning: { zh: '备选方法误差较小的序列数', en: 'series on which the rival erred less' },
		},
	],
	properties: [
		{
			zh: '与默认方法误差相同的方法不会被选中',
			en: 'a method that errs as the default does is never chosen',
		},
		{ zh: '与序列顺序无关', en: 'does not depend on the order of the series' },
		{
			zh: '五法中位数误差更小且多数序列胜出时，不保留默认方法',
			en: 'the default is never kept against a median of five that erred less and won on most series',
		},
	],
	defects: [
		{
			zh: '过去合适的方法今后未必合适；各序列同受一次冲击时，票数并不独立',
			en: 'what suited the past may not suit the future; series hit by one shock do not vote independently',
		},
	],
	sources: [m4Competition],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			combination: Array.from({ length: 12 }, (_, k) => ({ scaled: 1 + k / 10, percent: 4 + k })),
			'median-of-five': Array.from({ length: 12 }, (_, k) => ({
				scaled: 1.1 + k / 10,
				percent: 4.2 + k,
			})),
			drift: Array.from({ length: 12 }, (_, k) => ({ scaled: 0.8 + k / 10, percent: 3.5 + k })),
			'shrunk-drift': Array.from({ length: 12 }, (_, k) => ({
				scaled: 0.9 + k / 10,
				percent: 3.8 + k,
			})),
			'growth-drift': Array.from({ length: 12 }, (_, k) => ({
				scaled: 0.85 + k / 10,
				percent: 3.6 + k,
			})),
		},
		note: {
			zh: '12 条序列，漂移法全部胜出',
			en: 'twelve series, drift wins on all of them',
		},
	},
	compute: chooseMethod,
};
