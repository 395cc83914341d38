import type { Places } from './plan.ts';
import type { PlanLimit, PlanLoss, PlanProgress } from './plan-problem.ts';
import type { PlanSettings } from './plan-settings.ts';

/** How thorough a plan is looked for. */
export interface SearchEffort {
	/** Draws that the plan is found on; all others only judge it. */
	readonly draws: number;
	readonly gap: number;
	/** Whether plans that move less are found too. */
	readonly curve: 'with' | 'without';
}

export const quickEffort: SearchEffort = { draws: 20, gap: 0.005, curve: 'with' };
export const fullEffort: SearchEffort = { draws: Infinity, gap: 0.005, curve: 'with' };

/** A plan that was looked for, judged on all draws. */
export interface PlanProposal {
	readonly status: 'optimal' | 'limit' | 'infeasible';
	readonly settings: PlanSettings;
	readonly places: Places;
	readonly gap: number;
	/** Draws that it was found on, and those that it is judged on. */
	readonly drawsUsed: number;
	readonly drawsJudged: number;
	readonly losses: {
		readonly today: PlanLoss;
		readonly found: PlanLoss;
		/** The plan for what is expected, without chance. */
		readonly certain: PlanLoss;
	};
	/** Share of the draws in which the plan found loses less than today's; null where none was found. */
	readonly betterShare: number | null;
	/** Structure fit over groups of occupations, as expected. */
	readonly fits: { readonly today: number | null; readonly found: number | null };
	/** What holds the plan back, dearest first. */
	readonly binding: readonly BindingLimit[];
	readonly curve: readonly CurvePoint[];
	/** Limits that cannot hold together; empty where a plan exists. */
	readonly conflict: readonly PlanLimit[];
}

export interface BindingLimit {
	readonly limit: PlanLimit;
	/** Loss saved by one unit more. */
	readonly price: number;
}

/** The best plan that moves so many places in all intakes together. */
export interface CurvePoint {
	readonly moved: number;
	/** What is minimised: mean, worst draws and moved places together. */
	readonly loss: number;
	/** Mean over all draws. */
	readonly mean: number;
	readonly fit: number | null;
}

export interface ProposalProgress extends PlanProgress {
	readonly share: number;
}
