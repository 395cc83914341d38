import type { Row, TableModel } from '../../engine/model.ts';
import { type Miss, missesOf } from '../chain/backtest.ts';
import { groupBy, text } from '../chain/rows.ts';
import { segmentsOf } from '../chain/segments.ts';

export const model: TableModel = {
	describe:
		'What one method would have said of one cluster from an earlier year, beside what came.',
	grain: ['area_code', 'cluster_id', 'method_id', 'origin_year', 'horizon'],
	columns: {
		area_code: 'varchar',
		cluster_id: 'varchar',
		is_partition: 'boolean',
		method_id: 'varchar',
		origin_year: 'integer',
		horizon: 'integer',
		year: 'integer',
		origin_count: 'double',
		point: 'double',
		employee_count: 'double',
		scale: 'double',
		square_scale: 'double',
		percent: 'double',
		crps: 'double',
		is_in_80: 'boolean',
		is_in_95: 'boolean',
	},
	inputs: ['intermediate.cluster_histories', 'staging.clusters'],
	compute: (inputs) => {
		const partition = new Set(
			(inputs['staging.clusters'] ?? [])
				.filter((row) => row['is_partition'] === true)
				.map((row) => row['cluster_id']),
		);
		const areas = groupBy(inputs['intermediate.cluster_histories'] ?? [], (row) =>
			text(row, 'area_code'),
		);
		return [...areas].flatMap(([area, rows]) => {
			const panel = [...groupBy(rows, (row) => text(row, 'cluster_id'))].flatMap(
				([clusterId, history]) =>
					segmentsOf(history).map((segment) => ({
						clusterId,
						isPartition: partition.has(clusterId),
						segment,
					})),
			);
			return missesOf(panel).map((miss) => missRow(area, miss));
		});
	},
};

function missRow(area: string, miss: Miss): Row {
	return {
		area_code: area,
		cluster_id: miss.clusterId,
		is_partition: miss.isPartition,
		method_id: miss.method,
		origin_year: miss.origin,
		horizon: miss.horizon,
		year: miss.origin + miss.horizon,
		origin_count: miss.size,
		point: miss.point,
		employee_count: miss.actual,
		scale: miss.scale,
		square_scale: miss.squareScale,
		percent: miss.percent,
		crps: miss.crps,
		is_in_80: miss.isIn80,
		is_in_95: miss.isIn95,
	};
}
