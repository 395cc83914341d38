import type { Language, Text } from './text.ts';

/** Where a definition, a threshold or a test number comes from. */
export interface Source {
	readonly label: Text;
	readonly url?: string;
}

/** Signs alone are the same in both languages; words are not. */
export type Signs = string | Text;

export function signsIn(signs: Signs, language: Language): string {
	return typeof signs === 'string' ? signs : signs[language];
}

/**
 * A statistic: its whole definition as data, and the pure function that computes it.
 * The methods pages are rendered from these objects and compute `example` live.
 */
export interface Measure<Input, Output> {
	/** Kebab-case, stable: the path of the methods page. */
	readonly id: string;
	readonly name: Text;
	/** Unit of the main result, e.g. persons or a share of 0–1. */
	readonly unit: Text;
	/** One paragraph for a planner. */
	readonly definition: Text;
	/** Formula with Unicode symbols, one line per equation; two spaces set its clauses apart. */
	readonly formula: readonly Signs[];
	/** What each symbol of the formula means. */
	readonly symbols: readonly { readonly symbol: Signs; readonly meaning: Text }[];
	/** What always holds (each is a property test). */
	readonly properties: readonly Text[];
	/** Known defects and limits, stated openly. */
	readonly defects: readonly Text[];
	readonly sources: readonly Source[];
	/** Headline, supporting statistic, or shown for comparison with other papers only. */
	readonly role: 'headline' | 'supporting' | 'comparison';
	/** Increases when the same input may give another output. */
	readonly version: number;
	readonly example: { readonly input: Input; readonly note?: Text };
	readonly compute: (input: Input) => Output;
}
