/** Cells of one row as texts: numbers as written by the file, dates as ISO, empty as ''. */
export interface GridRow {
	/** Line of a CSV, row of a sheet; 1-based. */
	readonly number: number;
	readonly cells: readonly string[];
}

/** Merged cells, 0-based and inclusive; rows are indexes into `rows`. */
export interface Merge {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}

/** One sheet of a workbook, or the whole of a CSV. */
export interface Grid {
	readonly sheet: string | null;
	readonly isHidden: boolean;
	readonly rows: readonly GridRow[];
	readonly merges: readonly Merge[];
}

export function isBlank(row: GridRow): boolean {
	return row.cells.every((cell) => cell.trim() === '');
}

export function filledCells(row: GridRow): number {
	return row.cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}
