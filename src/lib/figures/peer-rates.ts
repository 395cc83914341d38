import { funnelOf } from '#lib/measures/quality/funnel.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { withInterval } from './rate-interval.ts';
import { numberOf } from './read.ts';

/** Adds the 90 % interval of each rate and the rate of all rows together. */
export function withPeers(
	rows: readonly FigureRow[],
	rate: string,
	persons: string,
): readonly FigureRow[] {
	const together = funnelOf({ units: unitsOf(rows, rate, persons) })?.rate ?? null;
	return rows.map((row) => ({
		...withInterval(row, rate, persons),
		[`${rate}_together`]: together,
	}));
}

/** Adds the limits of chance for each row's number of persons, and on which side of them it lies. */
export function withFunnel(
	rows: readonly FigureRow[],
	rate: string,
	persons: string,
): readonly FigureRow[] {
	const funnel = funnelOf({ units: unitsOf(rows, rate, persons) });
	const points = new Map(funnel?.points.map((point) => [point.id, point]));
	return rows.map((row, index) => {
		const point = points.get(String(index));
		return {
			...row,
			[`${rate}_together`]: funnel?.rate ?? null,
			lower_95: point?.lower95 ?? null,
			upper_95: point?.upper95 ?? null,
			lower_998: point?.lower998 ?? null,
			upper_998: point?.upper998 ?? null,
			position: point?.position ?? null,
		};
	});
}

function unitsOf(rows: readonly FigureRow[], rate: string, persons: string) {
	return rows.map((row, index) => {
		const [value, total] = [numberOf(row, rate), numberOf(row, persons)];
		const isKnown = value !== null && total !== null;
		return {
			id: String(index),
			count: isKnown ? Math.round(value * total) : 0,
			total: isKnown ? total : 0,
		};
	});
}
