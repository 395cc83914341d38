import type { Direction } from '#lib/domain/direction.ts';
import type { Evidence, PastSignal, Signal } from './evidence.ts';
import { holdSignal } from './hold-signal.ts';
import { judgeRule, type RuleOutcome } from './judge-rule.ts';
import type { ReasonId } from './reasons.ts';
import { isInForce, severities, type SignalRule } from './rule.ts';

export interface SignalResult {
	readonly signal: Signal;
	readonly direction: Direction;
	/** The rule that decided it, in this year or in the year it is held from. */
	readonly ruleId: string | null;
	readonly reason: ReasonId | null;
	/** Share of draws behind the deciding rule; null for rules on observed years. */
	readonly probability: number | null;
	/** This year's evidence alone. */
	readonly fresh: PastSignal;
	/** Stated only because two better years have not yet passed. */
	readonly isHeld: boolean;
	readonly trace: readonly RuleOutcome[];
}

export function evaluate(evidence: Evidence, rules: readonly SignalRule[]): SignalResult {
	const applicable = applicableRules(evidence, rules);
	const trace = applicable.map((rule) => judgeRule(rule, evidence));
	const { fresh, reason } = freshSignal(evidence.year, applicable, trace);
	const history = [...(evidence.history ?? []), ...earlierSignals(evidence, applicable)];
	const stated = holdSignal(fresh, history);
	const deciding = trace.find(({ ruleId }) => ruleId === stated.ruleId);
	return {
		signal: stated.signal,
		direction: stated.direction,
		ruleId: stated.ruleId,
		reason: stated.signal === 'not_assessed' ? reason : null,
		probability: deciding?.probability ?? null,
		fresh,
		isHeld: stated !== fresh,
		trace,
	};
}

function applicableRules(evidence: Evidence, rules: readonly SignalRule[]): SignalRule[] {
	return rules
		.filter((rule) => rule.subject === evidence.subject && isInForce(rule, evidence.year))
		.toSorted((a, b) => a.sortOrder - b.sortOrder || (a.ruleId < b.ruleId ? -1 : 1));
}

function freshSignal(
	year: number,
	rules: readonly SignalRule[],
	trace: readonly RuleOutcome[],
): { readonly fresh: PastSignal; readonly reason: ReasonId | null } {
	const fired = rules.filter((_, index) => trace[index]?.outcome === 'fired');
	const [worst] = fired.toSorted((a, b) => severities[b.signal] - severities[a.signal]);
	if (worst) {
		const { signal, direction, ruleId } = worst;
		return { fresh: { year, signal, direction, ruleId }, reason: null };
	}
	const unclear = trace.find(({ outcome }) => outcome === 'not_assessed');
	const reason = unclear?.reason ?? (rules.length === 0 ? 'no_rule' : null);
	const signal = reason === null ? 'none' : 'not_assessed';
	return { fresh: { year, signal, direction: 'none', ruleId: null }, reason };
}

/** Signals that rules on observed years would have given earlier, from the same evidence. */
function earlierSignals(evidence: Evidence, rules: readonly SignalRule[]): PastSignal[] {
	if (evidence.history || rules.some((rule) => rule.probability !== null)) return [];
	const years = Object.values(evidence.metrics).flatMap(({ observations }) =>
		(observations ?? []).map(({ year }) => year),
	);
	const earlier = [...new Set(years)].filter((year) => year < evidence.year);
	return earlier.map((year) => {
		const past = { ...evidence, year };
		const inForce = applicableRules(past, rules);
		const trace = inForce.map((rule) => judgeRule(rule, past));
		return freshSignal(year, inForce, trace).fresh;
	});
}
