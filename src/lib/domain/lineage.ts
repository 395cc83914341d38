import type { Marts } from './marts.ts';
import type { Text } from './text.ts';

export type MartName = keyof Marts;

/** How a value comes to be. */
export type DerivationKind =
	'returned' | 'counted' | 'computed' | 'modelled' | 'judged' | 'reference';

/**
 * Parts of a key as an address holds them. Beside a plain value: `a..b` is a range, `a*` all that begin so, `@newest` the last one,
 * `@observed` the last counted one, `@used` what the region uses, `@partition` the clusters that sums are made of, `@field:name` the
 * majors of a field.
 */
export type CellKey = Readonly<Record<string, string>>;

/** A value of the release, or several that one figure adds up. */
export interface CellAddress {
	readonly table: MartName;
	readonly column: string;
	readonly key: CellKey;
}

/** A value that another is made from. */
export interface Input {
	/** Its name in the formula. */
	readonly name: string;
	/** The table of the value itself where not named. */
	readonly table?: MartName;
	readonly column: string;
	/**
	 * Key columns that do not simply carry over: `=text` stands for itself, `*` matches all,
	 * anything else names a column of the row at hand.
	 */
	readonly key?: Readonly<Record<string, string>>;
}

/** The numbers that a formula is computed from. */
export interface Given {
	readonly values: Readonly<Record<string, number | null>>;
	readonly terms: readonly Readonly<Record<string, number | null>>[];
}

/** How one column of a mart is made: data from which "why this number" is written and recomputed. */
export interface Derivation {
	readonly kind: DerivationKind;
	readonly says: Text;
	/** Measure whose methods page explains it. */
	readonly measure?: string;
	/** Names of inputs in braces; the column's own name stands for the result. */
	readonly formula?: string;
	readonly inputs?: readonly Input[];
	/** One line per category, where a formula adds up: joined on these columns. */
	readonly terms?: { readonly on: readonly string[]; readonly inputs: readonly Input[] };
	/** The result from the inputs as the release states them; absent where draws or unpublished parts enter. */
	readonly compute?: (given: Given) => number | null;
	/** Columns of its own row that say how it was modelled. */
	readonly facts?: readonly string[];
	/** Reference tables of the region that enter. */
	readonly references?: readonly string[];
	/** What it rests on where the inputs themselves are not published. */
	readonly roots?: readonly Input[];
	/** Rows of one mart may be made in several ways: what differs, by the value of a column. */
	readonly cases?: {
		readonly on: string;
		readonly of: Readonly<Record<string, Partial<Derivation>>>;
	};
}

export type TableDerivations = Readonly<Record<string, Derivation>>;

/** Where columns of a figure come from: the cells of one mart that belong to a row of the figure. */
export interface Origin extends Omit<Tally, 'how'> {
	readonly table: MartName;
	/** Column of the figure → column of the mart; `*` stands for all that no other origin names. */
	readonly columns: Readonly<Record<string, string>>;
	/**
	 * Key column of the mart → column of the figure's row; `$name` is a parameter of the figure, `=text` stands
	 * for itself, a token of `CellKey` too. `a..b` of two columns is a range, `a*` all that begin so. `~name` is the group of an explored row
	 * where `name` is what it is broken down by, else the parameter; after `|` stands what holds where there is neither.
	 * What is not named matches all, and several cells are added.
	 * A name that is no key of the mart only tells rows of the figure apart.
	 */
	readonly key: Readonly<Record<string, string>>;
	/**
	 * What the figure does with cells that it does not show as they are: tells how many there are, or how many hold a value,
	 * tells the largest, or computes something that has no formula.
	 */
	readonly how?: Tally['how'] | 'basis';
	/** Rows of the figure that it is for, by what their columns hold. */
	readonly when?: Readonly<Record<string, string>>;
}

/** How several cells become one number that is not their sum. */
export interface Tally {
	readonly how: 'count' | 'largest';
	/** The value of the cells that are counted; all where not named. */
	readonly holding?: string;
	/** Parts of the key of which each combination counts once; each cell where not named. */
	readonly by?: readonly string[];
}

/** A column that a figure states from others of the same row. */
export interface FigureDerivation {
	/** Measure whose methods page explains it. */
	readonly measure?: string;
	readonly says: Text;
	/** Columns of the row in braces; the column's own name stands for the result. */
	readonly formula?: string;
	/** Columns of the same row that it is computed from. */
	readonly inputs: readonly string[];
}

/** Where every value of one figure comes from. */
export interface FigureLineage {
	readonly origins: readonly Origin[];
	/** Columns that the figure adds to its rows. */
	readonly derived?: Readonly<Record<string, FigureDerivation>>;
}
