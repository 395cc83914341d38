import type { FigureRow } from '#lib/domain/figure.ts';
import { isProjection, numberOf, textOf } from './rows.ts';

export interface FanPoint {
	readonly year: number;
	readonly value: number;
	readonly lower80: number | null;
	readonly upper80: number | null;
	readonly lower95: number | null;
	readonly upper95: number | null;
	readonly series: string;
	/** A year that is missing or withheld ends a stretch: no line is drawn over it. */
	readonly stretch: number;
	readonly row: FigureRow;
}

export interface Fan {
	readonly history: readonly FanPoint[];
	readonly forecast: readonly FanPoint[];
	readonly breaks: readonly number[];
}

/** Years without a neighbour to draw a line to. */
export function loneOf(history: readonly FanPoint[]): FanPoint[] {
	const isJoined = (a: FanPoint, b: FanPoint | undefined) =>
		b !== undefined && a.series === b.series && a.stretch === b.stretch;
	return history.filter(
		(point, index) => !isJoined(point, history[index - 1]) && !isJoined(point, history[index + 1]),
	);
}

export function fanOf(rows: readonly FigureRow[]): Fan {
	const history = pointsOf(rows.filter((row) => !isProjection(row)));
	const ahead = pointsOf(rows.filter(isProjection));
	const last = history.at(-1);
	return {
		history,
		forecast: last && ahead.length > 0 ? [originOf(last), ...ahead] : ahead,
		breaks: history.flatMap((point, index) => {
			const before = history[index - 1];
			return before && before.series !== point.series ? [(before.year + point.year) / 2] : [];
		}),
	};
}

function pointsOf(rows: readonly FigureRow[]): FanPoint[] {
	let stretch = 0;
	return rows.flatMap((row) => {
		const point = pointOf(row, stretch);
		if (point === null) stretch += 1;
		return point ?? [];
	});
}

function pointOf(row: FigureRow, stretch: number): FanPoint | null {
	const year = numberOf(row, 'year');
	const value = numberOf(row, 'employee_count');
	if (year === null || value === null) return null;
	return {
		year,
		value,
		lower80: numberOf(row, 'lower_80'),
		upper80: numberOf(row, 'upper_80'),
		lower95: numberOf(row, 'lower_95'),
		upper95: numberOf(row, 'upper_95'),
		series: textOf(row, 'series_id'),
		stretch,
		row,
	};
}

function originOf(point: FanPoint): FanPoint {
	const { value } = point;
	return { ...point, lower80: value, upper80: value, lower95: value, upper95: value };
}
