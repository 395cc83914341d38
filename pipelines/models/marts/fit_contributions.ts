import { shares } from '#lib/measures/fit/shares.ts';
import { fitStructure } from '#lib/measures/fit/structure-fit.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { keyColumns, networkInputs, type PointYear, pointYears } from '../chain/points.ts';
import { type Partition, partitionsOf } from '../chain/partitions.ts';

export const model: TableModel = {
	describe: 'Contribution of one category to the distance between supply and demand.',
	grain: ['area_code', 'scenario', 'level', 'year', 'partition', 'category_id'],
	columns: {
		area_code: 'varchar',
		scenario: 'varchar',
		level: 'varchar',
		year: 'integer',
		partition: 'varchar',
		category_id: 'varchar',
		entrant_count: 'double',
		entrant_count_status: 'varchar',
		entry_demand: 'double',
		supply_share: 'double',
		supply_share_status: 'varchar',
		demand_share: 'double',
		signed_contribution: 'double',
		signed_contribution_status: 'varchar',
		unsigned_contribution: 'double',
		unsigned_contribution_status: 'varchar',
		value_kind: 'varchar',
	},
	inputs: networkInputs,
	compute: (inputs, { asOfYear }) =>
		pointYears(inputs, asOfYear).flatMap((point) =>
			partitionsOf(point).flatMap((partition) => contributionRows(point, partition)),
		),
};

function contributionRows(point: PointYear, partition: Partition): readonly Row[] {
	const { supply, demand } = partition;
	const structure = fitStructure({ supply, demand });
	const [supplyShares, demandShares] = [shares(supply), shares(demand)];
	return partition.categories.map((category, index) => ({
		...keyColumns(point),
		partition: partition.id,
		category_id: category,
		entrant_count: supply[index] ?? null,
		entrant_count_status: null,
		entry_demand: demand[index] ?? null,
		supply_share: supplyShares?.[index] ?? null,
		supply_share_status: null,
		demand_share: demandShares?.[index] ?? null,
		signed_contribution: structure?.contributions[index]?.signed ?? null,
		signed_contribution_status: null,
		unsigned_contribution: structure?.contributions[index]?.unsigned ?? null,
		unsigned_contribution_status: null,
		value_kind: point.kind,
	}));
}
