import { widen, type ConformalQuantiles } from './conformal-quantiles.ts';

/*
 * Half widths for a file with too few series to calibrate its own: quantiles of the scaled errors
 * that this forecast made from rolling origins inside the histories of the 645 yearly series of the
 * M3 competition (Makridakis and Hibon 2000). The competition's held-out years are not in them.
 */
const tableLevels = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];

const table: readonly (readonly number[])[] = [
	[0.74, 0.96, 1.27, 1.73, 2.64, 3.53, 5.42, 7.32],
	[1.29, 1.65, 2.22, 2.89, 4.34, 6.01, 8.37, 10.98],
	[1.75, 2.26, 3.03, 4, 5.85, 7.99, 11.26, 15.05],
	[2.06, 2.7, 3.57, 4.97, 7.37, 9.8, 14.04, 19.3],
	[2.32, 3.08, 4.11, 5.87, 8.96, 12.3, 17.59, 26.59],
	[2.55, 3.41, 4.61, 6.85, 10.74, 14.76, 23.43, 40.11],
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
