import { halfLevels } from './employment-forecast.ts';

/** Deviation from the point forecast at a rank in (0, 1): the stored half widths, joined by lines. */
export function deviationAt(rank: number, halves: readonly number[]): number {
	const level = Math.abs(2 * rank - 1);
	return Math.sign(rank - 0.5) * halfWidthAt(level, halves);
}

function halfWidthAt(level: number, halves: readonly number[]): number {
	const upper = halfLevels.findIndex((known) => level <= known);
	const end = upper === -1 ? halfLevels.length - 1 : upper;
	const [fromLevel, fromWidth] =
		end === 0 ? [0, 0] : [halfLevels[end - 1] ?? 0, halves[end - 1] ?? 0];
	const [toLevel, toWidth] = [halfLevels[end] ?? 1, halves[end] ?? 0];
	return fromWidth + ((level - fromLevel) / (toLevel - fromLevel)) * (toWidth - fromWidth);
}
