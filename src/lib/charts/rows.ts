import type { FigureRow } from '#lib/domain/figure.ts';

export function numberOf(row: FigureRow | undefined, name: string): number | null {
	const value = row?.[name];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textOf(row: FigureRow | undefined, name: string): string {
	const value = row?.[name];
	return value === null || value === undefined ? '' : String(value);
}

export function numbersOf(rows: readonly FigureRow[], ...names: readonly string[]): number[] {
	return rows.flatMap((row) => names.flatMap((name) => numberOf(row, name) ?? []));
}

export function isProjection(row: FigureRow): boolean {
	return row['value_kind'] === 'projection';
}

/** Rows where a number is present, largest first. */
export function sortedBy(rows: readonly FigureRow[], name: string): FigureRow[] {
	return rows
		.filter((row) => numberOf(row, name) !== null)
		.sort((a, b) => (numberOf(b, name) ?? 0) - (numberOf(a, name) ?? 0));
}

/** The values of one column in order of first appearance. */
export function distinct(rows: readonly FigureRow[], name: string): string[] {
	return [...new Set(rows.map((row) => textOf(row, name)))];
}
