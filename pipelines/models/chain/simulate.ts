import type { Random } from '#lib/measures/random.ts';
import { type DemandDraws, demandInDraw } from './demand-draws.ts';
import type { EntrantDraws } from './entrant-draws.ts';
import { createEvaluator, fitOf } from './evaluate.ts';
import type { DemandYear, Network } from './network.ts';

/** Draws of the three sources of doubt, shared by all years and scenarios of one area and level. */
export interface Draws {
	readonly count: number;
	/** By draw: weight of every link. */
	readonly weights: readonly Float64Array[];
	readonly entrants: ReadonlyMap<number, EntrantDraws>;
	readonly demand: DemandDraws;
}

export const sources = ['entrants', 'demand', 'crosswalk'] as const;
export type DoubtSource = (typeof sources)[number];

/** One scenario and year, drawn. */
export interface SimulatedYear {
	readonly year: number;
	/** Fits without any doubt. */
	readonly clusterPoint: number | null;
	readonly groupPoint: number | null;
	readonly clusterFits: readonly number[];
	readonly groupFits: readonly number[];
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
		const own = links.slice(start, starts[order + 1]);
		const mapped = own.reduce((sum, { weight }) => sum + weight, 0);
		const major = own[0]?.major ?? -1;
		const stream = random.stream(network.majors[major] ?? major);
		const belief = own.map(({ weight }) => ((concentrations[major] ?? 0) * weight) / mapped);
		if (own.length < 2) return;
		for (const weights of drawn) {
			stream.dirichlet(belief).forEach((share, index) => {
				weights[start + index] = share * mapped;
			});
		}
	});
	return drawn;
}

/** Joint draws with all sources, or with only some of them varying. */
export function simulateYear(
	network: Network,
	{ year, demandYear }: { readonly year: number; readonly demandYear: DemandYear },
	draws: Draws,
	varying: readonly DoubtSource[] = sources,
): SimulatedYear {
	const evaluate = createEvaluator(network, demandYear.cells);
	const point = {
		entrants: Float64Array.from(network.supply.get(year)?.entrants ?? [], (count) => count ?? 0),
		weights: Float64Array.from(network.links, ({ weight }) => weight),
		demand: Float64Array.from(demandYear.cells, ({ entryDemand }) => entryDemand),
	};
	const misses = network.clusters.map((cluster) => draws.demand.get(cluster)?.get(year));
	const certain = evaluate(point);
	const clusterPoint = fitOf(certain.clusterSupply, certain.clusterDemand);
	const groupPoint = fitOf(certain.groupSupply, certain.groupDemand);
	const simulated: Simulation = { clusterFits: [], groupFits: [], entrants: [], demand: [] };
	for (let draw = 0; draw < draws.count; draw++) {
		const state = {
			entrants:
				(varying.includes('entrants') ? draws.entrants.get(year)?.[draw] : null) ?? point.entrants,
			weights: (varying.includes('crosswalk') ? draws.weights[draw] : null) ?? point.weights,
			demand: varying.includes('demand')
				? demandInDraw(demandYear.cells, misses, draw)
				: point.demand,
		};
		const result = evaluate(state);
		pushFit(simulated.clusterFits, fitOf(result.clusterSupply, result.clusterDemand));
		pushFit(simulated.groupFits, fitOf(result.groupSupply, result.groupDemand));
		simulated.entrants.push(state.entrants);
		simulated.demand.push(Float64Array.from(result.majorDemand));
	}
	return { year, clusterPoint, groupPoint, ...simulated };
}

interface Simulation {
	readonly clusterFits: number[];
	readonly groupFits: number[];
	readonly entrants: Float64Array[];
	readonly demand: Float64Array[];
}

function pushFit(fits: number[], fit: number | null): void {
	if (fit !== null) fits.push(fit);
}
