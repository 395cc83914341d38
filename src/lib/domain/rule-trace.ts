/** What one rule saw in one year of one program. */
export interface TracedYear {
	readonly year: number;
	readonly value: number | null;
	readonly n: number | null;
	readonly holds: boolean | null;
	readonly isSupported: boolean | null;
	/** The value is known but protected. */
	readonly isWithheld?: boolean;
}

export interface TracedRule {
	readonly ruleId: string;
	readonly metric: string;
	readonly outcome: string;
	readonly reason: string | null;
	readonly years: readonly TracedYear[];
}

export interface RuleTrace {
	/** The signal stands although this year's evidence alone would give a milder one. */
	readonly isHeld: boolean;
	readonly rules: readonly TracedRule[];
}

interface StoredTrace {
	readonly isHeld?: boolean;
	readonly trace?: readonly (Omit<TracedRule, 'years'> & {
		readonly observations?: readonly TracedYear[];
	})[];
}

/** The evidence column of a signal, gravest rule first as the rule set orders them. */
export function parseRuleTrace(evidence: unknown): RuleTrace {
	if (typeof evidence !== 'string' || evidence === '') return { isHeld: false, rules: [] };
	const stored = JSON.parse(evidence) as StoredTrace;
	return {
		isHeld: stored.isHeld === true,
		rules: (stored.trace ?? []).map(({ observations, ...rule }) => ({
			...rule,
			years: observations ?? [],
		})),
	};
}
