import { crpsEnsemble } from '#lib/measures/accuracy/crps.ts';
import { symmetricPercent } from '#lib/measures/accuracy/smape.ts';
import type { ConformalQuantiles } from '#lib/measures/forecast/conformal.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { meanAbsoluteChange } from '#lib/measures/forecast/history.ts';
import { medianOfFiveForecast } from '#lib/measures/forecast/median-of-five.ts';
import { naiveForecast } from '#lib/measures/forecast/naive.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import { seriesScale } from '#lib/measures/forecast/scale.ts';
import { maxHorizon, panelQuantiles } from './employment-forecast.ts';
import { deviationAt } from './half-width.ts';
import type { Segment } from './segments.ts';

/** Fewest years that a back-tested forecast starts from. */
const minTraining = 5;

export const methods = {
	combination: forecastPoint,
	drift: driftForecast,
	median_of_five: medianOfFiveForecast,
	last_value: naiveForecast,
} as const satisfies Readonly<
	Record<string, (series: readonly number[], horizon: number) => number[]>
>;

export type MethodId = keyof typeof methods;

/** What one method said of one series from one year, beside what came. */
export interface Miss {
	readonly clusterId: string;
	readonly method: MethodId;
	readonly origin: number;
	readonly horizon: number;
	/** Last value known at the origin. */
	readonly size: number;
	readonly error: number;
	/** Mean absolute and mean squared change of the training years. */
	readonly scale: number;
	readonly squareScale: number;
	readonly percent: number;
	/** Of the product's forecast alone. */
	readonly crps: number | null;
	readonly isIn80: boolean | null;
	readonly isIn95: boolean | null;
}

export interface ClusterSegment {
	readonly clusterId: string;
	readonly segment: Segment;
}

/**
 * Every year from which a forecast could have been made, each within one unbroken series: point and
 * interval see nothing later than that year, the errors of other series included.
 */
export function missesOf(panel: readonly ClusterSegment[]): readonly Miss[] {
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
	return origins.flatMap((origin) => missesFrom(origin, panel));
}

function missesFrom(origin: number, panel: readonly ClusterSegment[]): readonly Miss[] {
	const quantiles = panelQuantiles(panel.flatMap(({ segment }) => knownAt(segment, origin)));
	return panel.flatMap(({ clusterId, segment }) => {
		const length = origin - segment.firstYear + 1;
		if (length < minTraining || length >= segment.values.length) return [];
		const training = segment.values.slice(0, length);
		const coming = segment.values.slice(length, length + maxHorizon);
		return (Object.keys(methods) as MethodId[]).flatMap((method) =>
			missesOfMethod(method, { clusterId, origin, training, coming, quantiles }),
		);
	});
}

/** The segment as it stood at the end of a year. */
export function knownAt(segment: Segment, year: number): readonly Segment[] {
	if (segment.firstYear > year) return [];
	const values = segment.values.slice(0, year - segment.firstYear + 1);
	return [{ ...segment, lastYear: segment.firstYear + values.length - 1, values }];
}

interface Test {
	readonly clusterId: string;
	readonly origin: number;
	readonly training: readonly number[];
	readonly coming: readonly number[];
	readonly quantiles: ConformalQuantiles | null;
}

function missesOfMethod(
	method: MethodId,
	{ clusterId, origin, training, coming, quantiles }: Test,
): readonly Miss[] {
	const points = methods[method](training, coming.length);
	const scale = meanAbsoluteChange(training);
	const squareScale = meanSquareChange(training);
	const width = seriesScale(training, quantiles?.scaleFloor ?? 0);
	return coming.map((actual, index): Miss => {
		const point = points[index] ?? NaN;
		const halves =
			method === 'combination'
				? (quantiles?.quantiles[index]?.map((quantile) => quantile * width) ?? null)
				: null;
		return {
			clusterId,
			method,
			origin,
			horizon: index + 1,
			size: training.at(-1) ?? 0,
			error: actual - point,
			scale,
			squareScale,
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
