import type { Decision } from '#lib/domain/plan.ts';
import type { Studio, StudioMajor, StudioPathway } from '#lib/domain/studio.ts';
import type { PathwayRow, StudioRows } from '#lib/domain/studio-rows.ts';
import { chainOf } from './read-chain.ts';
import { newCells } from './new-cells.ts';
import { cellsOf } from './read-cells.ts';
import { classesOf } from './read-classes.ts';

/** Intakes that a plan looks ahead to. */
export const plannedIntakes = 3;

/** The studio of one level from the rows of a release; null where nothing can be tried out. */
export function readStudio(rows: StudioRows): Studio | null {
	const projected = unique(
		rows.draws.filter(({ part }) => part === 'class').map(({ year }) => year),
	);
	const claims = rows.draws.filter(({ part }) => part === 'claim');
	if (projected.length === 0 || claims.length === 0 || rows.demand.length === 0) return null;
	const majorIds = claims.map(({ part_id: id }) => id);
	const pathways = rows.pathways.map((row) => pathwayOf(row, rows));
	const intakes = intakesOf(rows, pathways);
	const years = reachedYears(projected, intakes, openPathways(rows, pathways));
	const classes = classesOf(rows, { majorIds, years });
	const axes = { majorIds, pathways, classes };
	const { cells: taught, schools } = cellsOf(rows, axes);
	if (taught.length === 0) return null;
	const majors = majorsOf(rows, majorIds);
	const chain = chainOf(rows, { majorIds, years });
	const present = { schools, majors, pathways, chain, cells: taught };
	return {
		level: rows.level,
		scenario: rows.scenario,
		intakes,
		years,
		drawCount: classes[0]?.rates.length ?? 0,
		schools,
		majors,
		pathways,
		cells: [...taught, ...newCells(present)],
		classes,
		chain,
		rules: rows.rules.map((row) => ({
			ruleId: row.rule_id,
			direction: row.direction,
			signal: row.signal,
			comparator: row.comparator,
			threshold: row.threshold,
			probability: row.probability ?? 1,
			sortOrder: row.sort_order,
			clause: { zh: row.clause_zh ?? '', en: row.clause_en ?? '' },
		})),
		pupilRatios: intakes.map((intake) => pupilRatio(rows, intake)),
	};
}

/** Of the pathways decided here the first open intake, else the one after next, and those that follow. */
function intakesOf(rows: StudioRows, pathways: readonly StudioPathway[]): readonly number[] {
	const open = rows.pathways
		.filter((_, index) => pathways[index]?.decision === 'region')
		.map((row) => earliestIntake(row, rows.asOf));
	const first = open.length > 0 ? Math.max(...open) : Number(rows.asOf.slice(0, 4)) + 2;
	return Array.from({ length: plannedIntakes }, (_, index) => first + index);
}

/** Projected years that the coming intakes of a program whose places are open can reach. */
function reachedYears(
	projected: readonly number[],
	intakes: readonly number[],
	open: readonly StudioPathway[],
): readonly number[] {
	const waits = open.map((pathway) => pathway.yearsToLeave);
	const reached = projected.filter((year) => waits.some((wait) => intakes.includes(year - wait)));
	return reached.length > 0 ? reached : projected;
}

/** Pathways with programs at this level whose places the region or a school decides. */
function openPathways(
	{ intakes }: StudioRows,
	pathways: readonly StudioPathway[],
): readonly StudioPathway[] {
	const planned = new Set(
		intakes.filter((row) => row.planned_count !== null).map((row) => row.pathway_id),
	);
	return pathways.filter(({ id, decision }) => planned.has(id) && decision !== 'elsewhere');
}

/** The intake whose list is decided after a date; without a calendar the one after next. */
function earliestIntake(row: PathwayRow, asOf: string): number {
	const year = Number(asOf.slice(0, 4));
	if (row.list_years_before === null) return year + 2;
	const due = [row.list_month ?? 12, row.list_day ?? 31]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
	return year + row.list_years_before + (asOf.slice(5) < due ? 0 : 1);
}

function pathwayOf(row: PathwayRow, { level, cycleYears }: StudioRows): StudioPathway {
	const { deciding_body_zh: zh, deciding_body_en: en } = row;
	return {
		id: row.pathway_id,
		name: { zh: row.name_zh, en: row.name_en },
		yearsToLeave: row.exit_level === level ? (row.years_total ?? cycleYears) : cycleYears,
		decision: decisionOf(row),
		body: zh === null || en === null ? null : { zh, en },
		decisionKind: row.decision_kind,
	};
}

/** Where the region can only advise, the school decides together with the body that is named. */
function decisionOf(row: PathwayRow): Decision {
	if (row.is_local_decision) return 'region';
	return row.decision_kind === 'advice' ? 'school' : 'elsewhere';
}

function majorsOf(rows: StudioRows, majorIds: readonly string[]): readonly StudioMajor[] {
	const names = new Map(rows.majors.map((row) => [`${row.catalogue}|${row.major_code}`, row]));
	const fieldOf = (id: string) => {
		const row = names.get(id);
		return { id, name: { zh: row?.name_zh ?? id, en: row?.name_en ?? id } };
	};
	return majorIds.map((id) => {
		const row = names.get(id);
		const code = id.slice(id.indexOf('|') + 1);
		return {
			id,
			code,
			name: { zh: row?.name_zh ?? code, en: row?.name_en ?? code },
			field: fieldOf(`${row?.catalogue ?? ''}|${row?.field_code ?? code}`),
			obstacle: row?.signal === 'not_assessed' ? (row.reason ?? 'no_draws') : null,
		};
	});
}

const lastGrade = 9;

/** Those who leave compulsory schooling in the summer of an intake, per leaver of the last counted summer. */
function pupilRatio({ pupils }: StudioRows, intake: number): number | null {
	const counted = (grade: number): number | null =>
		pupils.find((row) => row.grade === grade)?.pupil_count ?? null;
	const year = pupils[0]?.year;
	if (year === undefined) return null;
	const leaving = counted(lastGrade - (intake - 1 - year));
	const last = counted(lastGrade);
	return leaving === null || last === null || last === 0 ? null : leaving / last;
}

function unique(years: readonly number[]): readonly number[] {
	return [...new Set(years)].toSorted((a, b) => a - b);
}
