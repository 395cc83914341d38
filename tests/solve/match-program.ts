import type { Match, MatchProblem } from '#lib/domain/match.ts';
import type { Program, ProgramSolver } from '#lib/domain/program.ts';

/** Best attainable match: a transport problem from majors to occupations along the crosswalk. */
export function bestMatch(problem: MatchProblem, solver: ProgramSolver): Match {
	const { entrants, openings, links } = problem;
	const { objective, values, duals } = solver.solve(programOf(problem));
	const matched = Math.max(0, objective ?? 0);
	const prices = (kind: string, length: number): readonly number[] =>
		Array.from({ length }, (_, index) => Math.abs(duals.get(`${kind} ${String(index)}`) ?? 0));
	return {
		matched,
		entrantShare: shareOf(matched, entrants),
		openingShare: shareOf(matched, openings),
		flows: links.map((_, index) => values.get(flowName(index)) ?? 0),
		entrantPrices: prices('major', entrants.length),
		openingPrices: prices('occupation', openings.length),
	};
}

function programOf({ entrants, openings, links }: MatchProblem): Program {
	const line = (kind: 'major' | 'occupation', counts: readonly number[]) =>
		counts.map((count, index) => ({
			name: `${kind} ${String(index)}`,
			terms: links.flatMap((link, position) =>
				link[kind] === index ? [{ variable: flowName(position), coefficient: 1 }] : [],
			),
			upper: Math.max(0, count),
		}));
	return {
		sense: 'maximize',
		variables: links.map((_, index) => ({ name: flowName(index), cost: 1 })),
		constraints: [...line('major', entrants), ...line('occupation', openings)],
	};
}

function flowName(link: number): string {
	return `flow ${String(link)}`;
}

function shareOf(matched: number, counts: readonly number[]): number | null {
	const all = counts.reduce((sum, count) => sum + Math.max(0, count), 0);
	return all > 0 ? matched / all : null;
}
