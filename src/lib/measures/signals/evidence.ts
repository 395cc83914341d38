import type { Direction } from '#lib/domain/direction.ts';
import type { FiredSignal } from './rule.ts';

/** One year's value of a metric; null where it was not reported. */
export interface Observation {
	readonly year: number;
	readonly value: number | null;
	/** Persons in the denominator; null where the metric has none. */
	readonly n: number | null;
}

/** Simulated values of a metric at the target years; +Infinity where nobody is wanted. */
export interface Draws {
	readonly values: readonly number[];
	/** Smallest step a probability can take, where it is coarser than one draw. */
	readonly resolution?: number;
	/** Persons that the metric rests on, where a rule requires a smallest number. */
	readonly n?: number;
}

export interface MetricEvidence {
	readonly observations?: readonly Observation[];
	readonly draws?: Draws;
	/** True where the value is a rate of persons, so that its uncertainty can be reviewed. */
	readonly isRate?: boolean;
}

/** Signal of an earlier year, from that year's evidence alone. */
export interface PastSignal {
	readonly year: number;
	readonly signal: Signal;
	readonly direction: Direction;
	readonly ruleId: string | null;
}

export type Signal = FiredSignal | 'none' | 'not_assessed';

/** Everything the rules may look at for one major or program. */
export interface Evidence {
	readonly subject: 'major' | 'program';
	/** Year whose signal is stated; windows end here. */
	readonly year: number;
	readonly metrics: Readonly<Record<string, MetricEvidence>>;
	/** Rules that do not apply to this subject, by published exemption. */
	readonly exemptRules?: readonly string[];
	readonly history?: readonly PastSignal[];
}
