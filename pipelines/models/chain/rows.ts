import type { Row } from '../../engine/model.ts';

export { groupBy } from '#lib/measures/group-by.ts';

/** Cells of a row by the type its column promises; another type is a mistake of the model. */
export function text(row: Row, column: string): string {
	const cell = row[column];
	if (typeof cell !== 'string') throw wrongType(row, column, 'text');
	return cell;
}

export function number(row: Row, column: string): number {
	const cell = numberOrNull(row, column);
	if (cell === null) throw wrongType(row, column, 'a number');
	return cell;
}

export function numberOrNull(row: Row, column: string): number | null {
	const cell = row[column] ?? null;
	if (cell !== null && typeof cell !== 'number') throw wrongType(row, column, 'a number');
	return cell;
}

export function textOrNull(row: Row, column: string): string | null {
	return row[column] === null || row[column] === undefined ? null : text(row, column);
}

export function flag(row: Row, column: string): boolean {
	const cell = row[column];
	if (typeof cell !== 'boolean') throw wrongType(row, column, 'true or false');
	return cell;
}

/** Cells of several columns as one key. */
export function keyOf(row: Row, columns: readonly string[]): string {
	return columns.map((column) => String(row[column])).join('|');
}

function wrongType(row: Row, column: string, wanted: string): TypeError {
	return new TypeError(`${column} is not ${wanted}: ${JSON.stringify(row[column])}`);
}

/** Some columns of a row, in the order named. */
export function pick(row: Row, columns: readonly string[]): Row {
	return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
