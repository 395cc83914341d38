import { quantile } from '#lib/measures/quantile.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import type { Network } from '../chain/network.ts';
import { drawInputs, drawNetworks } from '../chain/network-draws.ts';
import type { Draws } from '../chain/simulate.ts';
import { simulatedRows } from '../chain/simulated-rows.ts';
import { yearsToLeave } from '../chain/targets.ts';

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
	inputs: drawInputs,
	compute: (inputs, { seed, asOfYear }) =>
		drawNetworks(inputs, { seed, asOfYear }).flatMap(({ network, cells, draws }) => [
			...entrantRows(network, draws),
			...simulatedRows(network, draws, {
				firstIntake: asOfYear + 2,
				lastYear: asOfYear + maxHorizon,
				yearsToLeave: yearsToLeave(cells, network.majors),
			}),
		]),
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
