/** Worst and best value of an indicator in an index, and its weight: a row of `goalposts`. */
export interface Goalpost {
	readonly indicatorId: string;
	readonly lower: number;
	readonly upper: number;
	readonly weight: number;
}

/** 0 at the lower goalpost, 1 at the upper; a lower goalpost above the upper reverses it. */
export function scoreIndicator(value: number, { lower, upper }: Goalpost): number {
	return Math.min(1, Math.max(0, (value - lower) / (upper - lower)));
}

export type QualityIndexId = 'employment' | 'progression';

/** Example goalposts, mirrored by the sample region; an office replaces them by its own. */
export const goalposts: Readonly<Record<QualityIndexId, readonly Goalpost[]>> = {
	employment: [
		{ indicatorId: 'placement_rate', lower: 0.6, upper: 1, weight: 0.25 },
		{ indicatorId: 'in_field_rate', lower: 0.3, upper: 0.95, weight: 0.2 },
		{ indicatorId: 'local_rate', lower: 0.3, upper: 0.95, weight: 0.15 },
		{ indicatorId: 'pay_ratio', lower: 0.6, upper: 1.4, weight: 0.15 },
		{ indicatorId: 'satisfaction_rate', lower: 0.6, upper: 1, weight: 0.15 },
		{ indicatorId: 'retention_rate', lower: 0.5, upper: 1, weight: 0.1 },
	],
	progression: [
		{ indicatorId: 'placement_rate', lower: 0.6, upper: 1, weight: 0.35 },
		{ indicatorId: 'further_study_rate', lower: 0.2, upper: 0.95, weight: 0.35 },
		{ indicatorId: 'satisfaction_rate', lower: 0.6, upper: 1, weight: 0.3 },
	],
};
