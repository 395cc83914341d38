import type { Places } from '#lib/domain/plan.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { drawnDemand } from '../demand/drawn-demand.ts';
import { createEvaluator, fitOf } from '../fit/chain-evaluator.ts';
import { entrantsIn, starterChanges } from './futures.ts';

/** What one future of the planned years brings: sums over those years, by position. */
export interface PlanFuture {
	readonly entrants: Float64Array;
	readonly majorDemand: Float64Array;
	readonly clusterSupply: Float64Array;
	readonly clusterDemand: Float64Array;
	readonly occupationDemand: Float64Array;
	readonly fit: number | null;
	readonly groupFit: number | null;
	/** By year: the majors' part of it. */
	readonly years: readonly YearFuture[];
}

export interface YearFuture {
	readonly entrants: Float64Array;
	readonly majorDemand: Float64Array;
	readonly fit: number | null;
}

/** A plan tried on what is expected and on every draw. */
export interface PlanRun {
	readonly expected: PlanFuture;
	readonly draws: readonly PlanFuture[];
}

export interface PlanRunner {
	readonly run: (places: Places) => PlanRun;
	/** Only what is expected, without chance. */
	readonly expect: (places: Places) => PlanFuture;
}

/** Tries plans of one studio; demand is drawn once and serves all of them. */
export function createRunner(studio: Studio): PlanRunner {
	const years = studio.chain.demand.map(({ cells }) => createEvaluator(networkOf(studio), cells));
	const demand = drawAll(studio);
	const weights = weightsByDraw(studio);
	const weightsIn = (draw: number): Float64Array => weights[draw + 1] ?? new Float64Array();

	function future(changes: ReadonlyMap<string, Float64Array>, draw: number): PlanFuture {
		const results = years.map((evaluate, year) => {
			const entrants = entrantsIn(studio, changes, { year, draw });
			const drawn = demand[year]?.[draw + 1] ?? new Float64Array();
			const result = evaluate({ entrants, weights: weightsIn(draw), demand: drawn });
			return {
				...copied(result),
				entrants,
				fit: fitOf(result.clusterSupply, result.clusterDemand),
			};
		});
		const sum = (pick: (result: (typeof results)[number]) => Float64Array) =>
			addArrays(results.map(pick));
		const [clusterSupply, clusterDemand] = [
			sum((result) => result.clusterSupply),
			sum((result) => result.clusterDemand),
		];
		return {
			entrants: sum((result) => result.entrants),
			majorDemand: sum((result) => result.majorDemand),
			clusterSupply,
			clusterDemand,
			occupationDemand: sum((result) => result.occupationDemand),
			fit: fitOf(clusterSupply, clusterDemand),
			groupFit: fitOf(
				sum((result) => result.groupSupply),
				sum((result) => result.groupDemand),
			),
			years: results.map(({ entrants, majorDemand, fit }) => ({ entrants, majorDemand, fit })),
		};
	}

	return {
		expect: (places) => future(starterChanges(studio, places), -1),
		run: (places) => {
			const changes = starterChanges(studio, places);
			return {
				expected: future(changes, -1),
				draws: Array.from({ length: studio.drawCount }, (_, draw) => future(changes, draw)),
			};
		},
	};
}

function networkOf({ majors, chain }: Studio) {
	const { occupations, clusters, groups, groupOf, links, reference } = chain;
	return { majors, occupations, clusters, groups, groupOf, links, reference };
}

type Result = ReturnType<ReturnType<typeof createEvaluator>>;

/** The evaluator overwrites its arrays. */
function copied(result: Result): Result {
	return {
		clusterSupply: result.clusterSupply.slice(),
		clusterDemand: result.clusterDemand.slice(),
		groupSupply: result.groupSupply.slice(),
		groupDemand: result.groupDemand.slice(),
		majorDemand: result.majorDemand.slice(),
		occupationDemand: result.occupationDemand.slice(),
	};
}

/** By year, then draw; what is expected comes first. */
function drawAll({ chain, drawCount }: Studio): readonly (readonly Float64Array[])[] {
	return chain.demand.map(({ cells, changes, levels }) =>
		Array.from({ length: drawCount + 1 }, (_, index) =>
			Float64Array.from(cells, (cell) =>
				index === 0
					? cell.entryDemand
					: drawnDemand(cell, {
							change: changes[cell.cluster]?.[index - 1] ?? 0,
							level: levels[cell.cluster]?.[index - 1] ?? 0,
						}),
			),
		),
	);
}

function weightsByDraw({ chain, drawCount }: Studio): readonly Float64Array[] {
	return Array.from({ length: drawCount + 1 }, (_, index) =>
		Float64Array.from(chain.links, ({ weight, draws }) =>
			index === 0 ? weight : (draws[index - 1] ?? weight),
		),
	);
}

function addArrays(arrays: readonly Float64Array[]): Float64Array {
	const total = new Float64Array(arrays[0]?.length ?? 0);
	for (const values of arrays) {
		values.forEach((value, index) => {
			total[index] = (total[index] ?? 0) + value;
		});
	}
	return total;
}
