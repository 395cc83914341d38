/** Where the points of a small region lie on paper: degrees in, pixels out, true to scale at its middle. */
export interface MapFrame {
	readonly width: number;
	readonly height: number;
	readonly x: (longitude: number) => number;
	readonly y: (latitude: number) => number;
	/** Pixels to one kilometre. */
	readonly perKilometre: number;
	readonly meridians: readonly number[];
	readonly parallels: readonly number[];
}

interface Point {
	readonly longitude: number;
	readonly latitude: number;
}

const kilometresPerDegree = 111.32;
const margin = 34;

export function mapFrame(points: readonly Point[], width: number): MapFrame {
	const longitudes = points.map(({ longitude }) => longitude);
	const latitudes = points.map(({ latitude }) => latitude);
	const [west, east] = span(longitudes);
	const [south, north] = span(latitudes);
	const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
	const perDegree = (width - 2 * margin) / ((east - west) * squeeze);
	const height = Math.round((north - south) * perDegree + 2 * margin);
	return {
		width,
		height,
		x: (longitude) => margin + (longitude - west) * squeeze * perDegree,
		y: (latitude) => margin + (north - latitude) * perDegree,
		perKilometre: perDegree / kilometresPerDegree,
		meridians: tenths(west, east),
		parallels: tenths(south, north),
	};
}

/** A little more than the points span; never nothing. */
function span(values: readonly number[]): [number, number] {
	if (values.length === 0) return [0, 1];
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const pad = Math.max(0.02, (most - least) * 0.06);
	return [least - pad, most + pad];
}

/** Round degrees within, at most six. */
function tenths(from: number, to: number): readonly number[] {
	const step = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10].find((each) => (to - from) / each <= 6) ?? 20;
	const first = Math.ceil(from / step);
	const count = Math.floor(to / step) - first + 1;
	return Array.from({ length: Math.max(0, count) }, (_, index) =>
		Number(((first + index) * step).toFixed(2)),
	);
}

/** A round length of about a fifth of the map. */
export function scaleLength({ width, perKilometre }: MapFrame): number {
	const wanted = width / 5 / perKilometre;
	return [1, 2, 5, 10, 20, 50, 100, 200, 500].findLast((each) => each <= wanted) ?? 1;
}
