import type { Places, Plan } from '#lib/domain/plan.ts';
import type { PlanProposal, SearchEffort } from '#lib/domain/plan-proposal.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import type { StudioCell } from '#lib/domain/studio.ts';
import type { StudioView } from '#lib/domain/studio-view.ts';
import type { Trial } from '#lib/measures/plan/trial.ts';

/** What every part of the studio shows: the plan at hand beside the plan of today. */
export interface StudioState {
	readonly view: StudioView;
	/** Position of the plan at hand. */
	readonly active: number;
	readonly today: Trial;
	/** One per plan of the view. */
	readonly trials: readonly Trial[];
}

/** What a reader can do where scripts run; a page without them has a form instead. */
export interface StudioActions {
	readonly setPlaces: (cell: StudioCell, places: readonly number[]) => void;
	readonly choose: (plan: number) => void;
	readonly add: (places: Places) => void;
	readonly remove: () => void;
	readonly rename: (name: string) => void;
	readonly reset: () => void;
	readonly undo: () => void;
	readonly redo: () => void;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
}

/** What undo goes back to. */
export interface Step {
	readonly plans: readonly Plan[];
	readonly active: number;
}

/** Looks for a plan: the answer comes with progress, and what is returned stops it. */
export type FindPlan = (
	settings: PlanSettings,
	effort: SearchEffort,
	report: (progress: { readonly gap: number } | PlanProposal) => void,
) => () => void;
