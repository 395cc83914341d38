import { cellId } from '#lib/domain/plan.ts';
import type { StudioCell, StudioClass, StudioPathway, StudioSchool } from '#lib/domain/studio.ts';
import type { CapacityRow, IntakeRow, StudioRows } from '#lib/domain/studio-rows.ts';

interface CellAxes {
	readonly majorIds: readonly string[];
	readonly pathways: readonly StudioPathway[];
	readonly classes: readonly StudioClass[];
}

/** Programs and pathways that plan places today, and their schools. */
export function cellsOf(
	rows: StudioRows,
	axes: CellAxes,
): { readonly cells: readonly StudioCell[]; readonly schools: readonly StudioSchool[] } {
	const last = Math.max(...rows.intakes.map((row) => row.school_year));
	const planned = rows.intakes.filter(
		(row) => row.school_year === last && (presentPlaces(row) ?? 0) > 0,
	);
	const used = new Set(planned.map((row) => row.school_id));
	const schools = rows.schools
		.filter((row) => used.has(row.school_id))
		.map((row) => ({
			id: row.school_id,
			name: { zh: row.name_zh, en: row.name_en },
			seats: row.seat_capacity,
			students: row.student_count,
		}));
	const schoolAt = new Map(schools.map(({ id }, index) => [id, index]));
	const cells = planned.flatMap((row) => {
		const school = schoolAt.get(row.school_id);
		const cell = cellOf(row, rows, axes);
		return school === undefined || cell === null ? [] : [{ ...cell, school }];
	});
	return { cells, schools };
}

/** Places that the last intake had; where no plan is returned, those who were admitted. */
function presentPlaces(row: IntakeRow): number | null {
	return row.planned_count ?? row.admitted_count ?? row.registered_count;
}

function cellOf(
	row: IntakeRow,
	rows: StudioRows,
	{ majorIds, pathways, classes }: CellAxes,
): Omit<StudioCell, 'school'> | null {
	const majorId = `${row.catalogue}|${row.major_code}`;
	const major = majorIds.indexOf(majorId);
	const pathway = pathways.findIndex(({ id }) => id === row.pathway_id);
	if (major < 0 || pathway < 0) return null;
	const places = presentPlaces(row) ?? 0;
	const starters = row.registered_count ?? row.admitted_count ?? places;
	const classId = `${majorId}|${row.pathway_id}`;
	const isProjected = classes.some(({ id }) => id === classId);
	return {
		id: cellId({
			school: row.school_id,
			catalogue: row.catalogue,
			major: row.major_code,
			pathway: row.pathway_id,
		}),
		places,
		schoolId: row.school_id,
		decision: isProjected ? (pathways[pathway]?.decision ?? 'elsewhere') : 'elsewhere',
		major,
		pathway,
		status: 'taught',
		classId: isProjected ? classId : null,
		fill: starters / places,
		starters,
		students: row.student_count,
		...capacityOf(rows.capacities.find((each) => isProgram(each, row))),
		proposal: rows.lists.find((each) => isProgram(each, row))?.proposal ?? null,
	};
}

function isProgram(
	row: Pick<IntakeRow, 'school_id' | 'catalogue' | 'major_code'>,
	other: IntakeRow,
): boolean {
	return (
		row.school_id === other.school_id &&
		row.catalogue === other.catalogue &&
		row.major_code === other.major_code
	);
}

function capacityOf(row: CapacityRow | undefined) {
	return {
		classSize: row?.class_size ?? null,
		teachers: row?.teacher_equivalent ?? null,
		trainingSeats: row?.training_seat_count ?? null,
		applicants: row?.applicant_count ?? null,
	};
}
