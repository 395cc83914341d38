import type { MissingReason, SourceContract } from '../contract.ts';
import type { Defect } from '../defects/defect.ts';
import type { StoredValue } from '../values/parse.ts';
import type { GridRow } from './grid.ts';
import type { SkipReason } from './rows.ts';
import type { ShapeColumn } from './shape.ts';

/** Where a column of the raw table is in the file. */
export interface ColumnPlace {
	readonly index: number;
	readonly header: string;
}

/** One sheet or block as it was read. */
export interface ReadTable {
	readonly file: string;
	readonly sheet: string | null;
	readonly block: string | null;
	readonly headerRow: number;
	readonly headerRows: number;
	readonly headers: readonly string[];
	readonly records: readonly RawRecord[];
	readonly skipped: readonly { readonly row: GridRow; readonly reason: SkipReason }[];
	readonly subtotals: readonly RawRecord[];
	readonly ignoredColumns: readonly string[];
}

/** One row to be of the raw table; `values` follow the shape of its contract. */
export interface RawRecord {
	readonly file: string;
	readonly sheet: string | null;
	readonly row: GridRow;
	readonly headers: readonly string[];
	readonly places: ReadonlyMap<string, ColumnPlace>;
	readonly values: readonly (StoredValue | null)[];
	readonly statuses: readonly (MissingReason | null)[];
	/** Rules that it breaks; any of them holds it aside. */
	readonly held: readonly Defect[];
}

/** All records of one contract, of all its files. */
export interface RawTable {
	readonly contract: SourceContract;
	readonly shape: readonly ShapeColumn[];
	readonly tables: readonly ReadTable[];
}
