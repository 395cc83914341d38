import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rollingOrigin } from '#lib/measures/accuracy/rolling-origin.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { lineThrough } from '#lib/measures/forecast/history.ts';
import { smoothWith } from '#lib/measures/forecast/smoothing-recursion.ts';
import {
	dampings,
	extrapolate,
	levelWeights,
	smoothLevel,
	smoothTrend,
	trendWeights,
} from '#lib/measures/forecast/smoothing.ts';

/** Oil 1996–2007 and air passengers 1990–2004, tests of statsmodels tsa/holtwinters. */
const oil = Object.freeze([
	446.6565229, 454.4733065, 455.662974, 423.6322388, 456.2713279, 440.5880501, 425.3325201,
	485.1494479, 506.0481621, 526.7919833, 514.268889, 494.2110193,
]);
const passengers = Object.freeze([
	17.5534, 21.8601, 23.8866, 26.9293, 26.8885, 28.8314, 30.0751, 30.9535, 30.1857, 31.5797,
	32.577569, 33.477398, 39.021581, 41.386432, 41.596552,
]);
/** Air passengers 1990–2016 (FPP2). */
const longer = Object.freeze([
	...passengers,
	44.657324,
	46.951775,
	48.728837,
	51.488427,
	50.026967,
	60.640913,
	63.3603103,
	66.355274,
	68.197955,
	68.1232377,
	69.7793455,
	72.5977008,
]);

describe('fixed parameters, statsmodels', () => {
	it.each([
		[0.2, 484.802468],
		[0.6, 501.837461],
	])('simple smoothing of oil at %d forecasts %d', (levelWeight, expected) => {
		const { levels } = smoothWith(oil, {
			levelWeight,
			trendWeight: 0,
			damping: 1,
			firstLevel: oil[0] ?? NaN,
			firstTrend: 0,
		});
		expect(levels.at(-1)).toBeCloseTo(expected, 6);
	});

	it('Holt at .8 and .2 has the printed trends and forecasts', () => {
		const [first = NaN, second = NaN] = passengers;
		const { levels, trends } = smoothWith(passengers, {
			levelWeight: 0.8,
			trendWeight: 0.2,
			damping: 1,
			firstLevel: first,
			firstTrend: second - first,
		});
		expect(trends[0]).toBeCloseTo(3.617628, 6);
		expect(trends.at(-1)).toBeCloseTo(1.83655482, 7);
		const next = [1, 2, 3, 4, 5].map((h) => (levels.at(-1) ?? NaN) + h * (trends.at(-1) ?? NaN));
		expect(next.map((value) => value.toFixed(2))).toEqual([
			'43.76',
			'45.59',
			'47.43',
			'49.27',
			'51.10',
		]);
	});
});

it('the back-test error of drift one year ahead is R’s tsCV: 2.416358', () => {
	const errors = rollingOrigin(longer, { horizon: 1, forecaster: driftForecast, firstOrigin: 2 });
	const squares = errors.reduce((sum, { point, actual }) => sum + (actual - point) ** 2, 0);
	expect(Math.sqrt(squares / errors.length)).toBeCloseTo(2.41635833, 7);
});

describe('the grid search', () => {
	const history = fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), {
		minLength: 4,
		maxLength: 20,
	});

	it('finds the least squared error of every combination, as the plain recursion computes it', () => {
		fc.assert(
			fc.property(history, fc.constantFrom([1], dampings), (series, grid) => {
				const start = lineThrough(series, Math.min(series.length, 10));
				const found = smoothTrend(Float64Array.from(series), grid);
				let least = Infinity;
				for (const damping of grid) {
					for (const levelWeight of levelWeights) {
						for (const trendWeight of trendWeights) {
							const parameters = {
								levelWeight,
								trendWeight,
								damping,
								firstLevel: start.intercept,
								firstTrend: start.slope,
							};
							least = Math.min(least, smoothWith(series, parameters).squaredError);
						}
					}
				}
				expect(found.squaredError).toBeLessThanOrEqual(least * (1 + 1e-9) + 1e-9);
			}),
			{ numRuns: 15 },
		);
	});

	it('returns the state that the plain recursion reaches with the weights found', () => {
		fc.assert(
			fc.property(history, (series) => {
				const start = lineThrough(series, Math.min(series.length, 10));
				const found = smoothTrend(Float64Array.from(series), dampings);
				const path = smoothWith(series, {
					levelWeight: found.levelWeight,
					trendWeight: found.trendWeight,
					damping: found.damping,
					firstLevel: start.intercept,
					firstTrend: start.slope,
				});
				expect(found.level).toBeCloseTo(path.levels.at(-1) ?? NaN, 6);
				expect(found.trend).toBeCloseTo(path.trends.at(-1) ?? NaN, 6);
			}),
			{ numRuns: 100 },
		);
	});

	it('keeps the level between the smallest and the largest value without a trend', () => {
		fc.assert(
			fc.property(history, (series) => {
				const { level } = smoothLevel(Float64Array.from(series), series[0] ?? NaN);
				expect(level).toBeGreaterThanOrEqual(Math.min(...series) - 1e-6);
				expect(level).toBeLessThanOrEqual(Math.max(...series) + 1e-6);
			}),
		);
	});

	it('a damped forecast changes less every year', () => {
		fc.assert(
			fc.property(history, (series) => {
				const path = extrapolate(smoothTrend(Float64Array.from(series), dampings), 8);
				const changes = path.slice(1).map((value, index) => Math.abs(value - (path[index] ?? NaN)));
				changes.slice(1).forEach((change, index) => {
					expect(change).toBeLessThanOrEqual((changes[index] ?? NaN) + 1e-6);
				});
			}),
		);
	});
});
