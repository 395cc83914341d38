import type { Studio } from '#lib/domain/studio.ts';
import { quantile } from '../quantile.ts';
import { centred, type Estimate, mismatchedIn, type PlanOutcome } from './plan-outcome.ts';
import type { PlanFuture, PlanRun } from './run-plan.ts';
import type { PlanSignal } from './plan-signal.ts';

/** What a plan changes against another, draw by draw in the same futures. */
export interface PlanChange {
	readonly fit: Estimate;
	readonly groupFit: Estimate;
	readonly mismatched: Estimate;
	readonly balance: Estimate;
	readonly entrants: Estimate;
	/** By major: entrants of a year and coverage. */
	readonly majors: readonly { readonly entrants: Estimate; readonly coverage: Estimate }[];
}

/** A signal that would appear, disappear or change under a plan. */
export interface SignalChange {
	readonly major: number;
	readonly before: PlanSignal;
	readonly after: PlanSignal;
}

export function changeBetween(studio: Studio, before: PlanRun, after: PlanRun): PlanChange {
	const years = studio.years.length;
	const differ = (of: (future: PlanFuture) => number | null, scale = 1): Estimate =>
		difference(before, after, (future) => {
			const value = of(future);
			return value === null ? null : value * scale;
		});
	return {
		fit: fitDifference(before, after, ({ fit }) => fit),
		groupFit: fitDifference(before, after, ({ groupFit }) => groupFit),
		mismatched: differ(mismatchedIn, 1 / years),
		balance: differ(({ clusterSupply, clusterDemand }) => {
			return sum(clusterSupply) - sum(clusterDemand);
		}, 1 / years),
		entrants: differ(({ entrants }) => sum(entrants), 1 / years),
		majors: studio.majors.map((_, major) => ({
			entrants: differ(({ entrants }) => entrants[major] ?? 0, 1 / years),
			coverage: differ(({ entrants, majorDemand }) => {
				const demand = majorDemand[major] ?? 0;
				return demand > 0 ? (entrants[major] ?? 0) / demand : null;
			}),
		})),
	};
}

export function signalChanges(
	{ majors: before }: PlanOutcome,
	{ majors: after }: PlanOutcome,
): readonly SignalChange[] {
	return after.flatMap(({ signal }, major) => {
		const was = before[major]?.signal;
		const isSame = was?.signal === signal.signal && was.direction === signal.direction;
		return was === undefined || isSame ? [] : [{ major, before: was, after: signal }];
	});
}

type Reading = (future: PlanFuture) => number | null;

/** Every drawn fit is lowered by chance: as with the fit itself, the range is moved to the stated change. */
function fitDifference(before: PlanRun, after: PlanRun, of: Reading): Estimate {
	return centred(difference(before, after, of), differences(before, after, of));
}

function difference(before: PlanRun, after: PlanRun, of: Reading): Estimate {
	const values = differences(before, after, of);
	return {
		point: between(before.expected, after.expected, of),
		lower: quantile(values, 0.05),
		upper: quantile(values, 0.95),
	};
}

/** Draws in which one side has no value are left out: they say nothing about the change. */
function differences(before: PlanRun, after: PlanRun, of: Reading): readonly number[] {
	return before.draws.flatMap((future, draw) => between(future, after.draws[draw], of) ?? []);
}

function between(one: PlanFuture, other: PlanFuture | undefined, of: Reading): number | null {
	const [from, to] = [of(one), other === undefined ? null : of(other)];
	return from === null || to === null ? null : to - from;
}

function sum(values: Float64Array): number {
	return values.reduce((total, value) => total + value, 0);
}
