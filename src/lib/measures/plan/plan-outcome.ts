import type { Studio } from '#lib/domain/studio.ts';
import { connect } from '../demand/components.ts';
import { quantile } from '../quantile.ts';
import type { PlanFuture, PlanRun } from './run-plan.ts';
import { signalOf, type PlanSignal } from './plan-signal.ts';

/** A figure with the range that 90 of 100 draws stay in. */
export interface Estimate {
	readonly point: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
}

export interface CoverageOutcome {
	readonly id: string;
	/** A year's mean. */
	readonly entrants: Estimate;
	readonly demand: number;
	readonly coverage: Estimate;
}

export interface MajorOutcome extends CoverageOutcome {
	readonly signal: PlanSignal;
}

/** Occupations tied together by shared majors. */
export interface GroupOutcome extends CoverageOutcome {
	readonly majors: readonly number[];
	readonly occupations: readonly number[];
}

/** What a plan leads to in the years when its intakes leave. */
export interface PlanOutcome {
	readonly fit: Estimate;
	readonly groupFit: Estimate;
	readonly mismatched: Estimate;
	readonly balance: Estimate;
	readonly entrants: Estimate;
	/** By year of leaving. */
	readonly yearlyFit: readonly Estimate[];
	readonly yearlyEntrants: readonly Estimate[];
	readonly majors: readonly MajorOutcome[];
	readonly groups: readonly GroupOutcome[];
	readonly clusters: readonly CoverageOutcome[];
}

export function outcomeOf(studio: Studio, run: PlanRun): PlanOutcome {
	const perYear = 1 / studio.years.length;
	const yearly = (of: (future: PlanFuture) => number | null): Estimate =>
		scaled(estimate(run, of), perYear);
	return {
		fit: fitEstimate(run, ({ fit }) => fit),
		groupFit: fitEstimate(run, ({ groupFit }) => groupFit),
		mismatched: yearly(mismatchedIn),
		balance: yearly((future) => total(future.clusterSupply) - total(future.clusterDemand)),
		entrants: yearly(({ entrants }) => total(entrants)),
		yearlyFit: studio.years.map((_, year) =>
			fitEstimate(run, ({ years }) => years[year]?.fit ?? null),
		),
		yearlyEntrants: studio.years.map((_, year) =>
			estimate(run, ({ years }) => total(years[year]?.entrants ?? new Float64Array())),
		),
		majors: studio.majors.map((major, index) => ({
			...coverageOf(run, major.id, perYear, {
				supply: ({ entrants }) => entrants[index] ?? 0,
				demand: ({ majorDemand }) => majorDemand[index] ?? 0,
			}),
			signal: signalOf(studio, run, index),
		})),
		groups: groupsOf(studio).map((group) => ({
			...group,
			...coverageOf(run, group.id, perYear, {
				supply: ({ entrants }) => addUp(group.majors, entrants),
				demand: ({ occupationDemand }) => addUp(group.occupations, occupationDemand),
			}),
		})),
		clusters: studio.chain.clusters.map(({ id }, index) =>
			coverageOf(run, id, perYear, {
				supply: ({ clusterSupply }) => clusterSupply[index] ?? 0,
				demand: ({ clusterDemand }) => clusterDemand[index] ?? 0,
			}),
		),
	};
}

/** Entrants who are in a cluster that the structure of demand does not want. */
export function mismatchedIn({ clusterSupply, fit }: PlanFuture): number | null {
	return fit === null ? null : total(clusterSupply) * (1 - fit);
}

interface Sides {
	readonly supply: (future: PlanFuture) => number;
	readonly demand: (future: PlanFuture) => number;
}

function coverageOf(
	run: PlanRun,
	id: string,
	perYear: number,
	{ supply, demand }: Sides,
): CoverageOutcome {
	return {
		id,
		entrants: scaled(estimate(run, supply), perYear),
		demand: demand(run.expected) * perYear,
		coverage: estimate(run, (future) =>
			demand(future) > 0 ? supply(future) / demand(future) : null,
		),
	};
}

/** Draws without a value count as infinite: an end that reaches them is open. */
export function estimate(run: PlanRun, of: (future: PlanFuture) => number | null): Estimate {
	const values = run.draws.map((future) => of(future) ?? Infinity);
	const end = (level: number): number | null => {
		const value = quantile(values, level);
		return value !== null && Number.isFinite(value) ? value : null;
	};
	return { point: of(run.expected), lower: end(0.05), upper: end(0.95) };
}

/**
 * Doubt about the crosswalk scatters both structures and so lowers every drawn fit: the range is moved so
 * that its middle is the stated fit, as on every other page.
 */
function fitEstimate(run: PlanRun, of: (future: PlanFuture) => number | null): Estimate {
	const values = run.draws.flatMap((future) => of(future) ?? []);
	const { point, lower, upper } = centred(estimate(run, of), values);
	return {
		point,
		lower: lower === null ? null : Math.max(0, lower),
		upper: upper === null ? null : Math.min(1, upper),
	};
}

/** The range of the values moved so that their middle is the point. */
export function centred({ point, lower, upper }: Estimate, values: readonly number[]): Estimate {
	const middle = quantile(values, 0.5);
	if (point === null || lower === null || upper === null || middle === null) {
		return { point, lower, upper };
	}
	return { point, lower: lower + point - middle, upper: upper + point - middle };
}

function scaled({ point, lower, upper }: Estimate, factor: number): Estimate {
	const times = (value: number | null): number | null => (value === null ? null : value * factor);
	return { point: times(point), lower: times(lower), upper: times(upper) };
}

function groupsOf({
	majors,
	chain,
}: Studio): readonly Pick<GroupOutcome, 'id' | 'majors' | 'occupations'>[] {
	const links = chain.links.map(({ major, occupation, weight }) => ({
		major: String(major),
		occupation: String(occupation),
		weight,
	}));
	return connect({ links }).map((group) => {
		const occupations = group.occupations.map(Number).toSorted((a, b) => a - b);
		return {
			id: chain.occupations[occupations[0] ?? -1]?.id ?? group.id,
			majors: group.majors.map(Number).filter((major) => major < majors.length),
			occupations,
		};
	});
}

function addUp(positions: readonly number[], values: Float64Array): number {
	return positions.reduce((sum, position) => sum + (values[position] ?? 0), 0);
}

function total(values: Float64Array): number {
	return values.reduce((sum, value) => sum + value, 0);
}
