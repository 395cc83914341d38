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
	const seriesCount = pairsOf('combination', 'combination', scores).length;
	const decided = (chosen: CandidateId, reason: ChoiceReason): MethodChoice => ({
		chosen,
		reason,
		seriesCount,
		results,
	});
	if (seriesCount < minChoiceSeries) return decided('combination', 'too_few_series');
	const proven = results
		.filter((result) => isProven(result) && beatsMedian(result.method, scores))
		.sort((a, b) => errorOf(a) - errorOf(b));
	const [best] = proven;
	if (best) return decided(best.method, 'proven');
	return beatsMedian('combination', scores)
		? decided('combination', 'no_proof')
		: decided('median-of-five', 'median_not_worse');
}

/** Both mean errors at most those of the median of five, and more wins than chance would give. */
function beatsMedian(method: CandidateId, scores: MethodScores): boolean {
	const pairs = pairsOf(method, 'median-of-five', scores);
	const { scaled, percent, wins, differing } = compared(pairs);
	if (differing === 0) return true;
	return scaled <= 1 && percent <= 1 && chanceOfWins(wins, differing) <= choiceRisk;
}

function isProven(result: CandidateResult): boolean {
	const rivals = candidateIds.length - 1;
	return errorOf(result) <= 1 - choiceMargin && result.chance <= choiceRisk / rivals;
}

function errorOf({ relativeError }: CandidateResult): number {
	return relativeError ?? Infinity;
}

type Pair = readonly [rival: SeriesScore, reference: SeriesScore];

function pairsOf(
	method: CandidateId,
	reference: CandidateId,
	scores: MethodScores,
): readonly Pair[] {
	return scores[method].flatMap((rival, index): Pair[] => {
		const other = scores[reference][index] ?? null;
		return rival && other ? [[rival, other]] : [];
	});
}

/** Errors of the first relative to those of the second, and the series that it won. */
function compared(pairs: readonly Pair[]) {
	const total = (pick: (pair: Pair) => number): number =>
		pairs.reduce((sum, pair) => sum + pick(pair), 0);
	const differing = pairs.filter(([rival, reference]) => rival.scaled !== reference.scaled);
	return {
		scaled: total(([rival]) => rival.scaled) / total(([, reference]) => reference.scaled),
		percent: total(([rival]) => rival.percent) / total(([, reference]) => reference.percent),
		differing: differing.length,
		wins: differing.filter(([rival, reference]) => rival.scaled < reference.scaled).length,
	};
}

function compare(method: CandidateId, scores: MethodScores): CandidateResult {
	const { scaled, percent, wins, differing } = compared(pairsOf(method, 'combination', scores));
	const relativeError = (scaled + percent) / 2;
	return {
		method,
		relativeError: Number.isFinite(relativeError) ? relativeError : null,
		wins,
		differing,
		chance: chanceOfWins(wins, differing),
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
		zh: '用本地区自己的序列作滚动起点回测，比较默认的组合法与五法中位数、漂移、收缩漂移、增长率漂移。替换默认方法须同时满足：综合相对误差低 2% 以上；在足够多的序列上胜出，仅凭运气达到该胜数的概率不超过 5% 除以备选方法数（符号检验，每条序列一票）。无论默认方法还是备选方法，都须先在回测中胜过五法中位数：两项平均误差都不大于它，且胜出的序列多到仅凭运气的概率不超过 5%；没有方法做到时用五法中位数。回测较早的年份时，组合法按全部历史所用的公式计算。少于 10 条序列不作选择。',
		en: 'Rolling origins on the region’s own series compare the default combination with the median of five, drift, shrunk drift and growth-rate drift. To replace the default a method must be better by 2 % in the relative error and win on so many series that chance alone would do it with at most 5 % divided by the number of rivals (sign test, one vote per series). Default and rivals alike must first have beaten the median of five: neither mean error larger, and wins on so many series that chance would give them at most one time in twenty; where none has, the median of five is used. On early years the combination is judged by the formula that the whole history will use. Below 10 series no choice is made.',
	},
	formula: [
		'E(m) = ½·(Σ sMAPEₘ / Σ sMAPE₀ + Σ MASEₘ / Σ MASE₀)',
		{
			zh: 'm 取代默认方法  ⇔  E(m) ≤ 0.98  且  P(Bin(N, ½) ≥ kₘ) ≤ 5 % / 4',
			en: 'm replaces the default  ⇔  E(m) ≤ 0.98  and  P(Bin(N, ½) ≥ kₘ) ≤ 5 % / 4',
		},
		{ zh: '其中取 E(m) 最小者', en: 'of these the one with the smallest E(m)' },
		{
			zh: '所用方法  ⇒  sMAPE ≤ sMAPE₅,  MASE ≤ MASE₅,  P(Bin(N₅, ½) ≥ k₅) ≤ 5 %;  否则用五法中位数',
			en: 'method in use  ⇒  sMAPE ≤ sMAPE₅,  MASE ≤ MASE₅,  P(Bin(N₅, ½) ≥ k₅) ≤ 5 %;  else the median of five',
		},
	],
	symbols: [
		{ symbol: 'm, 0', meaning: { zh: '备选方法，默认的组合法', en: 'rival, default combination' } },
		{
			symbol: 'N',
			meaning: { zh: '两法误差不同的序列数', en: 'series on which the two differ' },
		},
		{
			symbol: 'sMAPE₅, MASE₅, N₅, k₅',
			meaning: { zh: '与五法中位数相比', en: 'compared with the median of five' },
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
			zh: '所选方法在回测中的两项平均误差都不大于五法中位数',
			en: 'neither mean error of the chosen method in the back-test is larger than that of the median of five',
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
	version: 2,
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
