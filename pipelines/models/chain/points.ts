import { chainFit, type FitChain } from '#lib/measures/fit/fit-chain.ts';
import type { Row } from '../../engine/model.ts';
import {
	type DemandYear,
	type Network,
	type NetworkTables,
	networksOf,
	type SupplyYear,
} from './network.ts';
import { sharedByTables } from './shared.ts';

/** One scenario and year of a network in the shape that the measures take. */
export interface PointYear {
	readonly network: Network;
	readonly scenario: string;
	readonly year: number;
	readonly supply: SupplyYear;
	readonly demandYear: DemandYear;
	readonly entrants: readonly number[];
	/** By major, then occupation. */
	readonly weights: readonly (readonly number[])[];
	readonly chain: FitChain;
	readonly kind: string;
}

/** Tables that every model of the chain reads. */
export const networkInputs = [
	'intermediate.supply_cells',
	'intermediate.demand_years',
	'staging.major_occupations',
	'staging.occupations',
] as const;

export function networkTables(inputs: Readonly<Record<string, readonly Row[]>>): NetworkTables {
	return {
		supply: inputs['intermediate.supply_cells'] ?? [],
		demand: inputs['intermediate.demand_years'] ?? [],
		crosswalk: inputs['staging.major_occupations'] ?? [],
		occupations: inputs['staging.occupations'] ?? [],
	};
}

/** Every year for which both sides are known, in a fixed order. */
export function pointYears(
	inputs: Readonly<Record<string, readonly Row[]>>,
	asOfYear: number,
): readonly PointYear[] {
	return pointYearsOf(networkTables(inputs), asOfYear);
}

/** Several models start from the same years. */
const pointYearsOf = sharedByTables((tables: NetworkTables, asOfYear: number) =>
	networksOf(tables, asOfYear).flatMap(networkPoints),
);

function networkPoints(network: Network): readonly PointYear[] {
	const weights = dense(network.majors.length, network.occupations.length);
	for (const { major, occupation, weight } of network.links)
		put(weights, major, occupation, weight);
	return [...network.demand].flatMap(([scenario, years]) =>
		[...years]
			.sort(([a], [b]) => a - b)
			.flatMap(([year, demandYear]) => {
				const supply = network.supply.get(year);
				return supply ? [pointYear({ network, scenario, year, supply, demandYear, weights })] : [];
			}),
	);
}

function pointYear(point: Omit<PointYear, 'entrants' | 'chain' | 'kind'>): PointYear {
	const { network, supply, demandYear, weights } = point;
	const entryDemand = dense(network.clusters.length, network.occupations.length);
	for (const { cluster, occupation, entryDemand: count } of demandYear.cells) {
		put(entryDemand, cluster, occupation, count);
	}
	const entrants = supply.entrants.map((count) => count ?? 0);
	return {
		...point,
		entrants,
		chain: chainFit({ entrants, weights, entryDemand }),
		kind: kindOf(supply, demandYear),
	};
}

/** Counted entrants against forecast demand are an estimate; projected entrants make a projection. */
function kindOf(supply: SupplyYear, demand: DemandYear): string {
	if (supply.kind === 'projection') return 'projection';
	return demand.kind === 'projection' ? 'estimate' : supply.kind;
}

function dense(rows: number, columns: number): number[][] {
	return Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
}

function put(matrix: number[][], row: number, column: number, value: number): void {
	const line = matrix[row];
	if (line) line[column] = (line[column] ?? 0) + value;
}

export function keyColumns({ network, scenario, year }: PointYear): Row {
	return { area_code: network.area, scenario, level: network.level, year };
}
