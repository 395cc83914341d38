import type { SignalRule } from '../rule.ts';

type Defaults = Pick<SignalRule, 'ruleSet' | 'subject' | 'source' | 'validFrom'>;
type Stated = Pick<
	SignalRule,
	'ruleId' | 'direction' | 'signal' | 'metric' | 'comparator' | 'threshold' | 'clause'
>;

/** A rule on one year's value unless a probability or a window is stated. */
export function buildRules(
	defaults: Defaults,
	stated: readonly (Stated & Partial<SignalRule>)[],
): SignalRule[] {
	return stated.map((rule, index) => ({
		probability: null,
		windowK: 1,
		windowN: 1,
		minN: 0,
		sortOrder: index + 1,
		validTo: null,
		...defaults,
		...rule,
	}));
}

export const twoYears = { windowK: 2, windowN: 2 } as const;
