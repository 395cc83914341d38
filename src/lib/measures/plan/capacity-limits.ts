import type { LimitTerm, PlanLimit } from '#lib/domain/plan-problem.ts';
import type { BindingKind, PlanSettings } from '#lib/domain/plan-settings.ts';
import type { Studio, StudioCell } from '#lib/domain/studio.ts';
import { groupBy } from '../group-by.ts';

interface PlacedCell {
	readonly cell: StudioCell;
	readonly index: number;
}

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
		...[...schools].flatMap(([school, own]) => seatLimit(studio, own, { school, intake })),
		...pupilLimit(studio, placed, intake),
	]);
	return limits.filter(({ kind }) => settings.binding.includes(kind as BindingKind));
}

export function programOf(id: string): string {
	return id.slice(0, id.lastIndexOf('|'));
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

/** Whoever is added in this intake and those before is in school at the same time. */
function starterTerms(cells: readonly PlacedCell[], intake: number): readonly LimitTerm[] {
	return Array.from({ length: intake + 1 }, (_, earlier) =>
		cells.map(({ cell, index }) => ({ cell: index, intake: earlier, coefficient: cell.fill })),
	).flat();
}

function placeTerms(cells: readonly PlacedCell[], intake: number): readonly LimitTerm[] {
	return cells.map(({ index }) => ({ cell: index, intake, coefficient: 1 }));
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

interface Amount {
	readonly terms: readonly LimitTerm[];
	/** What may be added where the terms count persons in school; what may be there where they do not. */
	readonly upper: number;
	readonly cells: readonly PlacedCell[];
}

function limitOf(
	kind: BindingKind,
	{ subject, intake }: { readonly subject: string; readonly intake: number },
	{ terms, upper, cells }: Amount,
): PlanLimit {
	const present = new Map(cells.map(({ cell, index }) => [index, cell.places]));
	const today = total(terms.map((term) => term.coefficient * (present.get(term.cell) ?? 0)));
	const isStock = kind === 'seats' || kind === 'teachers';
	return {
		id: `${kind} ${subject} ${String(intake)}`,
		kind,
		subject,
		intake,
		terms,
		lower: null,
		upper: isStock ? today + Math.max(0, upper) : Math.max(today, upper),
	};
}

function sumKnown(values: readonly (number | null)[]): number | null {
	return values.reduce<number | null>(
		(sum, value) => (sum === null || value === null ? null : sum + value),
		0,
	);
}

function total(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}
