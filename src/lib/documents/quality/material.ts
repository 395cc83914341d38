import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { CommonMaterial, DrawnFigure } from '../material.ts';

export interface QualityMaterial extends CommonMaterial {
	/** Null where the report is the region's. */
	readonly school: { readonly id: string; readonly name: string } | null;
	readonly trend: LoadedFigure;
	readonly parts: LoadedFigure;
	/** Those at work by sector, employer, channel, contract, insurance and pay. */
	readonly breakdown: LoadedFigure;
	readonly classes: LoadedFigure;
	readonly surveys: LoadedFigure;
	readonly bands: LoadedFigure;
	/** Programs with a rule fired. */
	readonly signals: LoadedFigure;
	/** Signals of supply and demand of the majors taught. */
	readonly demand: LoadedFigure;
	/** A school's intake over the years, or the schools of the region. */
	readonly intake: DrawnFigure;
	/** A school's programs among all, or the schools side by side. */
	readonly peers: DrawnFigure;
}
