import { quantile } from '#lib/measures/quantile.ts';
import { createRandom } from '#lib/measures/random.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { drawDemand } from '../chain/demand-draws.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import { drawEntrants } from '../chain/entrant-draws.ts';
import { type Network, networksOf } from '../chain/network.ts';
import { groupBy, keyOf, text } from '../chain/rows.ts';
import { type Draws, drawWeights } from '../chain/simulate.ts';
import { simulatedRows } from '../chain/simulated-rows.ts';
import { yearsToLeave } from '../chain/targets.ts';

/** Joint draws: probabilities move in steps of 1 in 240. */
export const drawCount = 240;

export const model: TableModel = {
	describe:
		'Spread of the joint draws of entrants, demand and crosswalk: for a fit, a major in one year, or a major over the years its next intake leaves.',
	grain: ['area_code', 'scenario', 'level', 'subject', 'subject_id', 'year', 'year_to'],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		subject: 'varchar',
		subject_id: 'varchar',
		year: 'integer',
		year_to: 'integer',
		lower_90: 'double',
		upper_90: 'double',
		p_below_50: 'double',
		p_below_80: 'double',
		p_above_125: 'double',
		p_above_200: 'double',
		variance_share_entrants: 'double',
		variance_share_demand: 'double',
		variance_share_crosswalk: 'double',
		draw_count: 'integer',
		draws: 'varchar',
	},
	inputs: [
		'intermediate.supply_cells',
		'intermediate.entrant_cells',
		'intermediate.demand_years',
		'intermediate.cluster_paths',
		'intermediate.forecast_errors',
		'staging.major_occupations',
		'staging.occupations',
	],
	compute: (inputs, { seed, asOfYear }) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const networks = networksOf(
			{
				supply: table('intermediate.supply_cells'),
				demand: table('intermediate.demand_years'),
				crosswalk: table('staging.major_occupations'),
				occupations: table('staging.occupations'),
			},
			asOfYear,
		);
		const cells = groupBy(table('intermediate.entrant_cells'), (row) =>
			keyOf(row, ['area_code', 'level']),
		);
		const paths = groupBy(table('intermediate.cluster_paths'), (row) => text(row, 'area_code'));
		const errors = groupBy(table('intermediate.forecast_errors'), (row) => text(row, 'area_code'));
		return networks.flatMap((network) => {
			const random = createRandom(seed).stream(network.area);
			const own = cells.get(`${network.area}|${network.level}`) ?? [];
			const options = { draws: drawCount, random: random.stream(network.level) };
			const draws: Draws = {
				count: drawCount,
				crosswalk: drawWeights(network, options.random.stream('crosswalk'), drawCount),
				entrants: drawEntrants(own, network.majors, options),
				demand: drawDemand(paths.get(network.area) ?? [], errors.get(network.area) ?? [], {
					draws: drawCount,
					random: random.stream('demand'),
				}),
			};
			return [
				...entrantRows(network, draws),
				...simulatedRows(network, draws, {
					firstIntake: asOfYear + 2,
					lastYear: asOfYear + maxHorizon,
					yearsToLeave: yearsToLeave(own, network.majors),
				}),
			];
		});
	},
};

function entrantRows({ area, level, majors }: Network, { entrants }: Draws): readonly Row[] {
	return [...entrants].flatMap(([year, byDraw]) =>
		majors.map((id, major) => {
			const counts = byDraw.map((byMajor) => byMajor[major] ?? 0);
			return {
				...emptyRow,
				area_code: area,
				scenario: 'base',
				level,
				subject: 'entrants',
				subject_id: id,
				year,
				year_to: year,
				lower_90: quantile(counts, 0.05),
				upper_90: quantile(counts, 0.95),
				draw_count: counts.length,
			};
		}),
	);
}

const emptyRow: Row = {
	p_below_50: null,
	p_below_80: null,
	p_above_125: null,
	p_above_200: null,
	variance_share_entrants: null,
	variance_share_demand: null,
	variance_share_crosswalk: null,
	draws: null,
};
