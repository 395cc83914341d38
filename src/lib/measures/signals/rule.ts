import type { Direction } from '#lib/domain/direction.ts';
import type { Text } from '#lib/domain/text.ts';

export type FiredSignal = 'watch' | 'yellow' | 'red';
export type Comparator = 'lt' | 'le' | 'gt' | 'ge';

/** One signal rule as data: a row of the table `rules`. */
export interface SignalRule {
	readonly ruleSet: string;
	readonly ruleId: string;
	readonly subject: 'major' | 'program';
	readonly direction: Direction;
	readonly signal: FiredSignal;
	readonly metric: string;
	readonly comparator: Comparator;
	readonly threshold: number;
	/** Smallest share of draws that must meet the threshold; null for rules on observed years. */
	readonly probability: number | null;
	/** The rule holds in at least `windowK` of the last `windowN` years. */
	readonly windowK: number;
	readonly windowN: number;
	/** Fewest persons behind a value for it to count. */
	readonly minN: number;
	readonly clause: Text;
	readonly source: string;
	readonly sortOrder: number;
	readonly validFrom: number;
	readonly validTo: number | null;
}

export const severities = { none: 0, watch: 1, yellow: 2, red: 3 } as const;

export function meets(value: number, comparator: Comparator, threshold: number): boolean {
	switch (comparator) {
		case 'lt':
			return value < threshold;
		case 'le':
			return value <= threshold;
		case 'gt':
			return value > threshold;
		case 'ge':
			return value >= threshold;
	}
}

export function isInForce(rule: SignalRule, year: number): boolean {
	return rule.validFrom <= year && year <= (rule.validTo ?? Infinity);
}
