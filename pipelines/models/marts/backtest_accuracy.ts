import { skill } from '#lib/measures/accuracy/skill.ts';
import type { Cell, Row, TableModel } from '../../engine/model.ts';
import { flag, groupBy, number, numberOrNull, text } from '../chain/rows.ts';

const baselineMethod = 'drift';

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
	inputs: ['intermediate.forecast_misses', 'intermediate.forecast_methods'],
	compute: (inputs) => {
		const chosen = new Set(
			(inputs['intermediate.forecast_methods'] ?? [])
				.filter((row) => flag(row, 'is_chosen'))
				.map((row) => `${text(row, 'area_code')}|${text(row, 'method_id')}`),
		);
		const misses = (inputs['intermediate.forecast_misses'] ?? []).filter((row) =>
			flag(row, 'is_partition'),
		);
		return [...groupBy(misses, (row) => text(row, 'area_code'))].flatMap(([area, rows]) =>
			areaRows(rows).map((row) => ({
				area_code: area,
				...row,
				is_chosen: chosen.has(`${area}|${text(row, 'method_id')}`),
				value_kind: 'estimate',
			})),
		);
	},
};

function areaRows(misses: readonly Row[]): readonly Row[] {
	const sizes = misses.map((miss) => number(miss, 'origin_count')).sort((a, b) => a - b);
	const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const groups = {
		all: misses,
		large: misses.filter((miss) => number(miss, 'origin_count') >= middle),
		small: misses.filter((miss) => number(miss, 'origin_count') < middle),
	};
	return Object.entries(groups).flatMap(([group, members]) => {
		const horizons = [...new Set(members.map((miss) => number(miss, 'horizon')))].sort(
			(a, b) => a - b,
		);
		return (members.length === 0 ? [] : [0, ...horizons]).flatMap((horizon) =>
			methodRows(
				members.filter((miss) => horizon === 0 || number(miss, 'horizon') === horizon),
			).map((row) => ({ group_id: group, horizon, ...row })),
		);
	});
}

function methodRows(misses: readonly Row[]): readonly Row[] {
	const byMethod = groupBy(misses, (miss) => text(miss, 'method_id'));
	const baseline = maseOf(byMethod.get(baselineMethod) ?? []);
	return [...byMethod]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([method, own]) => {
			const mase = maseOf(own);
			const origins = own.map((miss) => number(miss, 'origin_year'));
			return {
				method_id: method,
				series_count: new Set(own.map((miss) => text(miss, 'cluster_id'))).size,
				error_count: own.length,
				first_origin_year: Math.min(...origins),
				last_origin_year: Math.max(...origins),
				mase,
				rmsse: rootMean(own),
				smape: mean(own.map((miss) => number(miss, 'percent'))),
				scaled_crps: mean(
					own.flatMap((miss) => {
						const [crps, scale] = [numberOrNull(miss, 'crps'), number(miss, 'scale')];
						return crps === null || scale <= 0 ? [] : [crps / scale];
					}),
				),
				coverage_80: shareOf(own.map((miss) => miss['is_in_80'] ?? null)),
				coverage_95: shareOf(own.map((miss) => miss['is_in_95'] ?? null)),
				skill: mase === null || baseline === null ? null : skill.compute({ score: mase, baseline }),
			};
		});
}

function errorOf(miss: Row): number {
	return number(miss, 'employee_count') - number(miss, 'point');
}

/** A constant training series has no scale: its misses are counted in the percentages alone. */
function maseOf(misses: readonly Row[]): number | null {
	return mean(
		misses.flatMap((miss) => {
			const scale = number(miss, 'scale');
			return scale > 0 ? [Math.abs(errorOf(miss)) / scale] : [];
		}),
	);
}

function rootMean(misses: readonly Row[]): number | null {
	const squares = mean(
		misses.flatMap((miss) => {
			const scale = number(miss, 'square_scale');
			return scale > 0 ? [errorOf(miss) ** 2 / scale] : [];
		}),
	);
	return squares === null ? null : Math.sqrt(squares);
}

function shareOf(flags: readonly Cell[]): number | null {
	return mean(flags.flatMap((value) => (typeof value === 'boolean' ? [Number(value)] : [])));
}

function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
