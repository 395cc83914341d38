import type { Random } from '#lib/measures/random.ts';
import type { Row } from '../../engine/model.ts';
import { groupBy, number, text } from './rows.ts';

/** Errors of all clusters made from one origin year: they share the shocks of that year. */
export type ErrorVector = ReadonlyMap<string, number>;

/** Horizons whose errors describe a shock; later ones come from too few origins. */
const vectorHorizons = 3;

/** Standard deviation of the noise that keeps few vectors from repeating exactly. */
const smoothing = 0.5;

/** Error vectors of one area, oldest origin first, in units of each series' scale per root of the horizon. */
export function errorVectors(errors: readonly Row[]): readonly ErrorVector[] {
	const near = errors.filter(
		(row) => number(row, 'horizon') <= vectorHorizons && number(row, 'scale') > 0,
	);
	const origins = groupBy(near, (row) => String(number(row, 'origin_year')));
	return [...origins.keys()].sort().map((origin) => {
		const clusters = groupBy(origins.get(origin) ?? [], (row) => text(row, 'cluster_id'));
		return new Map(
			[...clusters].map(([cluster, rows]) => [cluster, mean(rows.map(standardError))]),
		);
	});
}

/**
 * Ranks in (0, 1) by cluster and draw: the same origin's vector for all clusters of a draw, so that they
 * move together; each cluster's ranks are spread evenly, so that its own interval is met exactly.
 */
export function drawRanks(
	clusters: readonly string[],
	vectors: readonly ErrorVector[],
	{ draws, random }: { readonly draws: number; readonly random: Random },
): readonly Float64Array[] {
	const origins = Array.from({ length: draws }, () =>
		vectors.length === 0 ? -1 : random.integer(vectors.length),
	);
	return clusters.map((cluster) => {
		const noise = random.stream(cluster);
		const shocks = origins.map((origin) => {
			const shock = vectors[origin]?.get(cluster);
			return shock === undefined ? noise.normal() : shock + smoothing * noise.normal();
		});
		return evenRanks(shocks);
	});
}

function evenRanks(values: readonly number[]): Float64Array {
	const order = values
		.map((_, index) => index)
		.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
	const ranks = new Float64Array(values.length);
	order.forEach((index, position) => {
		ranks[index] = (position + 0.5) / values.length;
	});
	return ranks;
}

function standardError(row: Row): number {
	const error = number(row, 'employee_count') - number(row, 'point');
	return error / (number(row, 'scale') * Math.sqrt(number(row, 'horizon')));
}

function mean(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0) / values.length;
}
