import { quantile } from '#lib/measures/quantile.ts';
import { evaluate, type SignalResult } from '#lib/measures/signals/evaluate.ts';
import type { MetricEvidence } from '#lib/measures/signals/evidence.ts';
import type { ReasonId } from '#lib/measures/signals/reasons.ts';
import type { SignalRule } from '#lib/measures/signals/rule.ts';
import type { Row } from '../../engine/model.ts';
import { causeInput, causeOf, type MajorContext } from './major-evidence.ts';
import { numberOrNull, textOrNull } from './rows.ts';

export interface MajorCase extends MajorContext {
	readonly rules: readonly SignalRule[];
	readonly basis: string;
	readonly isMapped: boolean;
	/** Graduates of the classes that the projection rests on. */
	readonly cohortSize: number;
	/** Six-indicator score of its occupations by the crosswalk; null where none is scored. */
	readonly shortageScore: number | null;
	/** Year whose evidence is judged. */
	readonly year: number;
}

/** Signal of one major under one rule set and scenario, with everything it rests on. */
export function majorSignal(subject: MajorCase): Row {
	const draws = drawsOf(subject.target);
	const result = evaluate(
		{
			subject: 'major',
			year: subject.year,
			metrics: { coverage: { draws: { values: draws } }, shortage_score: scoreEvidence(subject) },
		},
		subject.rules,
	);
	const obstacle = obstacleOf(subject);
	const isFired = obstacle === null && result.ruleId !== null;
	const input = causeInput(subject, result.direction);
	const diagnosis = causeOf(input, isFired);
	return {
		signal: obstacle === null ? result.signal : 'not_assessed',
		direction: isFired ? result.direction : 'none',
		rule_id: isFired ? result.ruleId : null,
		probability: isFired ? result.probability : null,
		target_year_from: cell(subject.target, 'target_year_from'),
		target_year_to: cell(subject.target, 'target_year_to'),
		coverage: cell(subject.target, 'coverage'),
		coverage_status: null,
		entrant_count: cell(subject.target, 'entrant_count'),
		entrant_count_status: null,
		entry_demand: cell(subject.target, 'entry_demand'),
		cause: diagnosis?.cause ?? null,
		lever: diagnosis?.lever ?? null,
		reason: obstacle ?? result.reason,
		evidence: JSON.stringify({
			basis: subject.basis,
			coverageNow: cell(subject.target, 'coverage_now'),
			draws: summary(draws),
			cause: input,
			trace: obstacle === null ? traceOf(result) : [],
		}),
	};
}

function scoreEvidence({ year, shortageScore, cohortSize }: MajorCase): MetricEvidence {
	return { observations: [{ year, value: shortageScore, n: cohortSize }] };
}

/** What keeps a major from being assessed at all. */
function obstacleOf({ target, rules, basis, isMapped, cohortSize }: MajorCase): ReasonId | null {
	if (rules.length === 0) return 'no_rule';
	if (basis !== 'entrants') return 'no_entrants';
	if (!isMapped) return 'unmapped';
	if (!target) return 'no_draws';
	const demand = cell(target, 'entry_demand');
	if (demand === null || demand === 0) return 'no_demand';
	return rules.every(({ minN }) => cohortSize < minN) ? 'small_sample' : null;
}

/** A draw printed as null is infinite: nobody is wanted. */
function drawsOf(target: Row | undefined): readonly number[] {
	const printed = target ? textOrNull(target, 'draws') : null;
	if (printed === null) return [];
	return (JSON.parse(printed) as readonly (number | null)[]).map((value) => value ?? Infinity);
}

function summary(draws: readonly number[]): Row {
	return {
		count: draws.length,
		lower: quantile(draws, 0.05),
		middle: quantile(draws, 0.5),
		upper: quantile(draws, 0.95),
	};
}

function traceOf({ trace }: SignalResult): readonly object[] {
	return trace.map(({ ruleId, metric, outcome, reason, probability, resolution }) => ({
		ruleId,
		metric,
		outcome,
		reason,
		probability,
		resolution,
	}));
}

function cell(row: Row | undefined, column: string): number | null {
	return row ? numberOrNull(row, column) : null;
}
