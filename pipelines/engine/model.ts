/** Column types a model may end in: plain types that every reader of a release understands. */
export type ColumnType =
	'integer' | 'smallint' | 'bigint' | 'double' | 'boolean' | 'varchar' | 'date' | 'bigint[]';

export type Cell = string | number | boolean | null | readonly number[];

export type Row = Readonly<Record<string, Cell>>;

/**
 * A model whose rows a measure computes: the TypeScript counterpart of a `.sql` model.
 * The file's folder is its schema and the file's name its table, as for SQL.
 */
export interface TableModel {
	/** What a row is, in one sentence: becomes the table's comment. */
	readonly describe: string;
	/** Columns that identify a row; proved unique and not null after the build. */
	readonly grain: readonly string[];
	/** Name → type, in the order of the columns of the table. */
	readonly columns: Readonly<Record<string, ColumnType>>;
	/** Tables with their schema, e.g. `intermediate.entrants`; read whole, ordered by all columns. */
	readonly inputs: readonly string[];
	/** Pure: the same inputs give the same rows in the same order. */
	readonly compute: (
		inputs: Readonly<Record<string, readonly Row[]>>,
		context: ModelContext,
	) => readonly Row[];
}

/** What a model may know beside its inputs. */
export interface ModelContext {
	readonly region: import('#lib/domain/release.ts').Region;
	/** Seed of every random draw of this release. */
	readonly seed: number;
	/** Year of the as-of date: figures of later years are projections. */
	readonly asOfYear: number;
}
