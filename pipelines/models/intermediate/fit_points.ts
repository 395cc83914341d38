import { expectNoise } from '#lib/measures/fit/noise-floor.ts';
import { shares } from '#lib/measures/fit/shares.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import { balanceVolume } from '#lib/measures/fit/volume-balance.ts';
import { sum } from '#lib/measures/sum.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { ratio } from '../chain/rates.ts';
import { keyColumns, networkInputs, type PointYear, pointYears } from '../chain/points.ts';
import { type Partition, partitionsOf } from '../chain/partitions.ts';
import { text } from '../chain/rows.ts';

export const model: TableModel = {
	describe:
		'Structure fit and volume balance of one area, level and year over one set of categories.',
	grain: ['area_code', 'scenario', 'level', 'year', 'partition'],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		year: 'integer',
		partition: 'varchar',
		category_count: 'integer',
		fit: 'double',
		noise_floor: 'double',
		entrant_count: 'double',
		entry_demand: 'double',
		volume_balance: 'double',
		mismatched_count: 'double',
		unmapped_share: 'double',
		unserved_share: 'double',
		basis: 'varchar',
		value_kind: 'varchar',
	},
	inputs: networkInputs,
	compute: (inputs, { asOfYear }) => {
		const bases = new Map(
			(inputs['intermediate.supply_cells'] ?? []).map((row) => [
				`${text(row, 'area_code')}|${text(row, 'level')}`,
				text(row, 'basis'),
			]),
		);
		return pointYears(inputs, asOfYear).flatMap((point) =>
			partitionsOf(point).map((partition) => ({
				...fitRow(point, partition),
				basis: bases.get(`${point.network.area}|${point.network.level}`) ?? null,
			})),
		);
	},
};

function fitRow(point: PointYear, { id, categories, supply, demand }: Partition): Row {
	const mapped = sum(supply);
	const entrants = sum(point.entrants);
	const wanted = sum(point.chain.demandByOccupation);
	return {
		...keyColumns(point),
		partition: id,
		category_count: categories.length,
		fit: fitStructure({ supply, demand })?.fit ?? null,
		noise_floor: expectNoise({ demandShares: shares(demand) ?? [], n: mapped }),
		entrant_count: entrants,
		entry_demand: wanted,
		volume_balance: entrants - wanted,
		mismatched_count: balanceVolume({ supply, demand })?.mismatched ?? null,
		unmapped_share: ratio(Math.max(0, entrants - mapped), entrants),
		unserved_share: ratio(unserved(point), wanted),
		value_kind: point.kind,
	};
}

/** Entry demand of occupations that no major of the area leads to. */
function unserved({ network, chain }: PointYear): number {
	const served = new Set(network.links.map(({ occupation }) => occupation));
	return sum(chain.demandByOccupation.filter((_, occupation) => !served.has(occupation)));
}
