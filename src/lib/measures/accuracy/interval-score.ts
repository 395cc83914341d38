import type { Measure } from '#lib/domain/measure.ts';
import { intervalSymbols } from './interval-coverage.ts';
import {
	areUsable,
	changesOf,
	gneitingRaftery,
	meanOf,
	timesScale,
	trainingSymbol,
	workedIntervals,
	workedPairs,
	type IntervalPairs,
} from './pairs.ts';

export interface ScoredIntervals extends IntervalPairs {
	/** Nominal coverage, e.g. 0.95. */
	readonly level: number;
}

export interface ScaledIntervals extends ScoredIntervals {
	readonly training: readonly number[];
}

const levelSymbol = {
	symbol: 'α',
	meaning: { zh: '1 − 名义覆盖率', en: '1 − nominal coverage' },
} as const;

/** Width of the interval plus a penalty for what fell outside. */
export const intervalScore: Measure<ScoredIntervals, number | null> = {
	id: 'interval-score',
	name: { zh: '区间评分（Winkler）', en: 'Interval score (Winkler)' },
	unit: { zh: '与数值相同', en: 'as the values' },
	definition: {
		zh: '区间宽度，加上实际值落在区间外时按 2/α 倍放大的超出量；越低越好，既惩罚过宽也惩罚漏报。',
		en: 'Width of the interval plus 2/α times the distance by which a value fell outside: punishes useless width and false confidence alike. Lower is better.',
	},
	formula: [
		{
			zh: 'IS = 平均[ (uᵢ − lᵢ) + (2/α)·(lᵢ − yᵢ)₊ + (2/α)·(yᵢ − uᵢ)₊ ]',
			en: 'IS = mean[ (uᵢ − lᵢ) + (2/α)·(lᵢ − yᵢ)₊ + (2/α)·(yᵢ − uᵢ)₊ ]',
		},
	],
	symbols: [...intervalSymbols, levelSymbol],
	properties: [{ zh: '不小于平均宽度', en: 'never below the mean width' }],
	defects: [{ zh: '依计量单位', en: 'depends on the unit' }],
	sources: [
		gneitingRaftery,
		{
			label: {
				zh: 'Winkler (1972) 区间估计的决策方法，JASA 67:187–191',
				en: 'Winkler (1972), A decision-theoretic approach to interval estimation, JASA 67:187–191',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { ...workedIntervals, level: 0.8 } },
	compute: ({ actual, lower, upper, level }) => {
		if (!areUsable(actual, lower, upper) || !(level > 0 && level < 1)) return null;
		const penalty = 2 / (1 - level);
		return meanOf(actual.length, (index) => {
			const [y, l, u] = [actual[index] ?? NaN, lower[index] ?? NaN, upper[index] ?? NaN];
			return u - l + penalty * (Math.max(0, l - y) + Math.max(0, y - u));
		});
	},
};

/** Mean scaled interval score: the interval score in units of the history's yearly change. */
export const msis: Measure<ScaledIntervals, number | null> = {
	id: 'msis',
	name: { zh: '平均标度区间评分 MSIS', en: 'Mean scaled interval score (MSIS)' },
	unit: timesScale,
	definition: {
		zh: '区间评分除以训练段平均年变化，可在序列间平均（M4 竞赛的区间指标）。',
		en: 'The interval score divided by the mean yearly change of the training years, so that it can be averaged over series; the interval measure of the M4 competition.',
	},
	formula: [{ zh: 'MSIS = IS / 平均|xₜ − xₜ₋₁|', en: 'MSIS = IS / mean|xₜ − xₜ₋₁|' }],
	symbols: [...intervalSymbols, levelSymbol, trainingSymbol],
	properties: [{ zh: '与计量单位无关', en: 'does not depend on the unit' }],
	defects: [{ zh: '训练段为常数时无定义', en: 'undefined where the training years never changed' }],
	sources: [
		{
			label: {
				zh: 'Makridakis、Spiliotis、Assimakopoulos (2020) M4 竞赛，IJF 36:54–74',
				en: 'Makridakis, Spiliotis and Assimakopoulos (2020), The M4 Competition, IJF 36:54–74',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { ...workedIntervals, training: workedPairs.training, level: 0.95 } },
	compute: (input) => {
		if (input.training.length < 2) return null;
		const changes = changesOf(input.training);
		const scale = meanOf(changes.length, (index) => Math.abs(changes[index] ?? NaN));
		const score = intervalScore.compute(input);
		return score !== null && scale > 0 ? score / scale : null;
	},
};
