import type { LimitTerm, PlanLimit } from '#lib/domain/plan-problem.ts';
import type { BindingKind, PlanSettings } from '#lib/domain/plan-settings.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { groupBy } from '../group-by.ts';
import { fieldLimits } from './field-limits.ts';
import {
	limitOf,
	type PlacedCell,
	placeTerms,
	programOf,
	starterTerms,
	sumKnown,
	total,
} from './limit-parts.ts';

/** What schools and the region have: each binds only where it is supplied, and never below today's plan. */
export function capacityLimits(
	studio: Studio,
	cells: readonly StudioCell[],
	settings: PlanSettings,
): readonly PlanLimit[] {
	const placed = cells.map((cell, index) => ({ cell, index }));
	const programs = groupBy(placed, ({ cell }) => programOf(cell.id));
	const schools = groupBy(placed, ({ cell }) => cell.school);
	const limits = studio.intakes.flatMap((_, intake) => [
		...[...programs.values()].flatMap((program) =>
			programLimits(studio, program, { intake, settings }),
		),
		...fieldLimits(studio, placed, { intake, settings }),
		...[...schools].flatMap(([school, own]) => seatLimit(studio, own, { school, intake })),
		...pupilLimit(studio, placed, intake),
	]);
	return limits.filter(({ kind }) => settings.binding.includes(meansOf(kind)));
}

/** What a limit is a means of, as a person ticks it. */
function meansOf(kind: PlanLimit['kind']): BindingKind {
	if (kind === 'fieldTeachers') return 'teachers';
	return kind === 'fieldTraining' ? 'training' : (kind as BindingKind);
}

function programLimits(
	studio: Studio,
	program: readonly PlacedCell[],
	{ intake, settings }: { readonly intake: number; readonly settings: PlanSettings },
): readonly PlanLimit[] {
	const [first] = program;
	if (!first) return [];
	const subject = programOf(first.cell.id);
	const everyPathway = studio.cells.filter(({ id }) => programOf(id) === subject);
	const others = everyPathway.filter(({ id }) => program.every(({ cell }) => cell.id !== id));
	const { teachers, trainingSeats, applicants } = first.cell;
	const students = sumKnown(everyPathway.map((cell) => cell.students));
	const about = { subject, intake };
	const upper = (kind: BindingKind, terms: readonly LimitTerm[], most: number | null) =>
		most === null ? [] : [limitOf(kind, about, { terms, upper: most, cells: program })];
	return [
		...upper(
			'teachers',
			starterTerms(program, intake),
			teachers === null || students === null
				? null
				: teachers * settings.studentsPerTeacher - students,
		),
		...upper(
			'training',
			placeTerms(program, intake),
			trainingSeats === null ? null : trainingSeats - total(others.map(({ places }) => places)),
		),
		...upper(
			'applicants',
			program.map(({ cell, index }) => ({ cell: index, intake, coefficient: cell.fill })),
			applicants === null ? null : applicants - total(others.map(({ starters }) => starters)),
		),
	];
}

/** Persons in a school against its seats. */
function seatLimit(
	{ schools }: Studio,
	own: readonly PlacedCell[],
	{ school, intake }: { readonly school: number; readonly intake: number },
): readonly PlanLimit[] {
	const { id = '', seats = null, students = null } = schools[school] ?? {};
	if (seats === null || students === null) return [];
	const about = { subject: id, intake };
	return [
		limitOf('seats', about, {
			terms: starterTerms(own, intake),
			upper: seats - students,
			cells: own,
		}),
	];
}

/** School leavers fall or rise; the share of them that starts here stays. */
function pupilLimit(
	{ cells, pupilRatios }: Studio,
	placed: readonly PlacedCell[],
	intake: number,
): readonly PlanLimit[] {
	const ratio = pupilRatios[intake] ?? null;
	if (ratio === null || placed.length === 0) return [];
	const everyone = total(cells.map(({ starters }) => starters));
	const today = total(placed.map(({ cell }) => cell.starters));
	return [
		{
			id: `pupils ${String(intake)}`,
			kind: 'pupils',
			subject: '',
			intake,
			terms: placed.map(({ cell, index }) => ({ cell: index, intake, coefficient: cell.fill })),
			lower: null,
			upper: Math.max(today, everyone * ratio - (everyone - today)),
		},
	];
}
