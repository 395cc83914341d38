import type { Measure } from '#lib/domain/measure.ts';
import { type CandidateId, forecastBy } from './candidates.ts';
import { historyUnit, horizonSymbol } from './symbols.ts';

export interface IndustryMixInput {
	/** History of every industry of a cluster, oldest first, all to the same year. */
	readonly industries: readonly (readonly number[])[];
	/** Forecast of the cluster, by step ahead. */
	readonly totals: readonly number[];
	readonly method: CandidateId;
}

/** Forecast of every industry, by step ahead: each is continued, then all are scaled to their cluster. */
export function continueMix({ industries, totals, method }: IndustryMixInput): number[][] {
	const own = industries.map((values) => forecastBy(method, values, totals.length));
	return scaledTo(totals, (industry, step) => own[industry]?.[step] ?? 0, industries);
}

/** The same with the shares of the last year. */
export function keepMix({ industries, totals }: Omit<IndustryMixInput, 'method'>): number[][] {
	return scaledTo(totals, (industry) => industries[industry]?.at(-1) ?? 0, industries);
}

function scaledTo(
	totals: readonly number[],
	weight: (industry: number, step: number) => number,
	industries: IndustryMixInput['industries'],
): number[][] {
	const sums = totals.map((_, step) =>
		industries.reduce((sum, _values, industry) => sum + weight(industry, step), 0),
	);
	return industries.map((_, industry) =>
		totals.map((total, step) => {
			const sum = sums[step] ?? 0;
			return sum > 0 ? (total * weight(industry, step)) / sum : total / industries.length;
		}),
	);
}

/** Employment of the industries of a cluster in the years ahead. */
export const industryMix: Measure<IndustryMixInput, number[][] | null> = {
	id: 'industry-mix',
	name: { zh: '集群内行业结构推算', en: 'Industries within a cluster ahead' },
	unit: historyUnit,
	definition: {
		zh: '集群内各行业增长快慢不同，未来的职业构成不会停在最后一年。每个行业按所选预测方法外推，再按同一比例调整，使各行业之和等于集群的预测值。仅当在本地区历年数据上检验，份额误差小于“份额不变”时采用，否则保持最后一年的份额。',
		en: 'Industries of one cluster grow at different speeds, so its occupations do not stay as they were in the last year. Every industry is continued by the chosen forecasting method, then all are scaled alike so that they add up to the forecast of the cluster. Used only where this misses the shares of the region’s own past years by less than shares that stay; otherwise those of the last year are kept.',
	},
	formula: ['êᵢ,ₙ₊ₕ = Ê꜀,ₙ₊ₕ · ŷᵢ,ₙ₊ₕ / Σⱼ ŷⱼ,ₙ₊ₕ'],
	symbols: [
		{
			symbol: 'êᵢ',
			meaning: { zh: '行业 i 的推算值', en: 'employment of industry i ahead' },
		},
		{ symbol: 'Ê꜀', meaning: { zh: '集群的预测值', en: 'forecast of the cluster' } },
		{
			symbol: 'ŷᵢ',
			meaning: { zh: '行业 i 单独外推的值', en: 'industry i continued by itself' },
		},
		{ symbol: 'n', meaning: { zh: '最后一个历史年份', en: 'last year of the history' } },
		horizonSymbol,
	],
	properties: [
		{
			zh: '各行业之和等于集群的预测值。',
			en: 'The industries add up to the forecast of their cluster.',
		},
		{
			zh: '各行业增长率相同时，份额不变。',
			en: 'Shares stay where all industries grow at one rate.',
		},
	],
	defects: [
		{
			zh: '行业序列比集群序列波动大，单个行业的外推更不确定；预测区间按集群计算，未单列行业结构的不确定性。',
			en: 'Industries are noisier than their cluster, so each is less certain; intervals are those of the cluster and hold no doubt about its mix.',
		},
	],
	sources: [
		{
			label: {
				zh: '自上而下的比例分解（按预测份额）：Athanasopoulos、Ahmed、Hyndman (2009)，IJF 25:146–166',
				en: 'Top-down by forecast proportions: Athanasopoulos, Ahmed and Hyndman (2009), IJF 25:146–166',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: {
		input: {
			industries: [
				[400, 420, 441, 463],
				[600, 588, 576, 565],
			],
			totals: [1040, 1052, 1065],
			method: 'growth-drift',
		},
	},
	compute: (input) =>
		input.industries.length > 0 &&
		input.totals.every((total) => total >= 0) &&
		input.industries.flat().every((value) => value >= 0)
			? continueMix(input)
			: null,
};
