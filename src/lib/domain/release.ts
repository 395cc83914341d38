import type { Text } from './text.ts';

/** `region.json`: what the product must know about a region before reading any file. */
export interface Region {
	readonly id: string;
	readonly name: Text;
	/** Synthetic data is labelled wherever it is shown or exported. */
	readonly kind: 'synthetic' | 'official';
	/** Area whose figures the pages show first; others never enter its sums. */
	readonly mainArea: string;
	/** Education levels whose fit is stated, in order. */
	readonly levels: readonly string[];
	/** Years from entering to leaving, per level, where a pathway does not say. */
	readonly cycleYears: Readonly<Record<string, number>>;
	/** Order of clusters on pages; the first ones are the flagships. */
	readonly clusterOrder: readonly string[];
	/** ISO 4217. */
	readonly currency: string;
	/** Scope of industry employment that sums use, e.g. `all`. */
	readonly employmentScope: string;
	/** Catalogue edition in which majors are stated. */
	readonly catalogue: string;
	/** Months between the dates up to which two releases know; absent where none is promised. */
	readonly releaseEveryMonths?: number;
	/** What this region does not supply, and why: contract table → reason. */
	readonly notSupplied: Readonly<Record<string, Text>>;
	/** Which rule set of `reference/rules.csv` the region goes by; the first of the file where not said. */
	readonly ruleSets?: Readonly<Partial<Record<'major' | 'program', string>>>;
	/** How long a proposed decision stays open to objections at least, and on what this rests. */
	readonly objectionWindow?: ObjectionWindow;
	/** Anything a reader must know before quoting a figure of this region. */
	readonly notice?: Text;
}

export interface ObjectionWindow {
	/** Days, both ends counted. */
	readonly leastDays: number;
	readonly source: Text;
}

/** One file named by `sources.json`. */
export interface SourceDescription {
	/** Name of the source contract in `sources/<name>.schema.json`. */
	readonly name: string;
	readonly title: Text;
	readonly producer: Text;
	readonly licence: string;
	readonly kind: 'synthetic' | 'official' | 'survey';
	/** What the figures describe, e.g. `2015–2025`. */
	readonly period: string;
	/** Where to obtain the file. */
	readonly obtain: Text;
	/** Expected SHA-256, where the publisher's file never changes. */
	readonly sha256?: string;
}

/** `manifest.json` of a release: what it was made of, so that anyone can make it again. */
export interface ReleaseManifest {
	readonly id: string;
	/** SHA-256 over the bytes of every table. */
	readonly contentId: string;
	/** ISO date: nothing later is known to the release. */
	readonly asOf: string;
	readonly seed: number;
	/** The whole `region.json`: a site needs only the release. */
	readonly region: Region;
	/** Raw files and reference tables by path → SHA-256. */
	readonly inputs: Readonly<Record<string, string>>;
	/** Versions of the code and of every measure by id. */
	readonly versions: Readonly<Record<string, string | number>>;
	/** Models and contracts by path → SHA-256. */
	readonly code?: Readonly<Record<string, string>>;
	/** Tables and columns in short, as `martsShape` gives them; absent where older software built the release. */
	readonly marts?: string;
	/** Tables of the release in order of name. */
	readonly tables: Readonly<
		Record<
			string,
			{
				readonly rows: number;
				/** SHA-256 of the Parquet and of the CSV file. */
				readonly parquet: string;
				readonly csv: string;
			}
		>
	>;
}
