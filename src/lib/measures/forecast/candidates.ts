import { driftForecast } from './drift.ts';
import { growthDriftForecast } from './growth-drift.ts';
import { isConstant, minSmoothingLength } from './history.ts';
import { medianOfFiveForecast } from './median-of-five.ts';
import { floored, forecastPoint, pointMethod, type PointMethod } from './point-forecast.ts';
import { shrunkDriftForecast } from './shrunk-drift.ts';

type Method = (series: readonly number[], horizon: number) => number[];

/** The methods a region or a file may end up with: the default first, then what may replace it. */
export const candidateIds = [
	'combination',
	'median-of-five',
	'drift',
	'shrunk-drift',
	'growth-drift',
] as const;

export type CandidateId = (typeof candidateIds)[number];

const replacements: Readonly<Record<Exclude<CandidateId, 'combination'>, Method>> = {
	'median-of-five': medianOfFiveForecast,
	drift: driftForecast,
	'shrunk-drift': shrunkDriftForecast,
	'growth-drift': growthDriftForecast,
};

/** Forecast by the chosen method; histories too short to test one keep the default. */
export function forecastBy(
	candidate: CandidateId,
	series: readonly number[],
	horizon: number,
): number[] {
	return candidate === 'combination' || isTooShort(series)
		? forecastPoint(series, horizon)
		: floored(series, replacements[candidate](series, horizon));
}

/** How the default is judged on the early years of a history: as the branch that the whole will use. */
export function judgedDefault(whole: readonly number[]): Method {
	return (series, horizon) => forecastPoint(series, horizon, whole);
}

/** What is written beside a forecast: the method, or the branch of the default that was used. */
export function methodName(
	candidate: CandidateId,
	series: readonly number[],
): CandidateId | PointMethod {
	return candidate === 'combination' || isTooShort(series) ? pointMethod(series) : candidate;
}

function isTooShort(series: readonly number[]): boolean {
	return series.length < minSmoothingLength || isConstant(series);
}

/** The same for every candidate. */
export function forCandidates<Result>(
	make: (candidate: CandidateId) => Result,
): Record<CandidateId, Result> {
	return {
		combination: make('combination'),
		'median-of-five': make('median-of-five'),
		drift: make('drift'),
		'shrunk-drift': make('shrunk-drift'),
		'growth-drift': make('growth-drift'),
	};
}
