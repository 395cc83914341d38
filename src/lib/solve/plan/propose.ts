import type { Places } from '#lib/domain/plan.ts';
import type {
	PlanPlaces,
	PlanProblem,
	PlanProgress,
	PlanSolution,
} from '#lib/domain/plan-problem.ts';
import type { CurvePoint, PlanProposal, SearchEffort } from '#lib/domain/plan-proposal.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import type { ProgramSolver } from '#lib/domain/program.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { expectedDraw, planProblem } from '#lib/measures/plan/plan-problem.ts';
import { chooseDraws, type WeightedDraw } from '#lib/measures/plan/representative-draws.ts';
import { createRunner, type PlanRunner } from '#lib/measures/plan/run-plan.ts';
import { bindingLimits } from './binding.ts';
import { conflictIn } from './conflict.ts';
import { lossAt, type LossPoint, movedIn, partsOf, startersOf } from './losses.ts';
import { optimise, optimiseWithCurve, presentPlaces } from './optimise.ts';

export interface ProposalInput {
	readonly studio: Studio;
	readonly settings: PlanSettings;
	readonly effort: SearchEffort;
}

/** Shares of the best plan's moves for which the best plan is shown too. */
const curveShares = [0.125, 0.25, 0.5, 0.75];

/** Looks for the best plan and says what it is worth, what holds it back, or why there is none. */
export function* propose(
	{ studio, settings, effort }: ProposalInput,
	solver: ProgramSolver,
): Generator<PlanProgress, PlanProposal> {
	const runner = createRunner(studio);
	const base = runner.run({});
	const every = base.draws.map((_, draw) => ({ draw, probability: 1 / base.draws.length }));
	const whole = planProblem(studio, { base, settings, draws: every });
	const chosen = chosenDraws(whole, every, effort);
	const problem = planProblem(studio, { base, settings, draws: chosen });
	const shares = effort.curve === 'with' ? curveShares : [];
	const { plan, curve } = yield* optimiseWithCurve(problem, solver, {
		...{ gap: effort.gap, rounds: 60, shares },
	});
	const certainDraw = [{ draw: expectedDraw, probability: 1 }];
	const certain = yield* optimise(
		{ ...planProblem(studio, { base, settings, draws: certainDraw }), aims: certainAims(problem) },
		solver,
	);
	const judge = judgeOf(whole);
	const today = presentPlaces(whole);
	const found = plan.places.length > 0 ? plan.places : today;
	return {
		status: plan.status,
		settings,
		places: placesOf(problem, found),
		gap: plan.gap,
		drawsUsed: chosen.length,
		drawsJudged: every.length,
		losses: {
			today: judge(today).loss,
			found: judge(found).loss,
			certain: judge(certain.places.length > 0 ? certain.places : today).loss,
		},
		betterShare: plan.places.length > 0 ? betterShare(judge(found), judge(today)) : null,
		fits: {
			today: base.expected.groupFit,
			found: runner.expect(placesOf(problem, found)).groupFit,
		},
		binding: plan.status === 'infeasible' ? [] : bindingLimits(problem, plan),
		curve: curveOf({ problem, judge, runner }, [...curve, plan]),
		conflict: plan.status === 'infeasible' ? conflictIn(problem, solver) : [],
	};
}

/** All draws, or those that stand best for all. */
function chosenDraws(
	{ targets }: PlanProblem,
	every: readonly WeightedDraw[],
	{ draws: count }: SearchEffort,
): readonly WeightedDraw[] {
	if (count >= every.length) return every;
	const draws = every.map(({ draw }) =>
		targets.map((target) => (target.entrants[draw] ?? 0) - (target.wanted[draw] ?? 0)),
	);
	return chooseDraws({ draws, count });
}

function certainAims({ aims }: PlanProblem): PlanProblem['aims'] {
	return { ...aims, tail: 0 };
}

function betterShare({ byDraw: found }: LossPoint, { byDraw: today }: LossPoint): number {
	const better = found.filter((loss, draw) => loss < (today[draw] ?? 0) - leastLoss);
	return better.length / found.length;
}

/** Of persons: less is no difference. */
const leastLoss = 1e-6;

function judgeOf(problem: PlanProblem): (places: PlanPlaces) => LossPoint {
	const parts = partsOf(problem);
	return (places) => {
		const starters = startersOf(problem, parts, places);
		return lossAt(problem, parts, { starters, moved: movedIn(problem, places) });
	};
}

/** Cells that differ from today. */
function placesOf({ cells }: PlanProblem, places: PlanPlaces): Places {
	return Object.fromEntries(
		cells.flatMap(({ id, present }, cell) => {
			const counts = places[cell] ?? [];
			return counts.some((count) => count !== present) ? [[id, counts]] : [];
		}),
	);
}

interface CurveContext {
	readonly problem: PlanProblem;
	readonly judge: (places: PlanPlaces) => LossPoint;
	readonly runner: PlanRunner;
}

function curveOf(
	{ problem, judge, runner }: CurveContext,
	plans: readonly PlanSolution[],
): readonly CurvePoint[] {
	const today = presentPlaces(problem);
	return [today, ...plans.map(({ places }) => places).filter(({ length }) => length > 0)].map(
		(places) => ({
			moved: movedIn(problem, places),
			loss: judge(places).loss.total,
			mean: judge(places).loss.mean,
			fit: runner.expect(placesOf(problem, places)).groupFit,
		}),
	);
}
