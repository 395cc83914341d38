import type {
	PlanPlaces,
	PlanProblem,
	PlanProgress,
	PlanSolution,
} from '#lib/domain/plan-problem.ts';
import type { ProgramSolver } from '#lib/domain/program.ts';
import { movedIn } from './losses.ts';
import { createSearch, type Search } from './search.ts';

export interface OptimiseOptions {
	/** Relative distance to the best possible at which a plan is good enough. */
	readonly gap: number;
	/** Most rounds of a step. */
	readonly rounds: number;
}

export const usualOptions: OptimiseOptions = { gap: 0.005, rounds: 60 };

/**
 * Cutting planes: the solver sees the loss only through its tangents, gives the plan that is best by those,
 * and learns the tangents at that plan. First broken numbers are allowed; then classes are whole, and around
 * each choice of classes the tangents are learned as before, until places are whole too. After every round
 * the best plan so far and what no plan can beat are reported; whoever iterates may stop at any time.
 */
export function* optimise(
	problem: PlanProblem,
	solver: ProgramSolver,
	options: OptimiseOptions = usualOptions,
): Generator<PlanProgress, PlanSolution> {
	const search = createSearch(problem, solver);
	try {
		search.learn(presentPlaces(problem));
		yield* find(search, options);
		return search.solution(options.gap);
	} finally {
		search.close();
	}
}

/** The best plan, and the best ones that move fewer places: each share of what the best one moves. */
export function* optimiseWithCurve(
	problem: PlanProblem,
	solver: ProgramSolver,
	{ shares, ...options }: OptimiseOptions & { readonly shares: readonly number[] },
): Generator<
	PlanProgress,
	{ readonly plan: PlanSolution; readonly curve: readonly PlanSolution[] }
> {
	const search = createSearch(problem, solver);
	try {
		search.learn(presentPlaces(problem));
		yield* find(search, options);
		const plan = search.solution(options.gap);
		const moved = movedIn(problem, plan.places);
		const curve: PlanSolution[] = [];
		for (const share of plan.places.length > 0 ? shares : []) {
			search.limitMoved(Math.floor(share * moved));
			yield* find(search, options);
			curve.push(search.solution(options.gap));
		}
		return { plan, curve };
	} finally {
		search.close();
	}
}

function* find(search: Search, options: OptimiseOptions): Generator<PlanProgress, void> {
	yield* relax(search, options);
	let before = { bound: -1, best: Infinity };
	for (let round = 1; round <= options.rounds; round++) {
		if (!search.chooseClasses(options.gap)) return;
		yield* relax(search, { ...options, rounds: roundsPerChoice });
		search.settle(options.gap);
		const progress = search.progress('whole', round);
		yield progress;
		if (progress.gap <= options.gap) return;
		if (isStalled(before, progress) && !search.askForWholePlaces()) return;
		before = progress;
	}
}

/** Within the solver's own tolerance nothing more is learned: only whole places can raise the bound then. */
function isStalled(
	before: Pick<PlanProgress, 'bound' | 'best'>,
	{ bound, best }: PlanProgress,
): boolean {
	return bound - before.bound < tolerance && !(best < before.best - tolerance);
}

const tolerance = 1e-7;

const roundsPerChoice = 4;

function* relax(search: Search, { gap, rounds }: OptimiseOptions): Generator<PlanProgress, void> {
	search.free();
	for (let round = 1; round <= rounds; round++) {
		const left = search.relaxedRound();
		if (left === null) return;
		yield { ...search.progress('relaxed', round), gap: left };
		if (left <= gap / 5) return;
	}
}

export function presentPlaces({ cells, intakes }: PlanProblem): PlanPlaces {
	return cells.map(({ present }) => new Array<number>(intakes).fill(present));
}
