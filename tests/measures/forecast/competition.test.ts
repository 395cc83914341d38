import { beforeAll, describe, expect, it } from 'vitest';
import { mase } from '#lib/measures/accuracy/mase.ts';
import { rmsse } from '#lib/measures/accuracy/rmsse.ts';
import { smape } from '#lib/measures/accuracy/smape.ts';
import { forecastBy } from '#lib/measures/forecast/candidates.ts';
import { conformalQuantiles } from '#lib/measures/forecast/conformal.ts';
import { defaultQuantiles } from '#lib/measures/forecast/default-quantiles.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { greyForecast } from '#lib/measures/forecast/grey-model.ts';
import { dampedHoltForecast } from '#lib/measures/forecast/holt.ts';
import { medianOfFiveForecast } from '#lib/measures/forecast/median-of-five.ts';
import { naiveForecast } from '#lib/measures/forecast/naive.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import { simpleSmoothingForecast } from '#lib/measures/forecast/simple-smoothing.ts';
import { thetaForecast } from '#lib/measures/forecast/theta.ts';
import { calibrate, groupFor } from '../../../pipelines/forecast/calibrate.ts';
import { type CompetitionSeries, competitionSeries, hasSharedVectors } from './shared-vectors.ts';

type Forecaster = (series: readonly number[], horizon: number) => readonly number[];

interface Accuracy {
	readonly smape: number;
	readonly mase: number;
	readonly rmsse: number;
}

let all: readonly CompetitionSeries[] = [];
beforeAll(() => {
	if (hasSharedVectors) all = competitionSeries();
});

function accuracyOf(forecaster: Forecaster, length: number | null, horizon: number): Accuracy {
	const scores = all
		.filter(({ x }) => length === null || x.length >= length)
		.map(({ x, xx }) => {
			const training = length === null ? x : x.slice(-length);
			const forecast = forecaster(training, horizon);
			const input = { training, actual: xx.slice(0, horizon), forecast };
			return [smape, mase, rmsse].map((measure) => measure.compute(input));
		});
	const mean = (column: number): number => {
		const values = scores.map((row) => row[column] ?? null).filter((value) => value !== null);
		return values.reduce((sum, value) => sum + value, 0) / values.length;
	};
	return { smape: mean(0), mase: mean(1), rmsse: mean(2) };
}

/** Reference numbers: R package forecast 8.20 on the 645 yearly series, see the methods page. */
describe.skipIf(!hasSharedVectors)('M3 yearly (skipped without ../shared)', () => {
	it('naive and drift match the published accuracy to three decimals', () => {
		const naive = accuracyOf(naiveForecast, null, 6);
		expect([naive.smape, naive.mase, naive.rmsse].map((value) => value.toFixed(3))).toEqual([
			'17.880',
			'3.172',
			'2.845',
		]);
		const drift = accuracyOf(driftForecast, null, 6);
		expect([drift.smape, drift.mase, drift.rmsse].map((value) => value.toFixed(3))).toEqual([
			'16.790',
			'2.632',
			'2.345',
		]);
	});

	it('drift agrees with R series by series', () => {
		for (const { id, x, fc } of all) {
			driftForecast(x, 6).forEach((value, index) => {
				const reference = fc['drift']?.[index] ?? NaN;
				expect(Math.abs(value - reference) / Math.max(1, Math.abs(reference)), id).toBeLessThan(
					2e-4,
				);
			});
		}
	});

	it.each([
		['simple smoothing', simpleSmoothingForecast, 17.757, 3.167, 0.02],
		['Theta', typed(thetaForecast), 16.723, 2.769, 0.02],
		['damped trend', typed(dampedHoltForecast), 16.976, 2.873, 0.04],
	] as const)(
		'%s on the grid is near the optimiser',
		(_, forecaster, percent, scaled, tolerance) => {
			const accuracy = accuracyOf(forecaster, null, 6);
			expect(Math.abs(accuracy.smape / percent - 1)).toBeLessThan(tolerance);
			expect(Math.abs(accuracy.mase / scaled - 1)).toBeLessThan(tolerance);
		},
	);

	it('GM(1,1) agrees with the reference series by series, and is as bad as stated', () => {
		let compared = 0;
		for (const { id, x, fc } of all) {
			const path = greyForecast({ series: x, horizon: 6 })?.forecast ?? [];
			path.forEach((value, index) => {
				const reference = fc['gm11']?.[index] ?? NaN;
				compared++;
				expect(Math.abs(value - reference) / Math.max(1, Math.abs(reference)), id).toBeLessThan(
					1e-3,
				);
			});
		}
		expect(compared).toBeGreaterThan(3000);
		const grey = accuracyOf((series, horizon) => greyPath(series, horizon), null, 6);
		expect(grey.smape).toBeGreaterThan(24);
	});

	it('ours stays at or below 15.9 sMAPE and 2.58 MASE, and below the median of five', () => {
		const ours = accuracyOf(forecastPoint, null, 6);
		const five = accuracyOf(medianOfFiveForecast, null, 6);
		expect(ours.smape).toBeLessThanOrEqual(15.9);
		expect(ours.mase).toBeLessThanOrEqual(2.58);
		expect(ours.smape).toBeLessThanOrEqual(five.smape);
		expect(ours.mase).toBeLessThanOrEqual(five.mase);
	});

	it('what the histories themselves choose stays there too', () => {
		const groups = calibrate(
			all.map(({ x }) => x),
			{ horizon: 6, levels: [0.8, 0.95] },
		);
		const chosen = accuracyOf(
			(series, horizon) =>
				forecastBy(
					groupFor(groups, series.length)?.choice.chosen ?? 'combination',
					series,
					horizon,
				),
			null,
			6,
		);
		expect(chosen.smape).toBeLessThanOrEqual(15.9);
		expect(chosen.mase).toBeLessThanOrEqual(2.58);
	}, 60_000);

	it.each([8, 10, 12, 15])('ours is never worse than the median of five on %i years', (length) => {
		const ours = accuracyOf(forecastPoint, length, 4);
		const five = accuracyOf(medianOfFiveForecast, length, 4);
		expect(ours.smape).toBeLessThanOrEqual(five.smape);
		expect(ours.mase).toBeLessThanOrEqual(five.mase);
	});

	it('the built-in widths are the quantiles of the histories', () => {
		const levels = [0.5, 0.8, 0.95];
		const panel = all.map(({ x }) => x);
		const own = conformalQuantiles({ panel, horizon: 6, levels })?.quantiles ?? [];
		const table = defaultQuantiles(levels, 6).quantiles;
		own.flat().forEach((width, index) => {
			expect(Math.abs((table.flat()[index] ?? NaN) - width)).toBeLessThan(0.006);
		});
	});
});

function typed(method: (series: Float64Array, horizon: number) => readonly number[]): Forecaster {
	return (series, horizon) => method(Float64Array.from(series), horizon);
}

function greyPath(series: readonly number[], horizon: number): readonly number[] {
	return greyForecast({ series, horizon })?.forecast ?? naiveForecast(series, horizon);
}
