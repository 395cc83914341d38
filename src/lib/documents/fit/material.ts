import type { ClusterRow } from '#lib/domain/cluster.ts';
import type { HeadlineRow, SignalCount } from '#lib/domain/headline.ts';
import type { Decision } from '#lib/domain/office/decision.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { CommonMaterial, DrawnFigure } from '../material.ts';

export interface FitLevel {
	readonly level: string;
	readonly trend: DrawnFigure;
	readonly contributions: DrawnFigure;
	readonly influence: LoadedFigure;
}

export interface FitCluster {
	readonly row: ClusterRow;
	readonly employment: DrawnFigure;
	readonly openings: LoadedFigure;
	readonly majors: readonly { readonly level: string; readonly figure: LoadedFigure }[];
}

/** Fit of the years that both releases know. */
export interface EarlierFit {
	readonly id: string;
	readonly asOf: string;
	readonly headline: readonly HeadlineRow[];
}

/** What the summary rests on. */
export interface FitSummary extends CommonMaterial {
	readonly headline: readonly HeadlineRow[];
	readonly counts: readonly SignalCount[];
	readonly levels: readonly FitLevel[];
}

export interface FitMaterial extends FitSummary {
	readonly overview: LoadedFigure;
	readonly clusters: readonly FitCluster[];
	readonly earlier: EarlierFit | null;
	readonly proposals: LoadedFigure;
	readonly intakeYear: number;
	/** What has been ruled and issued. */
	readonly decisions: readonly Decision[];
	/** What the region does not supply, with its reason. */
	readonly notSupplied: readonly string[];
}
