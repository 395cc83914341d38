import { wilson, z90 } from '../quality/wilson.ts';
import type { Evidence, Observation } from './evidence.ts';
import type { ReasonId } from './reasons.ts';
import { meets, type SignalRule } from './rule.ts';

export interface ObservationTrace extends Observation {
	/** Null where the year cannot be judged. */
	readonly holds: boolean | null;
	/** Whether the rate's uncertainty lies wholly on the rule's side; null where it is no rate. */
	readonly isSupported: boolean | null;
}

/** What one rule found, with everything needed to check it by hand. */
export interface RuleOutcome {
	readonly ruleId: string;
	readonly metric: string;
	readonly outcome: 'fired' | 'not_fired' | 'not_assessed' | 'exempt';
	readonly reason: ReasonId | null;
	readonly observations: readonly ObservationTrace[];
	/** Share of the draws that meet the threshold, and the smallest step it can take. */
	readonly probability: number | null;
	readonly resolution: number | null;
	readonly drawCount: number | null;
}

export function judgeRule(rule: SignalRule, evidence: Evidence): RuleOutcome {
	if (evidence.exemptRules?.includes(rule.ruleId)) return outcomeOf(rule, 'exempt', {});
	return rule.probability === null ? judgeYears(rule, evidence) : judgeDraws(rule, evidence);
}

function judgeDraws(rule: SignalRule, evidence: Evidence): RuleOutcome {
	const draws = evidence.metrics[rule.metric]?.draws;
	const drawCount = draws?.values.length ?? 0;
	if (!draws || drawCount === 0 || draws.values.some(Number.isNaN)) {
		return outcomeOf(rule, 'not_assessed', { reason: 'no_draws' });
	}
	if ((draws.n ?? Infinity) < rule.minN) {
		return outcomeOf(rule, 'not_assessed', { reason: 'small_sample', drawCount });
	}
	const met = draws.values.filter((value) => meets(value, rule.comparator, rule.threshold)).length;
	const probability = met / drawCount;
	const resolution = Math.max(draws.resolution ?? 0, 1 / drawCount);
	const outcome = probability >= (rule.probability ?? 1) ? 'fired' : 'not_fired';
	return outcomeOf(rule, outcome, { probability, resolution, drawCount });
}

/** Fires; or has this year's value and cannot fire whatever the unknown years were; or is not assessed. */
function judgeYears(rule: SignalRule, evidence: Evidence): RuleOutcome {
	const observations = windowYears(rule, evidence).map((year) => judgeYear(rule, evidence, year));
	const holding = observations.filter(({ holds }) => holds === true).length;
	const unknown = observations.filter(({ holds }) => holds === null);
	if (holding >= rule.windowK) return outcomeOf(rule, 'fired', { observations });
	const isCurrent = observations.at(-1)?.holds !== null;
	if (isCurrent && holding + unknown.length < rule.windowK) {
		return outcomeOf(rule, 'not_fired', { observations });
	}
	const isMissing = unknown.some(({ value }) => value === null);
	const reason = isMissing ? 'missing_value' : 'small_sample';
	return outcomeOf(rule, 'not_assessed', { observations, reason });
}

function windowYears(rule: SignalRule, { year }: Evidence): number[] {
	return Array.from({ length: rule.windowN }, (_, index) => year - rule.windowN + 1 + index);
}

function judgeYear(rule: SignalRule, evidence: Evidence, year: number): ObservationTrace {
	const metric = evidence.metrics[rule.metric];
	const found = metric?.observations?.find((observation) => observation.year === year);
	const { value, n } = found ?? { value: null, n: null };
	if (value === null || !Number.isFinite(value)) {
		return { year, value: null, n, holds: null, isSupported: null };
	}
	const isSmall = n !== null && n < rule.minN;
	const holds = isSmall ? null : meets(value, rule.comparator, rule.threshold);
	const isSupported = metric?.isRate && n !== null ? support(rule, value, n) : null;
	return { year, value, n, holds, isSupported };
}

function support(rule: SignalRule, value: number, n: number): boolean | null {
	const interval = wilson({ count: value * n, total: n, z: z90 });
	if (!interval) return null;
	const { lower, upper } = interval;
	return (
		meets(lower, rule.comparator, rule.threshold) && meets(upper, rule.comparator, rule.threshold)
	);
}

function outcomeOf(
	{ ruleId, metric }: SignalRule,
	outcome: RuleOutcome['outcome'],
	found: Partial<RuleOutcome>,
): RuleOutcome {
	return {
		ruleId,
		metric,
		outcome,
		reason: null,
		observations: [],
		probability: null,
		resolution: null,
		drawCount: null,
		...found,
	};
}
