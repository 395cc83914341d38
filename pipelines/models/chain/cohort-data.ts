import type { Row } from '../../engine/model.ts';
import { keyOf, number, numberOrNull, text } from './rows.ts';

/** One major on one pathway: the unit that the cohort model follows. */
export interface CohortCell {
	readonly area: string;
	readonly level: string;
	readonly catalogue: string;
	readonly major: string;
	readonly pathway: string;
	/** Grade, then school year. */
	readonly stocks: ReadonlyMap<number, ReadonlyMap<number, number>>;
	/** By school year; partial years are left out. */
	readonly intakes: ReadonlyMap<number, number>;
	/** By graduating year. */
	readonly classes: ReadonlyMap<number, ClassEntry>;
}

export interface ClassEntry {
	readonly graduates: number | null;
	/** Entered work and stayed; null where the place of work is not returned. */
	readonly entrants: number | null;
}

const cellColumns = ['area_code', 'level', 'catalogue', 'major_code', 'pathway_id'] as const;

interface OpenCell extends CohortCell {
	readonly stocks: Map<number, Map<number, number>>;
	readonly intakes: Map<number, number>;
	readonly classes: Map<number, ClassEntry>;
}

export interface CohortTables {
	readonly classes: readonly Row[];
	readonly intakes: readonly Row[];
	readonly stocks: readonly Row[];
}

export function cohortCells({ classes, intakes, stocks }: CohortTables): readonly CohortCell[] {
	const cells = new Map<string, OpenCell>();
	for (const row of classes) {
		cellOf(cells, row).classes.set(number(row, 'year'), classEntry(row));
	}
	for (const row of intakes) {
		const count = numberOrNull(row, 'intake_count');
		if (count === null || row['is_partial_year'] === true) continue;
		cellOf(cells, row).intakes.set(number(row, 'school_year'), count);
	}
	for (const row of stocks) {
		const count = numberOrNull(row, 'student_count');
		if (count === null || row['has_gap'] === true) continue;
		const byGrade = cellOf(cells, row).stocks;
		const grade = byGrade.get(number(row, 'grade')) ?? new Map<number, number>();
		byGrade.set(number(row, 'grade'), grade.set(number(row, 'school_year'), count));
	}
	return [...cells.values()];
}

function cellOf(cells: Map<string, OpenCell>, row: Row): OpenCell {
	const key = keyOf(row, cellColumns);
	const known = cells.get(key);
	if (known) return known;
	const cell: OpenCell = {
		area: text(row, 'area_code'),
		level: text(row, 'level'),
		catalogue: text(row, 'catalogue'),
		major: text(row, 'major_code'),
		pathway: text(row, 'pathway_id'),
		stocks: new Map(),
		intakes: new Map(),
		classes: new Map(),
	};
	cells.set(key, cell);
	return cell;
}

/** Whoever works at an unknown place is counted in the proportion of those whose place is known. */
function classEntry(row: Row): ClassEntry {
	const local = numberOrNull(row, 'local_count');
	const known = numberOrNull(row, 'place_known_count');
	const direct = numberOrNull(row, 'direct_employment_count');
	const graduates = numberOrNull(row, 'graduate_count');
	if (direct === 0) return { graduates, entrants: 0 };
	if (local === null || known === null || known === 0) return { graduates, entrants: null };
	const unknown = Math.max(0, (direct ?? known) - known);
	return { graduates, entrants: local + (unknown * local) / known };
}
