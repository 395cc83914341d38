import type { DuckDBConnection } from '@duckdb/node-api';
import type { Acknowledgement } from './acknowledged.ts';
import type { Limits } from './bytes/limits.ts';
import type { SourceContract } from './contract.ts';
import type { Defect } from './defects/defect.ts';
import type { References } from './references.ts';

/** What the intake of one folder needs. */
export interface IntakeOptions {
	/** Folder of the raw files; paths of contracts, defects and `raw.files` are below it. */
	readonly rawDir: string;
	readonly contracts: readonly SourceContract[];
	/** Schema `raw` is created (replaced) in this connection's database. */
	readonly connection: DuckDBConnection;
	/** Reference tables by name, for foreign keys and catalogue checks (`readReferences`). */
	readonly references?: References;
	/** Rows of `data/<region>/acknowledged.csv` (`readAcknowledgements`). */
	readonly acknowledged?: readonly Acknowledgement[];
	readonly limits?: Partial<Limits>;
	/** Called when a file is done. */
	readonly onFile?: (file: FileReport) => void;
}

/** One sheet (or block of a sheet, or the one table of a CSV or Parquet file) that was read. */
export interface TableReport {
	readonly sheet: string | null;
	readonly block: string | null;
	/** 1-based, of the first and the last header row. */
	readonly headerRow: number;
	readonly headerRows: number;
	/** Records found below the header, before any was skipped or held aside. */
	readonly rowsIn: number;
	readonly loaded: number;
	readonly quarantined: number;
	/** Rows that are not data, by name: `subtotal`, `note`, `repeated_header`. */
	readonly skipped: Readonly<Record<string, number>>;
	/** Header texts that no field of the contract names. */
	readonly ignoredColumns: readonly string[];
}

/** What was found in one file. `rowsIn = loaded + quarantined + skipped` unless the file is blocked. */
export interface FileReport {
	readonly fileId: number;
	/** Source contract; null where none matches. */
	readonly source: string | null;
	readonly path: string;
	readonly sha256: string;
	readonly bytes: number;
	readonly format: 'csv' | 'xlsx' | 'parquet' | 'unknown';
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly tables: readonly TableReport[];
	readonly rowsIn: number;
	readonly loaded: number;
	readonly quarantined: number;
	readonly skipped: number;
	/** Nothing of a blocked file is loaded. */
	readonly isBlocked: boolean;
}

export interface IntakeResult {
	readonly files: readonly FileReport[];
	readonly defects: readonly Defect[];
	/** Files below `rawDir` that no contract names; they are not read. */
	readonly unmatched: readonly string[];
	/** Source contracts without any file: their `raw` table exists, empty. */
	readonly absent: readonly string[];
	/** A build must stop: a block, or a warning that nobody has acknowledged. */
	readonly isBlocked: boolean;
}
