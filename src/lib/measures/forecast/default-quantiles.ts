import { widen, type ConformalQuantiles } from './conformal-quantiles.ts';

/*
 * Half widths for a file with too few series to calibrate its own: quantiles of the scaled errors
 * that this forecast made from rolling origins inside the histories of the 645 yearly series of the
 * M3 competition (Makridakis and Hibon 2000). The competition's held-out years are not in them.
 */
const tableLevels = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

const table: readonly (readonly number[])[] = [
	[0.74, 0.97, 1.28, 1.72, 2.6, 3.58, 5.46, 7.42],
	[1.31, 1.7, 2.23, 2.92, 4.31, 5.97, 8.36, 10.91],
	[1.76, 2.33, 3.13, 4.07, 6.08, 8.01, 11.69, 15.36],
	[2.1, 2.82, 3.77, 5.16, 7.72, 10.06, 14.15, 19.93],
	[2.43, 3.27, 4.35, 6.16, 9.6, 12.94, 17.38, 27.83],
	[2.75, 3.58, 4.89, 7.36, 11.35, 15.64, 22.81, 40.79],
];

const scaleFloor = 0.004;

/** Documented quantiles at any level from 0.5 to 0.99; always indicative. */
export function defaultQuantiles(levels: readonly number[], horizon: number): ConformalQuantiles {
	const quantiles: number[][] = [];
	for (let h = 1; h <= horizon; h++) {
		const row = table[h - 1];
		const before = quantiles.at(-1) ?? [];
		quantiles.push(
			row ? levels.map((level) => interpolate(row, level)) : before.map((width) => widen(width, h)),
		);
	}
	return {
		levels,
		quantiles,
		residualCounts: quantiles.map(() => 0),
		testedHorizon: table.length,
		seriesCount: 0,
		scaleFloor,
		indicative: true,
	};
}

function interpolate(row: readonly number[], level: number): number {
	const above = Math.max(
		1,
		tableLevels.findIndex((value) => value >= level),
	);
	const [left, right] = [tableLevels[above - 1] ?? NaN, tableLevels[above] ?? NaN];
	const [low, high] = [row[above - 1] ?? NaN, row[above] ?? NaN];
	return low + ((high - low) * (level - left)) / (right - left);
}
