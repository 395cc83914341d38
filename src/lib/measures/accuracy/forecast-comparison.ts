import type { Measure } from '#lib/domain/measure.ts';
import { areUsable } from './pairs.ts';

export interface ComparisonInput {
	/** Losses of the method at successive origins, one horizon. */
	readonly losses: readonly number[];
	/** Losses of the baseline at the same origins. */
	readonly baseline: readonly number[];
	readonly horizon: number;
}

export interface Comparison {
	readonly wins: number;
	readonly ties: number;
	readonly defeats: number;
	/** Two-sided probability of so uneven a count if both were equally good. */
	readonly signProbability: number;
	/** Diebold–Mariano statistic, small-sample corrected; null below 20 origins. */
	readonly statistic: number | null;
}

const minOrigins = 20;

/** Is the method really better than the baseline, or by chance? */
export const forecastComparison: Measure<ComparisonInput, Comparison | null> = {
	id: 'forecast-comparison',
	name: { zh: '与基准的比较检验', en: 'Comparison with the baseline' },
	unit: { zh: '次数；统计量', en: 'counts; statistic' },
	definition: {
		zh: '在各回测起点上比较方法与漂移法的误差：胜、平、负次数及符号检验概率；起点不少于 20 个时给出 Diebold–Mariano 统计量（Harvey 等的小样本修正），绝对值大于 2 可认为差异不是偶然。',
		en: 'Losses of method and drift at each origin: wins, ties and defeats with the sign test’s probability; from 20 origins the Diebold–Mariano statistic with the small-sample correction of Harvey et al., where beyond ±2 the difference is hardly chance.',
	},
	formula: [
		{ zh: 'dᵢ = L(本方法) − L(漂移)', en: 'dᵢ = L(method) − L(drift)' },
		'DM = d̄ / √( (γ₀ + 2·Σ_{k<h} γₖ)/n ) · √( (n + 1 − 2h + h(h − 1)/n)/n )',
	],
	symbols: [
		{ symbol: 'γₖ', meaning: { zh: 'd 的 k 阶自协方差', en: 'autocovariance of d at lag k' } },
		{ symbol: 'n', meaning: { zh: '起点数', en: 'number of origins' } },
		{ symbol: 'h', meaning: { zh: '预测年数', en: 'years ahead' } },
	],
	properties: [
		{
			zh: '交换方法与基准，胜负互换、统计量变号',
			en: 'swapping method and baseline swaps wins with defeats and turns the sign',
		},
	],
	defects: [{ zh: '年度序列起点少，检验力低', en: 'yearly series have few origins: little power' }],
	sources: [
		{
			label: {
				zh: 'Diebold、Mariano (1995)，JBES 13:253–263；Harvey 等 (1997)，IJF 13:281–291',
				en: 'Diebold and Mariano (1995), JBES 13:253–263; Harvey et al. (1997), IJF 13:281–291',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { losses: [1, 2, 1, 3, 2], baseline: [2, 2, 3, 2, 4], horizon: 1 } },
	compute: ({ losses, baseline, horizon }) => {
		if (!areUsable(losses, baseline) || !(horizon >= 1)) return null;
		const differences = losses.map((loss, index) => loss - (baseline[index] ?? NaN));
		const wins = differences.filter((difference) => difference < 0).length;
		const defeats = differences.filter((difference) => difference > 0).length;
		return {
			wins,
			ties: differences.length - wins - defeats,
			defeats,
			signProbability: signTest(wins, defeats),
			statistic: differences.length < minOrigins ? null : dieboldMariano(differences, horizon),
		};
	},
};

/** Exact two-sided binomial probability at one half. */
function signTest(wins: number, defeats: number): number {
	const count = wins + defeats;
	let logTerm = -count * Math.LN2;
	let tail = 0;
	for (let k = 0; k <= Math.min(wins, defeats); k++) {
		tail += Math.exp(logTerm);
		logTerm += Math.log((count - k) / (k + 1));
	}
	return Math.min(1, 2 * tail);
}

function dieboldMariano(differences: readonly number[], horizon: number): number | null {
	const count = differences.length;
	const mean = differences.reduce((sum, difference) => sum + difference, 0) / count;
	let variance = autocovariance(differences, mean, 0);
	for (let lag = 1; lag < horizon; lag++) variance += 2 * autocovariance(differences, mean, lag);
	if (!(variance > 0)) return null;
	const correction = (count + 1 - 2 * horizon + (horizon * (horizon - 1)) / count) / count;
	return correction > 0 ? (mean / Math.sqrt(variance / count)) * Math.sqrt(correction) : null;
}

function autocovariance(values: readonly number[], mean: number, lag: number): number {
	let sum = 0;
	for (let index = lag; index < values.length; index++) {
		sum += ((values[index] ?? NaN) - mean) * ((values[index - lag] ?? NaN) - mean);
	}
	return sum / values.length;
}
