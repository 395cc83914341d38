import { describe, expect, it } from 'vitest';
import { forecastComparison } from '#lib/measures/accuracy/forecast-comparison.ts';
import { rollingOrigin } from '#lib/measures/accuracy/rolling-origin.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { createRandom } from '#lib/measures/random.ts';

const years = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

describe('rolling origin', () => {
	it('starts after half the history, at least five years, and tests every later year', () => {
		const errors = rollingOrigin(years, { horizon: 3, forecaster: driftForecast });
		expect(errors.map(({ origin, h }) => [origin, h])).toEqual([
			...[1, 2, 3].map((h) => [5, h]),
			...[1, 2, 3].map((h) => [6, h]),
			...[1, 2, 3].map((h) => [7, h]),
			...[1, 2].map((h) => [8, h]),
			[9, 1],
		]);
		expect(errors.every(({ point, actual }) => Math.abs(point - actual) < 1e-9)).toBe(true);
	});

	it('never shows the forecaster a year after the origin', () => {
		const seen: number[] = [];
		rollingOrigin(years, {
			horizon: 4,
			forecaster: (history, horizon) => {
				seen.push(Math.max(...history) - history.length);
				return driftForecast(history, horizon);
			},
		});
		expect(new Set(seen)).toEqual(new Set([0]));
	});

	it('keeps to targets of the last years when asked', () => {
		const errors = rollingOrigin(years, {
			horizon: 3,
			forecaster: driftForecast,
			recentTargets: 2,
		});
		expect(new Set(errors.map(({ origin, h }) => origin + h))).toEqual(new Set([9, 10]));
	});

	it('has nothing to say about a short history', () => {
		expect(rollingOrigin([1, 2, 3, 4, 5], { horizon: 2, forecaster: driftForecast })).toEqual([]);
	});
});

describe('comparison with a baseline', () => {
	it('counts wins, ties and defeats with the exact sign probability', () => {
		const compared = forecastComparison.compute({
			losses: [1, 1, 1, 1, 2, 3],
			baseline: [2, 2, 2, 2, 2, 1],
			horizon: 1,
		});
		expect(compared).toMatchObject({ wins: 4, ties: 1, defeats: 1, statistic: null });
		expect(compared?.signProbability).toBeCloseTo((2 * (1 + 5)) / 32, 12);
	});

	it('turns sign when method and baseline are swapped, from twenty origins on', () => {
		const random = createRandom(7);
		const losses = Array.from({ length: 30 }, () => random.uniform());
		const baseline = losses.map((loss) => loss + 0.2 + 0.1 * random.normal());
		const forward = forecastComparison.compute({ losses, baseline, horizon: 2 })?.statistic ?? NaN;
		const backward = forecastComparison.compute({
			losses: baseline,
			baseline: losses,
			horizon: 2,
		})?.statistic;
		expect(forward).toBeLessThan(-2);
		expect(backward).toBeCloseTo(-forward, 12);
	});
});
