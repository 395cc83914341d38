import { meanAbsoluteChange } from './history.ts';

/** A series whose level hardly moved still gets this share of the panel's usual relative change. */
const floorShare = 0.05;

/** Smallest scale of a panel's series, as a share of their level: 5 % of the panel's median. */
export function panelScaleFloor(panel: readonly (readonly number[])[]): number {
	const relative = panel.map((series) => {
		const level = meanLevel(series);
		return level > 0 ? meanAbsoluteChange(series) / level : 0;
	});
	const sorted = Float64Array.from(relative).sort();
	return floorShare * (sorted[sorted.length >> 1] ?? 0);
}

/** Mean absolute yearly change, at least the panel's floor; the unit of every interval. */
export function seriesScale(series: readonly number[], relativeFloor: number): number {
	return Math.max(meanAbsoluteChange(series), relativeFloor * meanLevel(series));
}

function meanLevel(series: readonly number[]): number {
	return series.reduce((sum, value) => sum + Math.abs(value), 0) / series.length;
}
