import type { Forecaster } from '#lib/measures/accuracy/rolling-origin.ts';
import { crpsEnsemble } from '#lib/measures/accuracy/crps.ts';
import { symmetricPercent } from '#lib/measures/accuracy/smape.ts';
import { type CandidateId, candidateIds, forecastBy } from '#lib/measures/forecast/candidates.ts';
import type { ConformalQuantiles } from '#lib/measures/forecast/conformal.ts';
import { meanAbsoluteChange } from '#lib/measures/forecast/history.ts';
import { naiveForecast } from '#lib/measures/forecast/naive.ts';
import { seriesScale } from '#lib/measures/forecast/scale.ts';
import { maxHorizon, panelQuantiles } from './employment-forecast.ts';
import { deviationAt } from './half-width.ts';
import { choiceBefore } from './method-choice.ts';
import type { Segment } from './segments.ts';

/** Fewest years that a back-tested forecast starts from. */
const minTraining = 5;

/** What the product said or would have said each year: the method its own past spoke for by then. */
export const inUse = 'in-use';

export type MethodId = CandidateId | 'last-value' | typeof inUse;

/** What one method said of one series from one year, beside what came. */
export interface Miss {
	readonly clusterId: string;
	readonly isPartition: boolean;
	readonly method: MethodId;
	readonly origin: number;
	readonly horizon: number;
	/** Last value known at the origin. */
	readonly size: number;
	readonly point: number;
	readonly actual: number;
	/** Mean absolute and mean squared change of the training years. */
	readonly scale: number;
	readonly squareScale: number;
	readonly percent: number;
	/** Of methods with intervals. */
	readonly crps: number | null;
	readonly isIn80: boolean | null;
	readonly isIn95: boolean | null;
}

export interface ClusterSegment {
	readonly clusterId: string;
	/** Overlays repeat the clusters of the partition: they are forecast, but judge nothing. */
	readonly isPartition: boolean;
	readonly segment: Segment;
}

interface Past extends ClusterSegment {
	readonly forecast: (method: Exclude<MethodId, typeof inUse>) => Forecaster;
}

/**
 * Every year from which a forecast could have been made, each within one unbroken series: point,
 * interval and choice of the method see nothing later than that year.
 */
export function missesOf(panel: readonly ClusterSegment[]): readonly Miss[] {
	const pasts = panel.map((entry) => ({ ...entry, forecast: rememberForecasts(entry.segment) }));
	const origins = [
		...new Set(
			panel.flatMap(({ segment }) =>
				segment.values.flatMap((_, index) =>
					index + 1 >= minTraining && index + 1 < segment.values.length
						? [segment.firstYear + index]
						: [],
				),
			),
		),
	].sort((a, b) => a - b);
	const misses: Miss[] = [];
	for (const origin of origins) misses.push(...missesFrom(origin, pasts, misses));
	return misses;
}

/** The same forecast is asked for once per origin: for its own error and for later intervals. */
function rememberForecasts(segment: Segment): Past['forecast'] {
	const known = new Map<string, readonly number[]>();
	return (method) => (training, reach) => {
		const key = `${method}|${training.length}`;
		let path = known.get(key);
		if (!path) {
			const values = segment.values.slice(0, training.length);
			path =
				method === 'last-value'
					? naiveForecast(values, maxHorizon)
					: forecastBy(method, values, maxHorizon);
			known.set(key, path);
		}
		return path.slice(0, reach);
	};
}

function missesFrom(
	origin: number,
	pasts: readonly Past[],
	earlier: readonly Miss[],
): readonly Miss[] {
	const chosen = choiceBefore(origin, earlier).chosen;
	const quantiles = new Map(
		candidateIds.map((method) => [method, quantilesAt(origin, pasts, method)]),
	);
	return pasts.flatMap((past) => {
		const length = origin - past.segment.firstYear + 1;
		if (length < minTraining || length >= past.segment.values.length) return [];
		const test = { past, origin, length };
		const own = candidateIds.flatMap((method) =>
			missesOfMethod(method, test, quantiles.get(method) ?? null),
		);
		return [
			...own,
			...missesOfMethod('last-value', test, null),
			...own
				.filter(({ method }) => method === chosen)
				.map((miss) => ({ ...miss, method: inUse }) as const),
		];
	});
}

/** Interval widths as they stood at the end of a year. */
function quantilesAt(
	origin: number,
	pasts: readonly Past[],
	method: CandidateId,
): ConformalQuantiles | null {
	return panelQuantiles(
		pasts
			.filter(({ isPartition }) => isPartition)
			.flatMap(({ segment, forecast }) =>
				knownAt(segment, origin).map(({ values }) => ({ values, forecaster: forecast(method) })),
			),
	);
}

/** The segment as it stood at the end of a year. */
export function knownAt(segment: Segment, year: number): readonly Segment[] {
	if (segment.firstYear > year) return [];
	const values = segment.values.slice(0, year - segment.firstYear + 1);
	return [{ ...segment, lastYear: segment.firstYear + values.length - 1, values }];
}

interface Test {
	readonly past: Past;
	readonly origin: number;
	readonly length: number;
}

function missesOfMethod(
	method: Exclude<MethodId, typeof inUse>,
	{ past, origin, length }: Test,
	quantiles: ConformalQuantiles | null,
): readonly Miss[] {
	const training = past.segment.values.slice(0, length);
	const coming = past.segment.values.slice(length, length + maxHorizon);
	const points = past.forecast(method)(training, coming.length);
	const width = seriesScale(training, quantiles?.scaleFloor ?? 0);
	const common = {
		clusterId: past.clusterId,
		isPartition: past.isPartition,
		method,
		origin,
		size: training.at(-1) ?? 0,
		scale: meanAbsoluteChange(training),
		squareScale: meanSquareChange(training),
	};
	return coming.map((actual, index): Miss => {
		const point = points[index] ?? NaN;
		const halves = quantiles?.quantiles[index]?.map((quantile) => quantile * width) ?? null;
		return {
			...common,
			horizon: index + 1,
			point,
			actual,
			percent: symmetricPercent(actual, point),
			...intervalMiss(halves, point, actual),
		};
	});
}

const rankCount = 40;
const ranks = Array.from({ length: rankCount }, (_, index) => (index + 0.5) / rankCount);

function intervalMiss(halves: readonly number[] | null, point: number, actual: number) {
	if (halves === null) return { crps: null, isIn80: null, isIn95: null };
	const draws = ranks.map((rank) => Math.max(0, point + deviationAt(rank, halves)));
	const [, half80 = 0, , half95 = 0] = halves;
	const error = Math.abs(actual - point);
	return {
		crps: crpsEnsemble.compute({ draws, actual })?.score ?? null,
		isIn80: error <= half80,
		isIn95: error <= half95,
	};
}

function meanSquareChange(values: readonly number[]): number {
	const changes = values.slice(1).map((value, index) => value - (values[index] ?? 0));
	return changes.reduce((sum, change) => sum + change * change, 0) / Math.max(1, changes.length);
}
