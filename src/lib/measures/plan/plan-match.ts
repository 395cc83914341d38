import type { Match } from '#lib/domain/match.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { matchBest } from './best-match.ts';
import type { PlanFuture } from './run-plan.ts';

/** The best attainable match of what a plan is expected to bring, per year. */
export function matchOf({ chain, years }: Studio, expected: PlanFuture): Match {
	const perYear = (values: Float64Array): number[] =>
		Array.from(values, (value) => value / years.length);
	return matchBest({
		entrants: perYear(expected.entrants),
		openings: perYear(expected.occupationDemand),
		links: chain.links.map(({ major, occupation }) => ({ major, occupation })),
	});
}
