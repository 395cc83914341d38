import type { Text } from '#lib/domain/text.ts';

/** Why a value is absent; the reasons of the contracts plus `not_defined` for a statistic without a result. */
export const missingReasons = [
	'suppressed',
	'not_available',
	'not_applicable',
	'low_reliability',
	'below_rounding',
	'not_supplied',
	'not_defined',
] as const;

export type MissingReason = (typeof missingReasons)[number];

export interface MissingMark {
	readonly symbol: string;
	readonly meaning: Text;
}

/** One symbol per reason; a zero is always printed as 0 and is none of these. */
export const missingMarks: Readonly<Record<MissingReason, MissingMark>> = {
	suppressed: {
		symbol: '*',
		meaning: {
			zh: '数值过小或涉及单个单位，按规定不公布',
			en: 'withheld: too few persons or units',
		},
	},
	not_available: { symbol: '…', meaning: { zh: '数据不详', en: 'not available' } },
	not_applicable: { symbol: '/', meaning: { zh: '不适用', en: 'not applicable' } },
	low_reliability: {
		symbol: '†',
		meaning: { zh: '样本过少，可靠性不足，不列出', en: 'left out: too unreliable' },
	},
	below_rounding: {
		symbol: '0+',
		meaning: { zh: '大于零，但不足最小单位', en: 'above zero, below half the unit' },
	},
	not_supplied: { symbol: '∅', meaning: { zh: '本地区未提供', en: 'not supplied by the region' } },
	not_defined: {
		symbol: '—',
		meaning: { zh: '无法计算或无该项数据', en: 'not defined for these data' },
	},
};

const reasons: readonly string[] = missingReasons;

function isMissingReason(status: unknown): status is MissingReason {
	return typeof status === 'string' && reasons.includes(status);
}

export function missingMark(status: unknown): MissingMark {
	return missingMarks[isMissingReason(status) ? status : 'not_defined'];
}
