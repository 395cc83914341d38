import type { LimitTerm, PlanLimit } from '#lib/domain/plan-problem.ts';
import type { PlanSettings } from '#lib/domain/plan-settings.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { groupBy } from '../group-by.ts';
import {
	limitOf,
	type PlacedCell,
	placeTerms,
	programOf,
	starterTerms,
	sumKnown,
	total,
} from './limit-parts.ts';

/** A new program has no teachers and training places of its own: it shares those of its school's field. */
export function fieldLimits(
	studio: Studio,
	placed: readonly PlacedCell[],
	about: { readonly intake: number; readonly settings: PlanSettings },
): readonly PlanLimit[] {
	const fieldOf = ({ cell }: Pick<PlacedCell, 'cell'>): string =>
		`${cell.schoolId}|${studio.majors[cell.major]?.field.id ?? ''}`;
	const everyone = groupBy(
		studio.cells.map((cell) => ({ cell })),
		fieldOf,
	);
	return [...groupBy(placed, fieldOf)]
		.filter(([, own]) => own.some(({ cell }) => cell.status === 'new'))
		.flatMap(([subject, own]) => {
			const means = meansOf((everyone.get(subject) ?? []).map(({ cell }) => cell));
			return limitsOf({ subject, own, means }, about);
		});
}

interface Means {
	readonly teachers: number | null;
	readonly students: number | null;
	readonly training: number | null;
	readonly places: number;
}

/** What all programs of a field have together; unknown where one of them does not say. */
function meansOf(cells: readonly PlacedCell['cell'][]): Means {
	const taught = cells.filter(({ status }) => status === 'taught');
	const programs = [...groupBy(taught, ({ id }) => programOf(id)).values()].flatMap(
		([first]) => first ?? [],
	);
	return {
		teachers: sumKnown(programs.map(({ teachers }) => teachers)),
		students: sumKnown(taught.map(({ students }) => students)),
		training: sumKnown(programs.map(({ trainingSeats }) => trainingSeats)),
		places: total(taught.map(({ places }) => places)),
	};
}

interface Field {
	readonly subject: string;
	readonly own: readonly PlacedCell[];
	readonly means: Means;
}

function limitsOf(
	{ subject, own, means }: Field,
	{ intake, settings }: { readonly intake: number; readonly settings: PlanSettings },
): readonly PlanLimit[] {
	const { teachers, students, training, places } = means;
	const upper = (
		kind: 'fieldTeachers' | 'fieldTraining',
		terms: readonly LimitTerm[],
		most: number | null,
	) =>
		most === null ? [] : [limitOf(kind, { subject, intake }, { terms, upper: most, cells: own })];
	const others = places - total(own.map(({ cell }) => cell.places));
	return [
		...upper(
			'fieldTeachers',
			starterTerms(own, intake),
			teachers === null || students === null
				? null
				: teachers * settings.studentsPerTeacher - students,
		),
		...upper(
			'fieldTraining',
			placeTerms(own, intake),
			training === null ? null : training - others,
		),
	];
}
