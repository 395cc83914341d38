import { createRandom, type Random } from '#lib/measures/random.ts';
import type { Row } from '../../engine/model.ts';
import { drawDemand } from './demand-draws.ts';
import { drawClasses, drawnEntrants, type DrawnClass } from './entrant-draws.ts';
import { type Network, networksOf } from './network.ts';
import { networkInputs, networkTables } from './points.ts';
import { groupBy, keyOf, text } from './rows.ts';
import { sharedByTables } from './shared.ts';
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
	readonly classes: readonly DrawnClass[];
	readonly draws: Draws;
}

interface DrawContext {
	readonly seed: number;
	readonly asOfYear: number;
}

/** The same futures for every model that asks: all chance comes from the seed. */
export const drawNetworks = sharedByTables(drawNetworksOf);

function drawNetworksOf(
	inputs: Readonly<Record<string, readonly Row[]>>,
	{ seed, asOfYear }: DrawContext,
): readonly DrawnNetwork[] {
	const table = (name: string): readonly Row[] => inputs[name] ?? [];
	const byArea = (name: string) => groupBy(table(name), (row) => text(row, 'area_code'));
	const levels = groupBy(table('intermediate.entrant_cells'), (row) =>
		keyOf(row, ['area_code', 'level']),
	);
	const paths = byArea('intermediate.cluster_paths');
	const errors = byArea('intermediate.forecast_errors');
	return networksOf(networkTables(inputs), asOfYear).map((network) => {
		const cells = levels.get(`${network.area}|${network.level}`) ?? [];
		const random = levelRandom(network, seed);
		const classes = drawClasses(cells, network.majors, { draws: drawCount, random });
		const draws: Draws = {
			count: drawCount,
			crosswalk: drawWeights(network, random.stream('crosswalk'), drawCount),
			entrants: drawnEntrants(classes, network.majors, drawCount),
			demand: drawDemand(paths.get(network.area) ?? [], errors.get(network.area) ?? [], {
				draws: drawCount,
				random: areaRandom(network, seed).stream('demand'),
			}),
		};
		return { network, cells, classes, draws };
	});
}

/** Chance of one area and level. */
function levelRandom(network: Network, seed: number): Random {
	return areaRandom(network, seed).stream(network.level);
}

function areaRandom({ area }: Network, seed: number): Random {
	return createRandom(seed).stream(area);
}
