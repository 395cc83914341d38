import { skill } from '#lib/measures/accuracy/skill.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { type Miss, type MethodId, methods, missesOf } from '../chain/backtest.ts';
import { groupBy, text } from '../chain/rows.ts';
import { segmentsOf } from '../chain/segments.ts';

export const model: TableModel = {
	describe:
		'How far forecasts of employment from earlier years missed, by method, horizon and group of clusters; horizon 0 is all together.',
	grain: ['area_code', 'group_id', 'method_id', 'horizon'],
	columns: {
		area_code: 'varchar',
		group_id: 'varchar',
		method_id: 'varchar',
		horizon: 'integer',
		series_count: 'integer',
		error_count: 'integer',
		first_origin_year: 'integer',
		last_origin_year: 'integer',
		mase: 'double',
		rmsse: 'double',
		smape: 'double',
		scaled_crps: 'double',
		coverage_80: 'double',
		coverage_95: 'double',
		skill: 'double',
		is_chosen: 'boolean',
		value_kind: 'varchar',
	},
	inputs: ['intermediate.cluster_histories', 'staging.clusters'],
	compute: (inputs) => {
		const partition = new Set(
			(inputs['staging.clusters'] ?? [])
				.filter((row) => row['is_partition'] === true)
				.map((row) => row['cluster_id']),
		);
		const histories = (inputs['intermediate.cluster_histories'] ?? []).filter((row) =>
			partition.has(row['cluster_id']),
		);
		return [...groupBy(histories, (row) => text(row, 'area_code'))].flatMap(([area, rows]) => {
			const panel = [...groupBy(rows, (row) => text(row, 'cluster_id'))].flatMap(
				([clusterId, history]) => segmentsOf(history).map((segment) => ({ clusterId, segment })),
			);
			return areaRows(area, missesOf(panel));
		});
	},
};

function areaRows(area: string, misses: readonly Miss[]): readonly Row[] {
	const sizes = misses.map(({ size }) => size).sort((a, b) => a - b);
	const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const groups = {
		all: misses,
		large: misses.filter(({ size }) => size >= middle),
		small: misses.filter(({ size }) => size < middle),
	};
	return Object.entries(groups).flatMap(([group, members]) => {
		const horizons = [...new Set(members.map(({ horizon }) => horizon))].sort((a, b) => a - b);
		return (members.length === 0 ? [] : [0, ...horizons]).flatMap((horizon) => {
			const chosen = members.filter((miss) => horizon === 0 || miss.horizon === horizon);
			return methodRows(chosen).map((row) => ({
				area_code: area,
				group_id: group,
				horizon,
				...row,
				value_kind: 'estimate',
			}));
		});
	});
}

function methodRows(misses: readonly Miss[]): readonly Row[] {
	const byMethod = groupBy(misses, ({ method }) => method);
	const baseline = maseOf(byMethod.get('drift') ?? []);
	return (Object.keys(methods) as MethodId[]).flatMap((method): Row[] => {
		const own = byMethod.get(method) ?? [];
		if (own.length === 0) return [];
		const mase = maseOf(own);
		const origins = own.map(({ origin }) => origin);
		return [
			{
				method_id: method,
				series_count: new Set(own.map(({ clusterId }) => clusterId)).size,
				error_count: own.length,
				first_origin_year: Math.min(...origins),
				last_origin_year: Math.max(...origins),
				mase,
				rmsse: rootMean(own),
				smape: mean(own.map(({ percent }) => percent)),
				scaled_crps: mean(
					own.flatMap(({ crps, scale }) => (crps === null || scale <= 0 ? [] : [crps / scale])),
				),
				coverage_80: shareOf(own.map(({ isIn80 }) => isIn80)),
				coverage_95: shareOf(own.map(({ isIn95 }) => isIn95)),
				skill: mase === null || baseline === null ? null : skill.compute({ score: mase, baseline }),
				is_chosen: method === 'combination',
			},
		];
	});
}

/** A constant training series has no scale: its misses are counted in the percentages alone. */
function maseOf(misses: readonly Miss[]): number | null {
	return mean(misses.flatMap(({ error, scale }) => (scale > 0 ? [Math.abs(error) / scale] : [])));
}

function rootMean(misses: readonly Miss[]): number | null {
	const squares = mean(
		misses.flatMap(({ error, squareScale }) => (squareScale > 0 ? [error ** 2 / squareScale] : [])),
	);
	return squares === null ? null : Math.sqrt(squares);
}

function shareOf(flags: readonly (boolean | null)[]): number | null {
	return mean(flags.flatMap((flag) => (flag === null ? [] : [Number(flag)])));
}

function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
