import type { PlanLimit, PlanProblem, PlanSolution } from '#lib/domain/plan-problem.ts';
import { openSolver } from '#lib/solve/index.ts';
import { optimise, type OptimiseOptions } from '#lib/solve/plan/optimise.ts';

export const solver = await openSolver();
const exact: OptimiseOptions = { gap: 1e-6, rounds: 200 };

export function finish<Value>(search: Generator<unknown, Value>): Value {
	for (let step = search.next(); ; step = search.next()) if (step.done) return step.value;
}

/** The best plan of a problem, to the last digit. */
export function solve(problem: PlanProblem): PlanSolution {
	return finish(optimise(problem, solver, exact));
}

export function limit(
	id: string,
	terms: PlanLimit['terms'],
	{
		lower = null,
		upper = null,
	}: { readonly lower?: number | null; readonly upper?: number | null },
): PlanLimit {
	return { id, kind: 'change', subject: id, intake: 0, terms, lower, upper };
}

export function cellLimit(
	cell: number,
	sides: { readonly lower?: number; readonly upper?: number },
) {
	return limit(`cell ${String(cell)}`, [{ cell, intake: 0, coefficient: 1 }], sides);
}
