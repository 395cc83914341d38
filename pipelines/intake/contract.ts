/** A value that cannot be shown and why: every mark of every publisher ends as one of these. */
export const missingReasons = [
	'suppressed',
	'not_available',
	'not_applicable',
	'low_reliability',
	'below_rounding',
] as const;

export type MissingReason = (typeof missingReasons)[number];

export const fieldTypes = [
	'string',
	'integer',
	'number',
	'boolean',
	'date',
	'year',
	'school_year',
	'quarter',
	'month',
] as const;

export type FieldType = (typeof fieldTypes)[number];

/** One column of a raw file: Table Schema (Data Package), with what official tables need beside it. */
export interface SourceField {
	/** Column name in the raw table. */
	readonly name: string;
	/** Header texts that name this column in the file; compared without spaces, notes and line breaks. */
	readonly titles: readonly string[];
	readonly type: FieldType;
	readonly description?: string;
	/** Written before storing: a printed 3.2 with multiplier 10000 (万) is stored as 32000. */
	readonly multiplier?: number;
	/** `share`: stored 0–1; the file's scale is `fraction` (0–1) or `percent` (0–100). */
	readonly percent?: 'fraction' | 'percent';
	/** Marks of this column that stand for a missing value → reason. Added to the table's own. */
	readonly missing?: Readonly<Record<string, MissingReason>>;
	/** Columns of a spanning header: the texts of the header rows above, top first. */
	readonly under?: readonly string[];
	readonly constraints?: {
		readonly required?: boolean;
		readonly enum?: readonly (string | number)[];
		readonly minimum?: number;
		readonly maximum?: number;
		readonly pattern?: string;
	};
	/** Merged cells or blank repeats take the value above. */
	readonly fillDown?: boolean;
	/** Absent column is a warning instead of a block. */
	readonly optional?: boolean;
	/** Where several columns bear the title: take the n-th from the left, 1-based. */
	readonly occurrence?: number;
	/** Units that may stand behind the number → factor: `{ "人": 1, "千人": 1000 }`. 万 and 亿 are always known. */
	readonly units?: Readonly<Record<string, number>>;
	/** A column of marks beside this one: `next`, or its title. A mark voids the printed value (`N` beside 0). */
	readonly flags?: {
		readonly column: string;
		readonly marks: Readonly<Record<string, MissingReason>>;
	};
}

/** How to find the table inside a file. Whatever is left out is detected and reported. */
export interface SourceLayout {
	readonly format?: 'csv' | 'xlsx' | 'parquet';
	readonly encoding?: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
	readonly delimiter?: ',' | '\t' | ';';
	/** Visible sheets to read, by exact name or `/pattern/`; default: the first visible sheet. */
	readonly sheets?: readonly string[];
	/** Hidden sheets are read only when named here. */
	readonly hiddenSheets?: readonly string[];
	/** Only these spreadsheet columns, e.g. `A:G`, where several tables stand side by side. */
	readonly columns?: string;
	/** Number of header rows (merged, several levels); default 1. */
	readonly headerRows?: number;
	/** 1-based row of the first header row; default: found by the titles. */
	readonly headerRow?: number;
	/** A row whose first cell matches ends the table (totals, legends, notes). */
	readonly endsAt?: string;
	/** Rows whose first cell matches are not data (subtotals); they are counted, and used by control totals. */
	readonly skipRows?: string;
	/** Blocks stacked in one sheet: a row whose cells match `starts` opens a block; the captured text becomes column `field`. */
	readonly blocks?: { readonly starts: string; readonly field: string; readonly type?: FieldType };
	/** Wide tables: columns whose header matches become rows (`field` from the header, `value` from the cell). */
	readonly unpivot?: {
		readonly headers: string;
		readonly field: string;
		readonly type: FieldType;
		readonly value: SourceField;
		/** Columns to the right of each such column that belong to its value: flags, intervals. */
		readonly beside?: readonly (SourceField & { readonly offset: number })[];
	};
	/** Groups of the sheet name that become columns: a regular expression with named groups. */
	readonly fromSheet?: string;
	/** Mark before the decimals, where a file is written 1.234,5; default `.`. */
	readonly decimal?: '.' | ',';
}

/** Contract of one kind of raw file: one raw table, fed by every file whose path matches. */
export interface SourceContract {
	/** Table in schema `raw`. */
	readonly name: string;
	readonly description?: string;
	/** Glob below the raw folder, `/` separated. Several files of one kind feed one table. */
	readonly path: string;
	/** A missing file is not a defect. */
	readonly optional?: boolean;
	/** Groups of the file name that become columns: a regular expression with named groups. */
	readonly fromPath?: string;
	readonly layout?: SourceLayout;
	readonly fields: readonly SourceField[];
	/** Marks in any column → reason. `—`, `…`, `-`, empty are not_available unless named. */
	readonly missing?: Readonly<Record<string, MissingReason>>;
	readonly primaryKey?: readonly string[];
	readonly foreignKeys?: readonly {
		readonly fields: readonly string[];
		readonly reference: { readonly resource: string; readonly fields: readonly string[] };
	}[];
	readonly checks?: readonly SourceCheck[];
	/** Too large for objects: read, checked and loaded by DuckDB alone. */
	readonly large?: boolean;
}

/** Named checks that a contract may ask for beside types, keys and bounds. */
export type SourceCheck =
	| {
			readonly check: 'jump';
			readonly value: string;
			readonly by: readonly string[];
			readonly over: string;
			readonly factor: number;
			readonly breakField?: string;
	  }
	| { readonly check: 'partial_year'; readonly over: string; readonly value: string }
	| {
			readonly check: 'control_total';
			readonly value: string;
			readonly parts: string;
			readonly by: readonly string[];
			readonly tolerance?: number;
	  }
	| { readonly check: 'hierarchy'; readonly code: string; readonly by: readonly string[] }
	| { readonly check: 'percent_scale'; readonly fields: readonly string[] }
	| {
			readonly check: 'catalogue';
			readonly code: string;
			readonly reference: string;
			readonly edition: string;
	  };
