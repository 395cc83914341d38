import { beforeAll, describe, expect, it } from 'vitest';
import {
	conformalInterval,
	type ConformalQuantiles,
	quantilesOfTested,
	type TestedSeries,
	testSeries,
} from '#lib/measures/forecast/conformal.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import { createRandom } from '#lib/measures/random.ts';
import { type CompetitionSeries, competitionSeries, hasSharedVectors } from './shared-vectors.ts';

const levels = [0.8, 0.95];
const horizon = 8;
/** One random half of a collection says little of the other: many are looked at. */
const splitCount = 40;

interface Judged {
	readonly tested: TestedSeries;
	readonly points: readonly number[];
	readonly actual: readonly number[];
}

let all: readonly CompetitionSeries[] = [];
beforeAll(() => {
	if (hasSharedVectors) all = competitionSeries();
});

/** The last eight years of each series are hidden; so many before them are the history. */
function judge(length: number): readonly Judged[] {
	return all
		.map(({ x, xx }) => [...x, ...xx])
		.filter((whole) => whole.length >= length + horizon)
		.map((whole) => {
			const history = whole.slice(-length - horizon, -horizon);
			return {
				tested: testSeries(history, horizon),
				points: forecastPoint(history, horizon),
				actual: whole.slice(-horizon),
			};
		});
}

interface Hits {
	readonly near: number[][];
	readonly far: number[][];
}

/** Whether each hidden year of series not used to build the intervals lies within them. */
function hitsOf(judged: readonly Judged[], panelSize: number): Hits {
	const hits: Hits = { near: [[], []], far: [[], []] };
	const half = judged.length >> 1;
	for (let split = 0; split < splitCount; split++) {
		const mixed = createRandom(`split ${String(split)}`).shuffle(judged);
		const panel = mixed.slice(0, Math.min(half, panelSize)).map(({ tested }) => tested);
		const quantiles = quantilesOfTested(panel, { horizon, levels });
		if (!quantiles) throw new Error('a large panel has quantiles');
		for (const one of mixed.slice(half)) addHits(hits, one, quantiles);
	}
	return hits;
}

function addHits(
	hits: Hits,
	{ tested, points, actual }: Judged,
	quantiles: ConformalQuantiles,
): void {
	points.forEach((point, index) => {
		const years = index < horizon / 2 ? hits.near : hits.far;
		const value = actual[index] ?? NaN;
		conformalInterval(quantiles, tested.series, point, index + 1).forEach((interval, level) => {
			years[level]?.push(Number(value >= interval.lower && value <= interval.upper));
		});
	});
}

function coverage(hits: readonly number[][], level: number): number {
	const values = hits[level] ?? [];
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const lengths = [8, 10, 12, 15];

/** A few hundred series tell a coverage to about a point, so near and far years are judged over all lengths. */
describe.skipIf(!hasSharedVectors)('intervals of M3 yearly (skipped without ../shared)', () => {
	it.each([
		['half the collection', Infinity],
		['thirty series', 30],
	])('from %s cover hidden years of other series, near and far', (_, panelSize) => {
		const found = lengths.map((length) => hitsOf(judge(length), panelSize));
		const all = found.map(({ near, far }) => [0, 1].map((level) => both(near, far, level)));
		const near = [0, 1].map((level) => found.flatMap((hits) => hits.near[level] ?? []));
		const far = [0, 1].map((level) => found.flatMap((hits) => hits.far[level] ?? []));
		for (const hits of [...all, near, far]) {
			expect(Math.abs(coverage(hits, 0) - 0.8)).toBeLessThan(0.05);
			expect(Math.abs(coverage(hits, 1) - 0.95)).toBeLessThan(0.02);
		}
	});
});

function both(near: readonly number[][], far: readonly number[][], level: number): number[] {
	return [...(near[level] ?? []), ...(far[level] ?? [])];
}
