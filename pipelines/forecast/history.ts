import type { Observation, SeriesFile } from './observations.ts';
import type { Periods } from './periods.ts';

/** A series ready to forecast: values without gaps, and what one should know about them. */
export interface History {
	readonly id: string;
	readonly values: readonly number[];
	readonly notes: readonly string[];
	/** Why it cannot be forecast; null where it can. */
	readonly problem: string | null;
}

interface Point {
	readonly time: number;
	readonly value: number;
	readonly row: number;
}

/** Fewest values after a gap that are forecast on their own. */
const minAfterGap = 3;
const minValues = 2;
/** Fewest values that establish a step of their own, e.g. every second year. */
const minOwnStep = 4;

export function historyOf(
	id: string,
	observations: readonly Observation[],
	{ periods, labels }: Pick<SeriesFile, 'periods' | 'labels'>,
	fileStep: number,
): History {
	const refuse = (problem: string): History => ({ id, values: [], notes: [], problem });
	const bad = observations.find(isBad);
	if (bad) return refuse(badCell(bad, labels));
	const { points, notes, conflict } = withoutRepeats(numbersOf(observations), periods);
	if (conflict !== null) return refuse(conflict);
	if (points.length === 0) return refuse('no value at all; deliver at least two years');
	if (points.length < minValues) {
		return refuse(
			`one value only (${shown(points, periods)}); deliver at least ${minValues} years`,
		);
	}
	const silent = observations.filter(({ time }) => (time ?? 0) > (points.at(-1)?.time ?? 0));
	if (silent.length > 0)
		notes.push(`no value after ${shown(points.slice(-1), periods)}: h counts from there`);
	const step = stepOf(points, fileStep);
	const stretch = lastStretch(points, step);
	const first = stretch[0];
	if (first && stretch.length < points.length) {
		const before = points[points.length - stretch.length - 1];
		const gap = gapText(before?.time ?? NaN, first.time, step, periods);
		if (stretch.length < minAfterGap) {
			return refuse(`${gap} and only ${stretch.length} value(s) after it; fill the gap`);
		}
		notes.push(`${gap}; forecast from ${shown(stretch, periods)} only`);
	}
	const values = stretch.map(({ value }) => value);
	return { id, values, notes: [...notes, ...notesOnValues(values)], problem: null };
}

/** The most common distance between neighbouring times of all series. */
export function commonStep(series: Iterable<readonly Observation[]>): number {
	const counts = new Map<number, number>();
	for (const observations of series) {
		const times = observations.map(({ time }) => time).filter((time) => time !== null);
		times.sort((a, b) => a - b);
		times.forEach((time, index) => {
			const step = time - (times[index - 1] ?? time);
			if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
		});
	}
	return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
}

function isBad({ time, value }: Observation): boolean {
	return time === null || value === 'text' || value === 'too large';
}

function badCell(observation: Observation, labels: SeriesFile['labels']): string {
	const { row, time, timeText, value, valueText } = observation;
	if (time === null) {
		return `row ${row}, column ${labels.time}: "${timeText}" is not a year or period; write it as 2014`;
	}
	return value === 'text'
		? `row ${row}, column ${labels.value}: "${valueText}" is not a number; correct it or leave the cell empty`
		: `row ${row}, column ${labels.value}: "${valueText}" is beyond 10^15; use a larger unit`;
}

function numbersOf(observations: readonly Observation[]): Point[] {
	return observations
		.flatMap(({ time, value, row }) =>
			time !== null && typeof value === 'number' ? [{ time, value, row }] : [],
		)
		.sort((a, b) => a.time - b.time || a.row - b.row);
}

function withoutRepeats(
	points: readonly Point[],
	periods: Periods,
): { points: Point[]; notes: string[]; conflict: string | null } {
	const kept: Point[] = [];
	const repeated: string[] = [];
	for (const point of points) {
		const last = kept.at(-1);
		if (last?.time !== point.time) kept.push(point);
		else if (last.value === point.value) repeated.push(periods.show(point.time));
		else {
			const conflict = `t ${periods.show(point.time)} has two values: ${last.value} (row ${last.row}) and ${point.value} (row ${point.row}); keep one`;
			return { points: [], notes: [], conflict };
		}
	}
	const notes = repeated.length > 0 ? [`repeated rows counted once (t ${repeated.join(' ')})`] : [];
	return { points: kept, notes, conflict: null };
}

function stepOf(points: readonly Point[], fileStep: number): number {
	const steps = points.slice(1).map(({ time }, index) => time - (points[index]?.time ?? NaN));
	const smallest = Math.min(...steps);
	return points.length >= minOwnStep || smallest < fileStep ? smallest : fileStep;
}

function lastStretch(points: readonly Point[], step: number): readonly Point[] {
	let start = points.length - 1;
	while (start > 0 && (points[start]?.time ?? NaN) - (points[start - 1]?.time ?? NaN) === step) {
		start--;
	}
	return points.slice(start);
}

function gapText(before: number, after: number, step: number, periods: Periods): string {
	const [first, last] = [before + step, after - step];
	if (first > last)
		return `uneven steps between ${periods.show(before)} and ${periods.show(after)}`;
	const range =
		first === last ? periods.show(first) : `${periods.show(first)}–${periods.show(last)}`;
	return `gap: no value for ${range}`;
}

function shown(points: readonly Point[], periods: Periods): string {
	const [first, last] = [points[0]?.time ?? NaN, points.at(-1)?.time ?? NaN];
	return first === last ? periods.show(first) : `${periods.show(first)}–${periods.show(last)}`;
}

function notesOnValues(values: readonly number[]): string[] {
	if (values.every((value) => value === 0)) return ['all values are zero'];
	return values.every((value) => value === values[0]) ? ['constant history'] : [];
}
