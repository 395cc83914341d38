import type { PlanLimit, PlanProblem } from '#lib/domain/plan-problem.ts';
import type { ProgramSolver } from '#lib/domain/program.ts';
import { planProgram } from './plan-program.ts';

/**
 * Limits that cannot hold together, none of which could be left out: whatever the conflict survives without
 * is dropped, in halves first and then one by one. Empty where a plan exists.
 */
export function conflictIn(problem: PlanProblem, solver: ProgramSolver): readonly PlanLimit[] {
	const lossless = { ...problem, targets: [], aims: { ...problem.aims, tail: 0 } };
	const session = solver.open(planProgram(lossless, []));
	const isImpossible = (): boolean => session.solve().status === 'infeasible';
	const lift = ({ id }: PlanLimit): void => {
		session.setSides(id, {});
	};
	const hold = ({ id, lower, upper }: PlanLimit): void => {
		session.setSides(id, { lower: lower ?? -Infinity, upper: upper ?? Infinity });
	};
	try {
		if (!isImpossible()) return [];
		let kept: readonly PlanLimit[] = problem.limits;
		for (let size = Math.ceil(kept.length / 2); ; size = Math.ceil(size / 2)) {
			for (const block of blocksOf(kept, size)) {
				block.forEach(lift);
				if (isImpossible()) kept = kept.filter((limit) => !block.includes(limit));
				else block.forEach(hold);
			}
			if (size <= 1) return kept;
		}
	} finally {
		session.close();
	}
}

function blocksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size),
	);
}
