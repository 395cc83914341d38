import type { Measure } from '#lib/domain/measure.ts';
import { areUsable, meanOf, workedIntervals, type IntervalPairs } from './pairs.ts';

export const intervalSymbols = [
	{ symbol: 'yᵢ', meaning: { zh: '实际值', en: 'what came' } },
	{ symbol: 'lᵢ, uᵢ', meaning: { zh: '区间下限与上限', en: 'lower and upper bound' } },
] as const;

/** Share of values inside their forecast interval. */
export const intervalCoverage: Measure<IntervalPairs, number | null> = {
	id: 'interval-coverage',
	name: { zh: '区间覆盖率', en: 'Interval coverage' },
	unit: { zh: '比例（0–1）', en: 'share (0–1)' },
	definition: {
		zh: '实际值落在预测区间内的比例。95% 区间应接近 0.95：明显偏低说明区间过窄，偏高说明过宽。',
		en: 'Share of values that fell inside their interval. A 95 % interval should show about 0.95: far below is overconfident, far above useless.',
	},
	formula: [
		{ zh: '覆盖率 = #{ i : lᵢ ≤ yᵢ ≤ uᵢ } / N', en: 'coverage = #{ i : lᵢ ≤ yᵢ ≤ uᵢ } / N' },
	],
	symbols: intervalSymbols,
	properties: [{ zh: '取值 0–1', en: 'between 0 and 1' }],
	defects: [
		{
			zh: '只看命中不看宽度，须与 MSIS 同看',
			en: 'ignores width: read it beside the interval score',
		},
	],
	sources: [
		{
			label: {
				zh: 'Christoffersen (1998) 区间预测的评价，IER 39:841–862',
				en: 'Christoffersen (1998), Evaluating interval forecasts, IER 39:841–862',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: workedIntervals },
	compute: ({ actual, lower, upper }) =>
		areUsable(actual, lower, upper)
			? meanOf(actual.length, (index) => {
					const value = actual[index] ?? NaN;
					return Number(value >= (lower[index] ?? NaN) && value <= (upper[index] ?? NaN));
				})
			: null,
};
