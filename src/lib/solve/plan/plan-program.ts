import type { PlanProblem } from '#lib/domain/plan-problem.ts';
import type {
	Program,
	ProgramConstraint,
	ProgramTerm,
	ProgramVariable,
} from '#lib/domain/program.ts';
import type { PlanPart } from './losses.ts';
import { openingRows, openingVariables } from './openings.ts';
import {
	classesName,
	excessName,
	meanName,
	placesName,
	quantileName,
	startersName,
} from './program-names.ts';

/**
 * Everything about a plan but its loss: places in classes within all limits. The loss is held from below by
 * cuts: a mean per target, and per draw the excess over the quantile that the worst draws begin at.
 */
export function planProgram(problem: PlanProblem, parts: readonly PlanPart[]): Program {
	const { cells, targets, probabilities, aims, intakes } = problem;
	const slots = cells.flatMap((cell, index) =>
		Array.from({ length: intakes }, (_, intake) => ({ cell, index, intake })),
	);
	const variables: readonly ProgramVariable[] = [
		...slots.map(({ index, intake }) => ({ name: placesName(index, intake), isInteger: true })),
		...slots.flatMap(({ index, intake }) => [
			{ name: `more ${index} ${intake}`, cost: aims.stay },
			{ name: `fewer ${index} ${intake}`, cost: aims.stay },
		]),
		...slots
			.filter(({ cell }) => cell.classes !== null)
			.map(({ index, intake }) => ({ name: classesName(index, intake), isInteger: true })),
		...parts.map((_, part) => ({ name: startersName(part), lower: -Infinity })),
		...targets.map((_, target) => ({ name: meanName(target), cost: 1 })),
		...tailVariables(problem),
		...openingVariables(problem),
	];
	return {
		sense: 'minimize',
		variables,
		constraints: [
			...slots.map(({ cell, index, intake }) => moveRow(cell.present, index, intake)),
			...slots.flatMap(({ cell, index, intake }) =>
				cell.classes === null ? [] : classRows(cell.classes, index, intake),
			),
			...parts.map((part, index) => startersRow(problem, part, index)),
			...openingRows(problem),
			movedRow(slots),
			...problem.limits.map(({ id, terms, lower, upper }) => ({
				name: id,
				terms: terms.map(({ cell, intake, coefficient }) => ({
					variable: placesName(cell, intake),
					coefficient,
				})),
				lower: lower ?? -Infinity,
				upper: upper ?? Infinity,
			})),
		],
	};

	function tailVariables({ aims: { tail, tailShare } }: PlanProblem): readonly ProgramVariable[] {
		if (tail === 0) return [];
		return [
			{ name: quantileName, cost: tail },
			...probabilities.map((probability, draw) => ({
				name: excessName(draw),
				cost: (tail * probability) / tailShare,
			})),
		];
	}
}

/** All places that are not as today; its side is set to ask for plans that move fewer. */
export const movedName = 'moved';

function movedRow(slots: readonly { readonly index: number; readonly intake: number }[]) {
	return {
		name: movedName,
		terms: slots.flatMap(({ index, intake }) =>
			['more', 'fewer'].map((way) => ({
				variable: `${way} ${String(index)} ${String(intake)}`,
				coefficient: 1,
			})),
		),
	};
}

function moveRow(present: number, cell: number, intake: number): ProgramConstraint {
	return {
		name: `move ${cell} ${intake}`,
		terms: [
			{ variable: placesName(cell, intake), coefficient: 1 },
			{ variable: `more ${cell} ${intake}`, coefficient: -1 },
			{ variable: `fewer ${cell} ${intake}`, coefficient: 1 },
		],
		lower: present,
		upper: present,
	};
}

function classRows(
	{ size, smallest }: { readonly size: number; readonly smallest: number },
	cell: number,
	intake: number,
): readonly ProgramConstraint[] {
	const places: ProgramTerm = { variable: placesName(cell, intake), coefficient: 1 };
	const classes = (coefficient: number): ProgramTerm => ({
		variable: classesName(cell, intake),
		coefficient,
	});
	return [
		{ name: `class size ${cell} ${intake}`, terms: [places, classes(-size)], upper: 0 },
		{ name: `smallest class ${cell} ${intake}`, terms: [places, classes(-smallest)], lower: 0 },
	];
}

function startersRow(problem: PlanProblem, part: PlanPart, index: number): ProgramConstraint {
	const today = part.starters.reduce(
		(sum, { cell, coefficient }) => sum + coefficient * (problem.cells[cell]?.present ?? 0),
		0,
	);
	return {
		name: `part ${index}`,
		terms: [
			{ variable: startersName(index), coefficient: -1 },
			...part.starters.map(({ cell, intake, coefficient }) => ({
				variable: placesName(cell, intake),
				coefficient,
			})),
		],
		lower: today,
		upper: today,
	};
}
