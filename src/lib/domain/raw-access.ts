import type { FigureRow } from './figure.ts';
import type { User } from './user.ts';

/** Tables whose rows are, or count, the raw rows behind withheld figures: no part of the published set. */
const leadingToRows: readonly string[] = ['lineage', 'raw_rows'];

export function isPublished(table: string): boolean {
	return !leadingToRows.includes(table);
}

/** Whole tables of raw rows are for the office and its evaluators; a school speaks for itself only. */
export function mayReadTable(user: User | null, table: string): boolean {
	return isPublished(table) || (user !== null && user.role !== 'school');
}

/** Whether a reader sees raw rows of withheld figures: a school, where every row is its own. */
export function mayReadRows(user: User | null, rows: readonly FigureRow[]): boolean {
	if (user === null) return false;
	if (user.role !== 'school') return true;
	return (
		user.schoolId !== null &&
		rows.length > 0 &&
		rows.every((row) => row['school_id'] === user.schoolId)
	);
}
