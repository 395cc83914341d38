import type { PlanLimit, PlanPlaces, PlanProblem } from '#lib/domain/plan-problem.ts';
import type { ProgramConstraint, ProgramTerm, ProgramVariable } from '#lib/domain/program.ts';
import { openName, placesName } from './program-names.ts';

interface NewProgram {
	readonly cell: number;
	readonly school: string;
	readonly smallest: number;
	readonly most: number;
}

/** Programs that may be opened: each once, and it stays open. */
function newPrograms({ cells }: PlanProblem): readonly NewProgram[] {
	return cells.flatMap(({ id, opening }, cell) =>
		opening === null ? [] : [{ cell, school: schoolOf(id), ...opening }],
	);
}

/** The first part of a cell's id. */
function schoolOf(id: string): string {
	return id.slice(0, id.indexOf('|'));
}

function intakesOf({ intakes }: PlanProblem): readonly number[] {
	return Array.from({ length: intakes }, (_, intake) => intake);
}

export function openingVariables(problem: PlanProblem): readonly ProgramVariable[] {
	return newPrograms(problem).flatMap(({ cell }) =>
		intakesOf(problem).map((intake) => ({
			name: openName(cell, intake),
			upper: 1,
			isInteger: true,
		})),
	);
}

const term = (cell: number, intake: number, coefficient: number): ProgramTerm => ({
	variable: openName(cell, intake),
	coefficient,
});

export function openingRows(problem: PlanProblem): readonly ProgramConstraint[] {
	return [
		...newPrograms(problem).flatMap((program) =>
			intakesOf(problem).flatMap((intake) => programRows(program, intake)),
		),
		...openingLimits(problem).map(({ id, subject, intake, upper }) => ({
			name: id,
			terms: newPrograms(problem)
				.filter(({ school }) => school === subject)
				.flatMap(({ cell }) => openedIn(cell, intake ?? 0)),
			upper: upper ?? Infinity,
		})),
	];
}

/** An open program has at least a class and at most what a new one begins with; it is not closed again. */
function programRows(
	{ cell, smallest, most }: NewProgram,
	intake: number,
): readonly ProgramConstraint[] {
	const places: ProgramTerm = { variable: placesName(cell, intake), coefficient: 1 };
	const name = `${String(cell)} ${String(intake)}`;
	return [
		{ name: `open most ${name}`, terms: [places, term(cell, intake, -most)], upper: 0 },
		{ name: `open least ${name}`, terms: [places, term(cell, intake, -smallest)], lower: 0 },
		...(intake === 0
			? []
			: [{ name: `stays open ${name}`, terms: openedIn(cell, intake), lower: 0 }]),
	];
}

function openedIn(cell: number, intake: number): readonly ProgramTerm[] {
	return [term(cell, intake, 1), ...(intake === 0 ? [] : [term(cell, intake - 1, -1)])];
}

/** How many programs a school may open in one intake, as limits without places. */
export function openingLimits(problem: PlanProblem): readonly PlanLimit[] {
	const schools = [...new Set(newPrograms(problem).map(({ school }) => school))];
	return schools.flatMap((school) =>
		intakesOf(problem).map((intake) => ({
			id: `opening ${school} ${String(intake)}`,
			...{ kind: 'opening' as const, subject: school, intake, terms: [] },
			...{ lower: null, upper: problem.aims.openings },
		})),
	);
}

/** Programs that a plan opens at a school in one intake. */
export function openedBy(
	problem: PlanProblem,
	places: PlanPlaces,
	{ subject, intake }: Pick<PlanLimit, 'subject' | 'intake'>,
): number {
	const at = (cell: number, when: number): boolean => (places[cell]?.[when] ?? 0) > 0;
	return newPrograms(problem).filter(
		({ cell, school }) =>
			school === subject && at(cell, intake ?? 0) && !at(cell, (intake ?? 0) - 1),
	).length;
}
