import { createRandom, type Random } from '#lib/measures/random.ts';
import type { Row } from '../../engine/model.ts';
import { drawDemand } from './demand-draws.ts';
import { drawEntrants } from './entrant-draws.ts';
import { type Network, networksOf } from './network.ts';
import { networkInputs, networkTables } from './points.ts';
import { groupBy, keyOf, text } from './rows.ts';
import { type Draws, drawWeights } from './simulate.ts';

/** Joint draws: probabilities move in steps of 1 in 240. */
export const drawCount = 240;

export const drawInputs = [
	...networkInputs,
	'intermediate.entrant_cells',
	'intermediate.cluster_paths',
	'intermediate.forecast_errors',
] as const;

export interface DrawnNetwork {
	readonly network: Network;
	/** Classes of its majors on their pathways. */
	readonly cells: readonly Row[];
	readonly draws: Draws;
}

/** The same futures for every model that asks: all chance comes from the seed. */
export function drawNetworks(
	inputs: Readonly<Record<string, readonly Row[]>>,
	{ seed, asOfYear }: { readonly seed: number; readonly asOfYear: number },
): readonly DrawnNetwork[] {
	const table = (name: string): readonly Row[] => inputs[name] ?? [];
	const byArea = (name: string) => groupBy(table(name), (row) => text(row, 'area_code'));
	const classes = groupBy(table('intermediate.entrant_cells'), (row) =>
		keyOf(row, ['area_code', 'level']),
	);
	const paths = byArea('intermediate.cluster_paths');
	const errors = byArea('intermediate.forecast_errors');
	return networksOf(networkTables(inputs), asOfYear).map((network) => {
		const cells = classes.get(`${network.area}|${network.level}`) ?? [];
		const options = { draws: drawCount, random: levelRandom(network, seed) };
		const draws: Draws = {
			count: drawCount,
			crosswalk: drawWeights(network, options.random.stream('crosswalk'), drawCount),
			entrants: drawEntrants(cells, network.majors, options),
			demand: drawDemand(paths.get(network.area) ?? [], errors.get(network.area) ?? [], {
				draws: drawCount,
				random: areaRandom(network, seed).stream('demand'),
			}),
		};
		return { network, cells, draws };
	});
}

/** Chance of one area and level. */
export function levelRandom(network: Network, seed: number): Random {
	return areaRandom(network, seed).stream(network.level);
}

function areaRandom({ area }: Network, seed: number): Random {
	return createRandom(seed).stream(area);
}
