import { mase } from '#lib/measures/accuracy/mase.ts';
import { rmsse } from '#lib/measures/accuracy/rmsse.ts';
import { skill } from '#lib/measures/accuracy/skill.ts';
import { smape } from '#lib/measures/accuracy/smape.ts';
import {
	conformalInterval,
	minPanelSize,
	quantilesOfTested,
	type TestedSeries,
} from '#lib/measures/forecast/conformal.ts';
import { driftForecast } from '#lib/measures/forecast/drift.ts';
import type { CalibrationOptions, LengthGroup } from './calibrate.ts';

/** Back-test errors at one horizon, or over all of them. */
export interface BacktestRow {
	readonly h: number | 'all';
	readonly forecasts: number;
	readonly smape: number | null;
	readonly mase: number | null;
	readonly rmsse: number | null;
	readonly skill: number | null;
	/** Share of values inside the interval of each level, from intervals that did not see the series. */
	readonly coverage: readonly (number | null)[];
}

interface Tally {
	count: number;
	smape: Mean;
	mase: Mean;
	rmsse: Mean;
	baseline: Mean;
	coverage: Mean[];
}

interface Mean {
	sum: number;
	count: number;
}

type Panel = readonly TestedSeries[];

/** Errors of the last years, per horizon: forecasts that could not see the year they are judged by. */
export function backtest(
	groups: readonly LengthGroup[],
	options: CalibrationOptions,
): readonly BacktestRow[] {
	const tallies = Array.from({ length: options.horizon }, () => emptyTally(options.levels.length));
	for (const { tested } of groups) {
		for (const [shown, hidden] of folds(tested)) addFold(tallies, shown, hidden, options);
	}
	const used = tallies.filter(({ count }) => count > 0);
	if (used.length === 0) return [];
	return [...used.map((tally, index) => rowOf(index + 1, tally)), rowOf('all', merge(used))];
}

/** Each half of a group is judged by the intervals of the other half. */
function folds(tested: Panel): (readonly [Panel, Panel])[] {
	const even = tested.filter((_, index) => index % 2 === 0);
	const odd = tested.filter((_, index) => index % 2 === 1);
	return [
		[even, odd],
		[odd, even],
	];
}

function addFold(
	tallies: readonly Tally[],
	shown: Panel,
	hidden: Panel,
	options: CalibrationOptions,
): void {
	const quantiles = shown.length < minPanelSize ? null : quantilesOfTested(shown, options);
	for (const { series, errors } of hidden) {
		for (const { origin, h, point, actual } of errors) {
			const tally = tallies[h - 1];
			if (!tally) continue;
			const training = series.slice(0, origin);
			const pair = { training, actual: [actual], forecast: [point] };
			tally.count++;
			add(tally.smape, smape.compute(pair));
			add(tally.mase, mase.compute(pair));
			add(tally.rmsse, rmsse.compute(pair));
			const drift = driftForecast(training, h)[h - 1] ?? NaN;
			add(tally.baseline, mase.compute({ ...pair, forecast: [drift] }));
			if (!quantiles) continue;
			conformalInterval(quantiles, training, point, h).forEach(({ lower, upper }, level) => {
				add(tally.coverage[level], Number(actual >= lower && actual <= upper));
			});
		}
	}
}

function emptyTally(levels: number): Tally {
	const mean = (): Mean => ({ sum: 0, count: 0 });
	return {
		count: 0,
		smape: mean(),
		mase: mean(),
		rmsse: mean(),
		baseline: mean(),
		coverage: Array.from({ length: levels }, mean),
	};
}

function add(mean: Mean | undefined, value: number | null): void {
	if (!mean || value === null) return;
	mean.sum += value;
	mean.count++;
}

/** All horizons count alike, as in the competitions. */
function merge(tallies: readonly Tally[]): Tally {
	const over = (pick: (tally: Tally) => Mean | undefined): Mean => {
		const values = tallies.map((tally) => valueOf(pick(tally))).filter((value) => value !== null);
		return { sum: values.reduce((sum, value) => sum + value, 0), count: values.length };
	};
	return {
		count: tallies.reduce((sum, { count }) => sum + count, 0),
		smape: over((tally) => tally.smape),
		mase: over((tally) => tally.mase),
		rmsse: over((tally) => tally.rmsse),
		baseline: over((tally) => tally.baseline),
		coverage: (tallies[0]?.coverage ?? []).map((_, level) =>
			over((tally) => tally.coverage[level]),
		),
	};
}

function rowOf(h: number | 'all', tally: Tally): BacktestRow {
	const score = valueOf(tally.mase);
	const baseline = valueOf(tally.baseline);
	return {
		h,
		forecasts: tally.count,
		smape: valueOf(tally.smape),
		mase: score,
		rmsse: valueOf(tally.rmsse),
		skill: score === null || baseline === null ? null : skill.compute({ score, baseline }),
		coverage: tally.coverage.map(valueOf),
	};
}

function valueOf(mean: Mean | undefined): number | null {
	return mean && mean.count > 0 ? mean.sum / mean.count : null;
}
