import type { ColumnFormat, FigureRow } from './figure.ts';
import type { Subject } from './links.ts';
import type { Language } from './text.ts';

/** Formats in which every figure can be taken away. */
export const downloadFormats = ['csv', 'xlsx', 'parquet', 'svg', 'arrow', 'json'] as const;

export type DownloadFormat = (typeof downloadFormats)[number];

/** A column in the reader's language. */
export interface LoadedColumn {
	readonly name: string;
	readonly label: string;
	readonly unit: string | null;
	readonly format: ColumnFormat;
	readonly isHeader: boolean;
	readonly isExportOnly: boolean;
	readonly leadsTo?: Subject | null;
}

export interface FigureSource {
	readonly source: string;
	readonly title: string;
	readonly producer: string;
	readonly period: string;
	readonly licence: string;
	readonly kind: string;
}

/** The release that a page or file was made from. */
export interface ReleaseStamp {
	readonly id: string;
	/** ISO date: nothing later than this day is known to the release. */
	readonly asOf: string;
	/** False when the reader looks at an older release. */
	readonly isCurrent: boolean;
	readonly currentId: string;
	readonly contentId: string;
}

/** Rows without one value to draw: withheld, not assessed, or not there. */
export type HiddenReason = 'suppressed' | 'not_assessed' | 'not_available';

/** What a reader must know at a glance; shown as chips, written into every export. */
export interface FigureStatus {
	readonly isSynthetic: boolean;
	/** Some major has a code that awaits the official catalogue. */
	readonly isProvisional: boolean;
	/** Some row rests on too few past errors or persons to be more than a hint. */
	readonly isIndicative: boolean;
	readonly isProxy: boolean;
	readonly isPartialYear: boolean;
	/** Some row is a projection. */
	readonly isProjection: boolean;
	readonly isEmpty: boolean;
	/** Why there is nothing, where the region does not supply the data. */
	readonly notSupplied: string | null;
	/** Some value is withheld. */
	readonly isSuppressed: boolean;
	/** Why a chart has nothing to draw although there are rows. */
	readonly hidden: HiddenReason | null;
}

/** What the current release says differently in the same figure, as a reader would see it. */
export interface LaterFigure {
	readonly releaseId: string;
	/** Values that both releases state, and how many of them read differently. */
	readonly compared: number;
	readonly changed: number;
	/** Rows that only the current release has, and rows that it no longer has. */
	readonly added: number;
	readonly gone: number;
	/** The value that moved furthest against the spread of its column. */
	readonly largest: LaterValue | null;
	/** The finding of the current release, where it says something else. */
	readonly finding: string | null;
}

export interface LaterValue {
	readonly row: string;
	readonly column: string;
	readonly before: string;
	readonly after: string;
}

/** A figure with its rows, texts and picture: all that a component or an export needs. */
export interface LoadedFigure {
	readonly id: string;
	readonly language: Language;
	readonly params: Readonly<Record<string, string>>;
	readonly title: string;
	readonly finding: string;
	readonly note: string | null;
	readonly unit: string;
	readonly columns: readonly LoadedColumn[];
	readonly rows: readonly FigureRow[];
	/** Drawing without `<style>`, coloured by custom properties; null for a table alone. */
	readonly svg: string | null;
	/** The same figure drawn for a phone; shown instead of a shrunken picture. */
	readonly svgNarrow?: string | null;
	/** Name of the chart function, for the enhancement. */
	readonly chart: string | null;
	readonly height: number;
	readonly measure: { readonly id: string; readonly href: string } | null;
	readonly sources: readonly FigureSource[];
	readonly release: ReleaseStamp;
	/** Immutable addresses: they name the release. */
	readonly downloads: Readonly<Record<DownloadFormat, string>>;
	/** The figure alone on a page, for another site's frame; names the release. */
	readonly embed: string;
	readonly status: FigureStatus;
	/** Columns that name a row, for each column that can be asked where it comes from: the first that the row fills. */
	readonly whyKeys: Readonly<Record<string, readonly (readonly string[])[]>>;
	/** On a page of an older release: how the current one differs. */
	readonly later?: LaterFigure | null;
}
