import type { Match } from '#lib/domain/match.ts';
import { movedPlaces, type Places } from '#lib/domain/plan.ts';
import type { Studio } from '#lib/domain/studio.ts';
import {
	changeBetween,
	type PlanChange,
	signalChanges,
	type SignalChange,
} from './compare-plans.ts';
import { matchOf } from './plan-match.ts';
import { outcomeOf, type PlanOutcome } from './plan-outcome.ts';
import { createRunner } from './run-plan.ts';

/** A plan tried out, beside the plan of today. */
export interface Trial {
	readonly places: Places;
	readonly outcome: PlanOutcome;
	readonly change: PlanChange;
	readonly signals: readonly SignalChange[];
	readonly match: Match;
	/** Places added and removed in all intakes together. */
	readonly added: number;
	readonly removed: number;
}

/** Tries plans of one studio; a plan that was tried before is remembered. */
export function createTrials(studio: Studio): (places: Places) => Trial {
	const runner = createRunner(studio);
	const base = runner.run({});
	const baseOutcome = outcomeOf(studio, base);
	const known = new Map<string, Trial>();

	function tryOut(places: Places): Trial {
		const run = Object.keys(places).length === 0 ? base : runner.run(places);
		const outcome = run === base ? baseOutcome : outcomeOf(studio, run);
		const moves = studio.intakes.map((_, intake) => movedPlaces(places, studio.cells, intake));
		return {
			places,
			outcome,
			change: changeBetween(studio, base, run),
			signals: signalChanges(baseOutcome, outcome),
			match: matchOf(studio, run.expected),
			added: moves.reduce((sum, { added }) => sum + added, 0),
			removed: moves.reduce((sum, { removed }) => sum + removed, 0),
		};
	}

	return (places) => {
		const key = JSON.stringify(places);
		const found = known.get(key) ?? tryOut(places);
		if (known.size > rememberedPlans) known.clear();
		known.set(key, found);
		return found;
	};
}

const rememberedPlans = 60;
