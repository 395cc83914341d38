/** A plan to be found: places by cell and intake that leave the least unfilled and surplus. */
export interface PlanProblem {
	readonly intakes: number;
	readonly cells: readonly ProblemCell[];
	readonly limits: readonly PlanLimit[];
	readonly targets: readonly PlanTarget[];
	/** How likely each draw is; they sum to 1. */
	readonly probabilities: readonly number[];
	readonly aims: PlanAims;
}

export interface ProblemCell {
	readonly id: string;
	readonly present: number;
	/** Places of one class, and the fewest that a class may have; null where places are not taught in classes. */
	readonly classes: { readonly size: number; readonly smallest: number } | null;
	/** Fewest and most places once it is opened; null for a cell that is taught today. */
	readonly opening: { readonly smallest: number; readonly most: number } | null;
}

/** Entrants of one major in one year against those that the structure of demand wants, by draw. */
export interface PlanTarget {
	readonly id: string;
	/** Under the present plan. */
	readonly entrants: readonly number[];
	readonly wanted: readonly number[];
	readonly parts: readonly TargetPart[];
}

/** Starters who reach a target at the same chance. */
export interface TargetPart {
	readonly starters: readonly LimitTerm[];
	/** Of a starter to become an entrant, by draw. */
	readonly chances: readonly number[];
}

export interface LimitTerm {
	readonly cell: number;
	readonly intake: number;
	readonly coefficient: number;
}

export const limitKinds = [
	'change',
	'yearly',
	'seats',
	'teachers',
	'training',
	'applicants',
	'pupils',
	'fieldTeachers',
	'fieldTraining',
	'stop',
	'restrict',
	'protected',
	'classes',
	'size',
	'opening',
	'moved',
] as const;

export type LimitKind = (typeof limitKinds)[number];

/** What binds a plan: `lower ≤ Σ coefficient · places ≤ upper`, with what it is about. */
export interface PlanLimit {
	readonly id: string;
	readonly kind: LimitKind;
	/** Cell, program, school or intake that it is about, for words. */
	readonly subject: string;
	readonly intake: number | null;
	readonly terms: readonly LimitTerm[];
	readonly lower: number | null;
	readonly upper: number | null;
}

/** What a plan is judged by. */
export interface PlanAims {
	/** Weight of one unfilled post. */
	readonly unfilled: number;
	/** Weight of one surplus entrant. */
	readonly surplus: number;
	/** Weight of the worst draws beside the mean. */
	readonly tail: number;
	/** Share of draws that are the worst. */
	readonly tailShare: number;
	/** Loss that one moved place must at least save. */
	readonly stay: number;
	/** Programs that each school may open in one intake. */
	readonly openings: number;
}

/** Loss of a plan over draws. */
export interface PlanLoss {
	readonly mean: number;
	/** Mean of the worst draws. */
	readonly tail: number;
	/** What is minimised: mean, tail and moved places together. */
	readonly total: number;
}

/** Places by cell, then intake. */
export type PlanPlaces = readonly (readonly number[])[];

export interface PlanProgress {
	readonly step: 'relaxed' | 'whole';
	readonly round: number;
	/** Nothing better than this is possible. */
	readonly bound: number;
	/** Best plan so far; infinite where there is none yet. */
	readonly best: number;
	/** (best − bound) / best. */
	readonly gap: number;
}

export interface PlanSolution {
	readonly status: 'optimal' | 'limit' | 'infeasible';
	readonly places: PlanPlaces;
	readonly loss: PlanLoss;
	readonly bound: number;
	readonly gap: number;
	readonly rounds: number;
	/** Loss saved per unit by which a limit were relaxed, by limit; limits that do not bind are left out. */
	readonly prices: Readonly<Record<string, number>>;
}
