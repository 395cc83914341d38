import {
	type ChainResult,
	type ChainState,
	createEvaluator,
	fitOf,
} from '#lib/measures/fit/chain-evaluator.ts';
import { drawMajorWeights, type FitSource } from '#lib/measures/fit/fit-spread.ts';
import type { Random } from '#lib/measures/random.ts';
import { type DemandDraws, demandInDraw } from './demand-draws.ts';
import type { EntrantDraws } from './entrant-draws.ts';
import type { DemandYear, Network } from './network.ts';

/** Draws of the three sources of doubt, shared by all years and scenarios of one area and level. */
export interface Draws {
	readonly count: number;
	/** By draw: weight of every link. */
	readonly crosswalk: readonly Float64Array[];
	readonly entrants: ReadonlyMap<number, EntrantDraws>;
	readonly demand: DemandDraws;
}

/** Fits of one scenario and year, drawn. */
export interface SimulatedFits {
	/** Without any doubt. */
	readonly clusterPoint: number | null;
	readonly groupPoint: number | null;
	readonly clusterFits: readonly number[];
	readonly groupFits: readonly number[];
}

export interface SimulatedYear extends SimulatedFits {
	readonly year: number;
	/** By draw, then major. */
	readonly entrants: readonly Float64Array[];
	readonly demand: readonly Float64Array[];
}

export function drawWeights(
	network: Network,
	random: Random,
	count: number,
): readonly Float64Array[] {
	const { links, concentrations } = network;
	const drawn = Array.from({ length: count }, () =>
		Float64Array.from(links, ({ weight }) => weight),
	);
	const starts = links.flatMap(({ major }, index) =>
		index === 0 || links[index - 1]?.major !== major ? [index] : [],
	);
	starts.forEach((start, order) => {
		const own = links.slice(start, starts[order + 1]).map(({ weight }) => weight);
		const major = links[start]?.major ?? -1;
		const stream = random.stream(network.majors[major] ?? major);
		if (own.length < 2) return;
		for (const weights of drawn) {
			weights.set(drawMajorWeights(own, concentrations[major] ?? 0, stream), start);
		}
	});
	return drawn;
}

export interface YearInput {
	readonly year: number;
	readonly demandYear: DemandYear;
}

/** Joint draws with all sources varying. */
export function simulateYear(network: Network, input: YearInput, draws: Draws): SimulatedYear {
	const entrants: Float64Array[] = [];
	const demand: Float64Array[] = [];
	const fits = runDraws(network, input, draws, (state, { majorDemand }) => {
		entrants.push(state.entrants);
		demand.push(majorDemand.slice());
	});
	return { year: input.year, ...fits, entrants, demand };
}

/** Fits of the draws in which only one source varies. */
export function simulateAlone(
	network: Network,
	input: YearInput,
	draws: Draws,
	source: FitSource,
): SimulatedFits {
	const nothing: Draws = {
		count: draws.count,
		crosswalk: [],
		entrants: new Map(),
		demand: new Map(),
	};
	return runDraws(network, input, { ...nothing, [source]: draws[source] }, () => undefined);
}

/** A source without draws stays at its point. */
function runDraws(
	network: Network,
	{ year, demandYear }: YearInput,
	draws: Draws,
	visit: (state: ChainState, result: ChainResult) => void,
): SimulatedFits {
	const evaluate = createEvaluator(network, demandYear.cells);
	const point: ChainState = {
		entrants: Float64Array.from(network.supply.get(year)?.entrants ?? [], (count) => count ?? 0),
		weights: Float64Array.from(network.links, ({ weight }) => weight),
		demand: Float64Array.from(demandYear.cells, ({ entryDemand }) => entryDemand),
	};
	const misses = network.clusters.map((cluster) => draws.demand.get(cluster)?.get(year));
	const isCertain = misses.every((miss) => miss === undefined);
	const drawn = new Float64Array(demandYear.cells.length);
	const certain = evaluate(point);
	const clusterPoint = fitOf(certain.clusterSupply, certain.clusterDemand);
	const groupPoint = fitOf(certain.groupSupply, certain.groupDemand);
	const [clusterFits, groupFits]: [number[], number[]] = [[], []];
	for (let draw = 0; draw < draws.count; draw++) {
		const state: ChainState = {
			entrants: draws.entrants.get(year)?.[draw] ?? point.entrants,
			weights: draws.crosswalk[draw] ?? point.weights,
			demand: isCertain ? point.demand : demandInDraw(demandYear.cells, misses, draw, drawn),
		};
		const result = evaluate(state);
		pushFit(clusterFits, fitOf(result.clusterSupply, result.clusterDemand));
		pushFit(groupFits, fitOf(result.groupSupply, result.groupDemand));
		visit(state, result);
	}
	return { clusterPoint, groupPoint, clusterFits, groupFits };
}

function pushFit(fits: number[], fit: number | null): void {
	if (fit !== null) fits.push(fit);
}
