import type { PlanLimit, PlanPlaces, PlanProblem, PlanSolution } from '#lib/domain/plan-problem.ts';
import type { BindingLimit } from '#lib/domain/plan-proposal.ts';
import { openedBy, openingLimits } from './openings.ts';

/** Limits that the plan reaches and whose loosening would save something, dearest first. */
export function bindingLimits(
	problem: PlanProblem,
	{ places, prices }: PlanSolution,
): readonly BindingLimit[] {
	const isFull = (limit: PlanLimit): boolean =>
		limit.kind === 'opening'
			? openedBy(problem, places, limit) >= (limit.upper ?? Infinity)
			: isReached(limit, places);
	return [...problem.limits, ...openingLimits(problem)]
		.flatMap((limit) => {
			const price = prices[limit.id] ?? 0;
			return price > 0 && isFull(limit) ? [{ limit, price }] : [];
		})
		.toSorted((a, b) => b.price - a.price || (a.limit.id < b.limit.id ? -1 : 1));
}

/** Within less than one place of a side: places are whole, limits need not be. */
function isReached({ terms, lower, upper }: PlanLimit, places: PlanPlaces): boolean {
	const activity = terms.reduce(
		(sum, { cell, intake, coefficient }) => sum + coefficient * (places[cell]?.[intake] ?? 0),
		0,
	);
	return (
		(upper !== null && activity > upper - onePlace) ||
		(lower !== null && activity < lower + onePlace)
	);
}

const onePlace = 1;
