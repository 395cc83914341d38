import type { ColumnFormat, FigureValue } from './figure.ts';
import type { CellKey, DerivationKind, MartName } from './lineage.ts';
import type { ReleaseStamp } from './loaded-figure.ts';

/** One value with its name, as a page shows it; a link where it has a "why" of its own. */
export interface ShownValue {
	readonly name: string;
	readonly label: string;
	readonly value: FigureValue;
	readonly format: ColumnFormat;
	readonly status: FigureValue;
	readonly href: string | null;
}

/** A formula with the names of its inputs in braces, in words, and with the numbers in it. */
export interface Formula {
	readonly template: string;
	readonly words: string;
	readonly numbers: string;
}

/** What a value is about: key columns in words. */
export interface KeyPart {
	readonly name: string;
	readonly label: string;
	readonly text: string;
}

/** One category of a formula that adds up. */
export interface TermLine {
	readonly key: readonly KeyPart[];
	readonly values: readonly ShownValue[];
}

export interface Term {
	readonly columns: readonly string[];
	readonly lines: readonly TermLine[];
	/** Parts are withheld: none is stated beside the total, which would tell them. */
	readonly isGuarded: boolean;
}

export interface RawRow {
	readonly row: number;
	readonly content: readonly (readonly [title: string, text: string])[] | null;
}

/** Rows of one sheet of one file. */
export interface RawPlace {
	readonly path: string;
	readonly sheet: string | null;
	readonly sha256: string;
	readonly source: string;
	readonly ranges: string;
	readonly count: number;
	readonly rows: readonly RawRow[];
}

/** Why raw rows themselves are not shown; null where they are. */
export type RawGuard = 'suppressed' | 'public' | 'protected' | 'many' | null;

export interface RawEvidence {
	readonly places: readonly RawPlace[];
	readonly count: number;
	readonly guard: RawGuard;
	/** True where the rows lie behind the inputs, not behind the value itself. */
	readonly isIndirect: boolean;
}

export interface ReferenceFile {
	readonly path: string;
	readonly sha256: string;
}

/** Everything that the page "why this number" states. */
export interface Explanation {
	/** The cells of the release that it is about. */
	readonly table: MartName;
	readonly keys: readonly CellKey[];
	readonly label: string;
	readonly meaning: string;
	readonly kind: DerivationKind;
	readonly subject: readonly KeyPart[];
	readonly value: ShownValue;
	readonly says: string;
	readonly formula: Formula | null;
	readonly measure: {
		readonly id: string;
		readonly name: string;
		readonly href: string;
		readonly version: number;
		readonly formula: readonly string[];
	} | null;
	readonly inputs: readonly ShownValue[];
	readonly terms: Term | null;
	readonly facts: readonly ShownValue[];
	readonly seed: number | null;
	readonly rules: readonly RuleLine[];
	readonly cells: readonly TermLine[];
	readonly raw: RawEvidence;
	readonly references: readonly ReferenceFile[];
	readonly release: ReleaseStamp;
}

export interface RuleLine {
	readonly id: string;
	readonly clause: string;
	readonly outcome: string | null;
	readonly probability: number | null;
	readonly required: number | null;
	readonly threshold: number | null;
	readonly isDecisive: boolean;
}
