import type {
	PlanLoss,
	PlanPlaces,
	PlanProblem,
	PlanProgress,
	PlanSolution,
} from '#lib/domain/plan-problem.ts';
import type { ProgramSolver } from '#lib/domain/program.ts';
import type { SessionSolution } from '#lib/domain/program-session.ts';
import { cutsAt } from './cuts.ts';
import { lossAt, type LossPoint, movedIn, partsOf, startersOf } from './losses.ts';
import { openingLimits } from './openings.ts';
import { movedName, planProgram } from './plan-program.ts';
import { placesName } from './program-names.ts';

interface Found {
	readonly places: PlanPlaces;
	readonly loss: PlanLoss;
}

export type Search = ReturnType<typeof createSearch>;

/** What the search for a plan knows: tangents learned, what no plan can beat, and the best plan so far. */
export function createSearch(problem: PlanProblem, solver: ProgramSolver) {
	const parts = partsOf(problem);
	const program = planProgram(problem, parts);
	const session = solver.open(program);
	const names = program.variables.map(({ name }) => name);
	const at = new Map(names.map((name, index) => [name, index]));
	const ids = new Set([...problem.limits, ...openingLimits(problem)].map(({ id }) => id));
	const priced = new Map(
		program.constraints.flatMap(({ name }, row) => (ids.has(name) ? [[name, row] as const] : [])),
	);
	const slots = problem.cells.map((_, cell) =>
		Array.from({ length: problem.intakes }, (__, intake) => placesName(cell, intake)),
	);
	const places = slots.flat();
	const choices = names.filter((name) => /^(classes|open) /.test(name));
	let [bound, learned, solved] = [0, 0, 0];
	let best: Found | null = null;
	let isInfeasible = false;
	let prices: Readonly<Record<string, number>> = {};
	let areChoicesFixed = false;
	let isLimited = false;
	let arePlacesWhole = false;

	function solve(gap: number): SessionSolution | null {
		solved++;
		const found = session.solve({ gap, seconds: mostSeconds });
		if (found.status === 'infeasible') isInfeasible = !areChoicesFixed;
		return found.objective === null ? null : found;
	}

	function pointAt(plan: PlanPlaces): LossPoint {
		const starters = startersOf(problem, parts, plan);
		return lossAt(problem, parts, { starters, moved: movedIn(problem, plan) });
	}

	function learn(plan: PlanPlaces): LossPoint {
		const point = pointAt(plan);
		session.add(cutsAt(problem, parts, point, `cut ${String(++learned)}`));
		return point;
	}

	function planIn({ values }: SessionSolution): PlanPlaces {
		return slots.map((own) => own.map((name) => values[at.get(name) ?? -1] ?? 0));
	}

	function free(): void {
		session.setWhole([]);
	}

	function fix(values: Float64Array | null): void {
		areChoicesFixed = values !== null;
		for (const name of choices) {
			const value = Math.round(values?.[at.get(name) ?? -1] ?? 0);
			const most = name.startsWith('open') ? 1 : Infinity;
			session.setBounds(name, values ? { lower: value, upper: value } : { lower: 0, upper: most });
		}
	}

	/** The best plan by what is known, with broken numbers; returns how far its loss is from what was thought. */
	function relaxedRound(): number | null {
		const found = solve(0);
		if (found?.objective == null) return null;
		if (!areChoicesFixed) {
			bound = Math.max(bound, found.objective);
			if (!isLimited) prices = pricesOf(priced, found);
		}
		const { loss } = learn(planIn(found));
		return loss.total > 0 ? Math.max(0, 1 - found.objective / loss.total) : 0;
	}

	/** Whole classes for the best plan by what is known; they stay until chosen anew. */
	function chooseClasses(gap: number): boolean {
		fix(null);
		session.setWhole(arePlacesWhole ? [...choices, ...places] : choices);
		const found = solve(gap / 4);
		if (found === null) return false;
		bound = Math.max(bound, found.bound ?? 0);
		learn(planIn(found));
		fix(found.values);
		return true;
	}

	/** From now on the bound counts whole places too, which takes longer; false where it does already. */
	function askForWholePlaces(): boolean {
		const isNew = !arePlacesWhole;
		arePlacesWhole = true;
		return isNew;
	}

	/** Whole places within the classes chosen. */
	function settle(gap: number): void {
		session.setWhole(places);
		const found = solve(gap / 3);
		if (found === null) return;
		const plan = planIn(found).map((own) => own.map(Math.round));
		const { loss } = learn(plan);
		if (best === null || loss.total < best.loss.total) best = { places: plan, loss };
	}

	function gapOf(total: number): number {
		return total > 0 ? Math.max(0, 1 - bound / total) : 0;
	}

	function progress(step: PlanProgress['step'], round: number): PlanProgress {
		const total = best?.loss.total ?? Infinity;
		return { step, round, bound, best: total, gap: gapOf(total) };
	}

	function solution(wanted: number): PlanSolution {
		const found = best ?? { places: [], loss: { mean: 0, tail: 0, total: 0 } };
		const gap = gapOf(found.loss.total);
		const status =
			best === null ? (isInfeasible ? 'infeasible' : 'limit') : gap <= wanted ? 'optimal' : 'limit';
		return { status, ...found, bound, gap, rounds: solved, prices };
	}

	/** From now on plans that move at most so many places; what is known of the loss stays true. */
	function limitMoved(most: number): void {
		session.setSides(movedName, { upper: most });
		[bound, best, isLimited] = [0, null, true];
		fix(null);
	}

	return {
		learn,
		limitMoved,
		free,
		relaxedRound,
		chooseClasses,
		askForWholePlaces,
		settle,
		progress,
		solution,
		close: session.close,
	};
}

/** Of one call of the solver: long enough for any gap that is asked for, short enough to be asked to stop. */
const mostSeconds = 20;

/** Duals of the limits, by their ids; `rows` says where each stands. */
function pricesOf(
	rows: ReadonlyMap<string, number>,
	{ duals }: SessionSolution,
): Readonly<Record<string, number>> {
	return Object.fromEntries(
		[...rows].flatMap(([id, row]) => {
			const price = Math.abs(duals[row] ?? 0);
			return price > 1e-6 ? [[id, price]] : [];
		}),
	);
}
