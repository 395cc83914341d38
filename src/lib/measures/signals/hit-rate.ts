import type { Measure } from '#lib/domain/measure.ts';

export interface HitRateInput {
	/** Majors flagged in one direction whose outcome is known, and those that turned out so. */
	readonly flagged: number;
	readonly hits: number;
	/** All majors with a known outcome, and those that turned out so. */
	readonly assessed: number;
	readonly onThatSide: number;
}

export interface HitRate {
	readonly hitRate: number;
	readonly falseAlarms: number;
	/** What a signal that knows nothing would have hit. */
	readonly baseRate: number;
	readonly gain: number;
}

export function rateHits({ flagged, hits, assessed, onThatSide }: HitRateInput): HitRate | null {
	if (flagged <= 0 || assessed <= 0) return null;
	const hitRate = hits / flagged;
	const baseRate = onThatSide / assessed;
	return { hitRate, falseAlarms: flagged - hits, baseRate, gain: hitRate - baseRate };
}

/** How often signals of earlier years came true. */
export const hitRate: Measure<HitRateInput, HitRate | null> = {
	id: 'signal-hit-rate',
	name: { zh: '提示的命中率', en: 'Hit rate of signals' },
	unit: { zh: '比例（0–1）', en: 'share (0–1)' },
	definition: {
		zh: '当年会被提示为供不应求（或供大于求）的专业中，后来模型以外的结果（求人倍率、空缺天数、招聘薪酬、对口率）果然高于（低于）各专业中位数的比例；其余为误报。与“不看任何信息也能达到”的基础比例比较，高出部分才是提示的贡献。',
		en: 'Of the majors that would have been flagged short (or over) in a year, the share whose outcome from outside the model (seekers per post, days open, posted pay, in-field work) then lay above (below) the middle of all majors; the rest are false alarms. It is compared with the base rate that a signal knowing nothing would reach: only what lies above it is the signal’s merit.',
	},
	formula: [
		{ zh: '命中率 = 命中 / 提示', en: 'hit rate = hits / flagged' },
		{ zh: '误报 = 提示 − 命中', en: 'false alarms = flagged − hits' },
		{ zh: '高出 = 命中率 − 基础比例', en: 'gain = hit rate − base rate' },
	],
	symbols: [
		{
			symbol: { zh: '基础比例', en: 'base rate' },
			meaning: {
				zh: '全部可评价专业中位于该侧的比例',
				en: 'share of all assessed majors that lay on that side',
			},
		},
	],
	properties: [
		{ zh: '命中数与误报数之和为提示数', en: 'hits and false alarms add up to the flagged' },
		{ zh: '取值 0–1', en: 'between 0 and 1' },
	],
	defects: [
		{
			zh: '没有历年数据版本时只能“准实时”回测：所用往年数据可能含事后修订',
			en: 'where no earlier releases exist the test is pseudo real time: figures of earlier years may hold later revisions',
		},
		{
			zh: '被提示后已调整招生的专业会使提示显得不准，因此单列',
			en: 'majors that were acted upon make a signal look wrong: they are listed apart',
		},
	],
	sources: [
		{
			label: {
				zh: 'Kaminsky、Lizondo、Reinhart (1998) 货币危机的先行指标，IMF Staff Papers 45:1–48',
				en: 'Kaminsky, Lizondo and Reinhart (1998), Leading indicators of currency crises, IMF Staff Papers 45:1–48',
			},
		},
	],
	role: 'supporting',
	version: 1,
	example: { input: { flagged: 24, hits: 17, assessed: 80, onThatSide: 40 } },
	compute: rateHits,
};
