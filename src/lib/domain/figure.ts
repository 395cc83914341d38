import type { Subject } from './links.ts';
import type { Language, Text } from './text.ts';

export type FigureValue = string | number | boolean | null;

export type FigureRow = Readonly<Record<string, FigureValue>>;

export type ColumnFormat =
	| 'text'
	| 'integer'
	| 'decimal'
	| 'ratio'
	| 'degrees'
	| 'exact'
	| 'share'
	| 'coverage'
	| 'probability'
	| 'points'
	| 'money'
	| 'year'
	| 'quarter'
	| 'date';

/** One column of a figure's table, of its downloads and of its chart. */
export interface FigureColumn {
	readonly name: string;
	readonly label: Text;
	readonly unit?: Text;
	readonly format: ColumnFormat;
	/** Identifies the row: a header cell in the table. */
	readonly isHeader?: boolean;
	/** Exported but not shown in the table on the page. */
	readonly isExportOnly?: boolean;
	/** Whose page the cell leads to. */
	readonly leadsTo?: Subject;
}

/** What the texts of a figure are generated from. */
export interface FigureView {
	readonly language: Language;
	readonly params: Readonly<Record<string, string>>;
	readonly rows: readonly FigureRow[];
}

/**
 * One figure of the site as data: page, table, chart, downloads and "why this number" all come from it.
 * The rows are those of a named query on the marts; nothing is computed from them but texts and pictures.
 */
export interface Figure {
	/** Kebab-case; the path of its downloads. */
	readonly id: string;
	/** File `src/lib/server/queries/<query>.sql`; named parameters are `params`. */
	readonly query: string;
	readonly params: readonly string[];
	/** What the query needs beside them, the same in every view. */
	readonly fixed?: Readonly<Record<string, string>>;
	readonly columns: readonly FigureColumn[];
	/** What it measures, with the unit left to `unit`. */
	readonly title: (view: FigureView) => string;
	/** One sentence on what these rows show; never claims more than the interval allows. */
	readonly finding: (view: FigureView) => string;
	readonly unit: Text;
	/** Name of the chart function in `src/lib/charts`; a table alone where absent. */
	readonly chart?: string;
	/** Height of the drawing in CSS pixels, so that nothing shifts. */
	readonly height?: number;
	/** Measure whose methods page explains the numbers. */
	readonly measure?: string;
	/** Marts it rests on: sources, dates and lineage come from them. */
	readonly tables: readonly string[];
	/** Adds the values of measures that are stated beside counts, such as intervals of rates. */
	readonly measured?: (rows: readonly FigureRow[], language: Language) => readonly FigureRow[];
	/** Contract tables without which it is empty; the region's reason for the first of them is shown. */
	readonly needs?: readonly string[];
	/** A limit a reader must know, shown as a note. */
	readonly note?: (view: FigureView) => string | null;
}
