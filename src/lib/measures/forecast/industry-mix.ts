import type { Measure } from '#lib/domain/measure.ts';
import { type CandidateId, forecastBy } from './candidates.ts';
import { sum } from '../sum.ts';
import { historyUnit, horizonSymbol } from './symbols.ts';

export interface IndustryMixInput {
	/** Every industry continued by itself, by step ahead. */
	readonly industryPaths: readonly (readonly number[])[];
	/** Forecast of the cluster, by step ahead. */
	readonly clusterPath: readonly number[];
}

/** All industries are scaled alike, so that they add up to their cluster. */
export function scaleToCluster({ industryPaths, clusterPath }: IndustryMixInput): number[][] {
	const sums = clusterPath.map((_, step) => sum(industryPaths.map((path) => path[step] ?? 0)));
	return industryPaths.map((path) =>
		clusterPath.map((total, step) => {
			const whole = sums[step] ?? 0;
			return whole > 0 ? (total * (path[step] ?? 0)) / whole : total / industryPaths.length;
		}),
	);
}

export interface MixHistory {
	/** History of every industry of a cluster, oldest first, all to the same year. */
	readonly industries: readonly (readonly number[])[];
	readonly clusterPath: readonly number[];
}

/** Industries ahead, each continued by the method. */
export function continueMix(
	{ industries, clusterPath }: MixHistory,
	method: CandidateId,
): number[][] {
	const industryPaths = industries.map((values) => forecastBy(method, values, clusterPath.length));
	return scaleToCluster({ industryPaths, clusterPath });
}

/** Industries ahead at their shares of the last year. */
export function keepMix({ industries, clusterPath }: MixHistory): number[][] {
	const industryPaths = industries.map((values) => clusterPath.map(() => values.at(-1) ?? 0));
	return scaleToCluster({ industryPaths, clusterPath });
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
	formula: ['êᵢ(h) = Ê(h) · ŷᵢ(h) / Σⱼ ŷⱼ(h)'],
	symbols: [
		{
			symbol: 'êᵢ(h)',
			meaning: { zh: '行业 i 的推算值', en: 'employment of industry i ahead' },
		},
		{ symbol: 'Ê(h)', meaning: { zh: '集群的预测值', en: 'forecast of the cluster' } },
		{
			symbol: 'ŷᵢ(h)',
			meaning: { zh: '行业 i 单独外推的值', en: 'industry i continued by itself' },
		},
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
			industryPaths: [
				[486, 510, 536],
				[554, 543, 532],
			],
			clusterPath: [1030, 1042, 1054],
		},
	},
	compute: ({ industryPaths, clusterPath }) =>
		industryPaths.length > 0 && [clusterPath, ...industryPaths].flat().every((value) => value >= 0)
			? scaleToCluster({ industryPaths, clusterPath })
			: null,
};
