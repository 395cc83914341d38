import { crpsEnsemble, crpsNormal } from '#lib/measures/accuracy/crps.ts';
import { intervalCoverage } from '#lib/measures/accuracy/interval-coverage.ts';
import { mase } from '#lib/measures/accuracy/mase.ts';
import { rmsse } from '#lib/measures/accuracy/rmsse.ts';
import { smape } from '#lib/measures/accuracy/smape.ts';
import { wape } from '#lib/measures/accuracy/wape.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import { greyForecast } from '#lib/measures/forecast/grey-model.ts';
import { reconcileForecasts } from '#lib/measures/forecast/reconcile.ts';
import { smoothWith } from '#lib/measures/forecast/smoothing-recursion.ts';
import { list, near, numbers, part, table, text, type VectorTests } from './read.ts';

export const forecastVectors: VectorTests = {
	gm11: (cases) => {
		for (const each of list(cases)) {
			const found = greyForecast({ series: numbers(each['x']), horizon: 3 });
			near([found?.development, found?.posteriorRatio], [each['a'], each['C']], 5);
			near((found?.control ?? NaN) / Number(each['b']), 1, 8);
			for (const column of ['fitted', 'forecast'] as const) {
				numbers(each[column] ?? []).forEach((value, index) => {
					near((found?.[column][index] ?? NaN) / value, 1, 5);
				});
			}
			near(found?.smallErrorShare, each['P'], 4);
		}
	},
	metrics: (vector) => {
		const [training, actual] = [numbers(vector['train']), numbers(vector['y'])];
		const pairs = { training, actual, forecast: numbers(vector['f']) };
		near(mase.compute(pairs), vector['MASE'], 12);
		near(rmsse.compute(pairs), vector['RMSSE'], 12);
		near(smape.compute(pairs), vector['sMAPE'], 12);
		near(wape.compute(pairs), vector['WAPE'], 12);
		// MAE = MASE × the scale 2; MAPE is undefined at zero and no measure of the product.
		near(2 * (mase.compute(pairs) ?? NaN), vector['MAE'], 12);
		const { lo, hi, coverage } = part(vector['interval']);
		const bounds = { actual, lower: numbers(lo), upper: numbers(hi) };
		near(intervalCoverage.compute(bounds), coverage, 12);
	},
	crps: (cases) => {
		for (const each of list(cases)) {
			const actual = Number(each['y']);
			if (each['ensemble']) {
				const found = crpsEnsemble.compute({ draws: numbers(each['ensemble']), actual });
				near([found?.score, found?.fair], [each['v'], each['fair']], 12);
				continue;
			}
			const [mean, standardDeviation] = (text(each['dist']).match(/\d+/g) ?? []).map(Number);
			near(
				crpsNormal.compute({
					mean: mean ?? NaN,
					standardDeviation: standardDeviation ?? NaN,
					actual,
				}),
				each['v'],
				9,
			);
		}
	},
	reconcile: (vector) => {
		const summing = table(vector['S']);
		const base = numbers(vector['base']);
		const nodes = (weights: Parameters<typeof reconcileForecasts>[0]['weights']) =>
			reconcileForecasts({ summing, base, weights });
		near(nodes({ kind: 'ols' })?.nodes, vector['ols'], 9);
		near(nodes({ kind: 'structural' })?.nodes, vector['structural'], 9);
		const { W, y } = part(vector['variance']);
		near(nodes({ kind: 'variance', variances: numbers(W) })?.nodes, y, 9);
		const shrink = part(vector['shrink']);
		const shrunk = nodes({ kind: 'shrink', errors: table(shrink['residuals']) });
		near(shrunk?.intensity, shrink['lambda_'], 9);
		near(shrunk?.nodes, shrink['y'], 5);
		const tree = part(vector['tree7']);
		const tall = [
			[1, 1, 1, 1],
			[1, 1, 0, 0],
			[0, 0, 1, 1],
			[1, 0, 0, 0],
			[0, 1, 0, 0],
			[0, 0, 1, 0],
			[0, 0, 0, 1],
		];
		for (const kind of ['ols', 'structural'] as const) {
			const found = reconcileForecasts({
				summing: tall,
				base: numbers(tree['base']),
				weights: { kind },
			});
			near(found?.nodes, tree[kind], 5);
		}
	},
	fpp2: (vector) => {
		const air = part(vector['ausair1990_2016']);
		near(driftForecast(numbers(air['y']), 5), part(air['drift'])['forecast'], 6);
		const oil = part(vector['oil1996_2013']);
		const { alpha, l0, forecast } = part(oil['ses']);
		const path = smoothWith(numbers(oil['y']), {
			levelWeight: Number(alpha),
			trendWeight: 0,
			damping: 1,
			firstLevel: Number(l0),
			firstTrend: 0,
		});
		near(path.levels.at(-1), forecast, 4);
		const holt = part(air['holt']);
		const smoothed = smoothWith(numbers(air['y']), {
			levelWeight: Number(holt['alpha']),
			trendWeight: Number(holt['beta']) / Number(holt['alpha']),
			damping: 1,
			firstLevel: Number(holt['l0']),
			firstTrend: Number(holt['b0']),
		});
		const [level = NaN, trend = NaN] = [smoothed.levels.at(-1), smoothed.trends.at(-1)];
		near(
			[1, 2, 3, 4, 5].map((h) => level + h * trend),
			holt['forecast'],
			4,
		);
	},
	statsmodelsFixedParams: (vector) => {
		const oil = part(vector['oil1996_2007']);
		const series = numbers(oil['y']);
		for (const [levelWeight, id] of [
			[0.2, 'alpha02'],
			[0.6, 'alpha06'],
		] as const) {
			const rest = { trendWeight: 0, damping: 1, firstLevel: series[0] ?? NaN, firstTrend: 0 };
			const { levels } = smoothWith(series, { levelWeight, ...rest });
			near(levels.at(-1), part(oil[id])['forecast'], 6);
		}
		const air = part(vector['ausair1990_2004']);
		const values = numbers(air['y']);
		const { forecast, firstTrend, lastTrend } = part(air['holtAlpha08Beta02']);
		const { levels, trends } = smoothWith(values, {
			levelWeight: 0.8,
			trendWeight: 0.2,
			damping: 1,
			firstLevel: values[0] ?? NaN,
			firstTrend: (values[1] ?? NaN) - (values[0] ?? NaN),
		});
		near([trends[0], trends.at(-1)], [firstTrend, lastTrend]);
		const [level = NaN, trend = NaN] = [levels.at(-1), trends.at(-1)];
		near(
			[1, 2, 3, 4, 5].map((h) => level + h * trend),
			forecast,
			2,
		);
	},
};
