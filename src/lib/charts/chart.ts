import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import type { PlotOptions } from './plot.ts';

/** How wide a drawing is, for whom, and which view of the rows it shows. */
export interface ChartView {
	readonly language: Language;
	readonly width: number;
	readonly height: number;
	readonly params: Readonly<Record<string, string>>;
}

/** One picture: rows and view in, Plot options out. */
export type ChartFunction = (rows: readonly FigureRow[], view: ChartView) => PlotOptions;

/** A value that the cursor can stand on: where it is drawn and what it says. */
export interface ChartPoint {
	readonly x: FigureValue;
	readonly y: FigureValue;
	readonly fx?: FigureValue;
	readonly fy?: FigureValue;
	readonly text: string;
	/** The row and the column of the value that is drawn there; no row where the picture puts several together. */
	readonly row: FigureRow | null;
	readonly column: string;
}

export type PointFunction = (rows: readonly FigureRow[], view: ChartView) => readonly ChartPoint[];

/** A drawing narrower than this is designed for a phone. */
export const narrowBelow = 520;

export function isNarrow(view: ChartView): boolean {
	return view.width < narrowBelow;
}
