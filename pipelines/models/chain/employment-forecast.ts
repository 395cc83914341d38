import type { Forecaster } from '#lib/measures/accuracy/rolling-origin.ts';
import { type CandidateId, forecastBy } from '#lib/measures/forecast/candidates.ts';
import {
	type ConformalQuantiles,
	minCalibrationLength,
	quantilesOfTested,
	testSeries,
} from '#lib/measures/forecast/conformal.ts';
import { seriesScale } from '#lib/measures/forecast/scale.ts';
import { meanYearlyChange, type YearlyChange } from './change.ts';
import type { Segment } from './segments.ts';

/** Furthest year ahead: leaving years of the longest pathway that one can decide on today. */
export const maxHorizon = 8;

/** Nominal coverages of the stored half widths. */
export const halfLevels = [0.5, 0.8, 0.9, 0.95] as const;

/** Fewest years that a forecast starts from. */
const minYears = 2;

export interface PathYear {
	readonly year: number;
	readonly horizon: number;
	readonly employees: number;
	readonly change: YearlyChange | null;
	/** Half widths of the interval at `halfLevels`; null where no error was back-tested. */
	readonly halves: readonly number[] | null;
	readonly residualCount: number;
}

/** Employment of the years ahead, continued from the last segment alone. */
export function forecastPath(
	segment: Segment,
	method: CandidateId,
	quantiles: ConformalQuantiles | null,
): readonly PathYear[] {
	if (segment.values.length < minYears) return [];
	const points = forecastBy(method, segment.values, maxHorizon);
	const known = new Map(segment.values.map((value, index) => [segment.firstYear + index, value]));
	points.forEach((point, index) => known.set(segment.lastYear + index + 1, point));
	const scale = seriesScale(segment.values, quantiles?.scaleFloor ?? 0);
	return points.map((employees, index) => {
		const year = segment.lastYear + index + 1;
		return {
			year,
			horizon: index + 1,
			employees,
			change: meanYearlyChange(known, year),
			halves: quantiles?.quantiles[index]?.map((quantile) => quantile * scale) ?? null,
			residualCount: quantiles?.residualCounts[index] ?? 0,
		};
	});
}

/** A history, and the method whose past errors count. */
export interface PanelSeries {
	readonly values: readonly number[];
	readonly forecaster: Forecaster;
}

/** Interval widths from the errors made on every series of the panel. */
export function panelQuantiles(panel: readonly PanelSeries[]): ConformalQuantiles | null {
	const tested = panel
		.filter(({ values }) => values.length >= minCalibrationLength)
		.map(({ values, forecaster }) => testSeries(values, maxHorizon, forecaster));
	return quantilesOfTested(tested, { horizon: maxHorizon, levels: halfLevels });
}
