import type { Estimate } from '#lib/measures/plan/plan-outcome.ts';

/** What a level's plan could be: today's, and the best within ever wider limits. */
export interface LevelPlans {
	readonly level: string;
	readonly levelName: string;
	readonly intakes: readonly number[];
	/** Years in which those intakes reach the labour market. */
	readonly years: readonly number[];
	/** Draws that every option is judged on. */
	readonly drawCount: number;
	readonly options: readonly PlanOption[];
	/** Largest changes of the widest option, largest first. */
	readonly changes: readonly PlanOptionChange[];
}

export interface PlanOption {
	/** Largest change of a program's places; none is today's plan. */
	readonly share: number;
	/** Why there is no such plan: limits that contradict each other, in words. */
	readonly conflict: readonly string[];
	readonly added: number;
	readonly removed: number;
	readonly fit: Estimate;
	readonly groupFit: Estimate;
	readonly mismatched: Estimate;
	/** Against today, in the same draws. */
	readonly change: {
		readonly fit: Estimate;
		readonly groupFit: Estimate;
		readonly mismatched: Estimate;
	};
	/** Unfilled posts and half the surplus entrants, on average and in the worst tenth of draws. */
	readonly loss: { readonly mean: number; readonly tail: number } | null;
	/** What holds the plan back, dearest first, in words. */
	readonly binding: readonly string[];
}

export interface PlanOptionChange {
	readonly program: string;
	readonly present: number;
	/** By intake. */
	readonly places: readonly number[];
}
