import { meanAbsoluteChange } from '#lib/measures/forecast/history.ts';
import { forecastPoint } from '#lib/measures/forecast/point-forecast.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import { groupBy, keyOf, pick } from '../chain/rows.ts';
import { type Segment, segmentsOf } from '../chain/segments.ts';

const cluster = ['area_code', 'cluster_id'] as const;

/** Fewest years that a back-tested forecast starts from. */
const minTraining = 5;

export const model: TableModel = {
	describe:
		'What the forecast would have said of one cluster from an earlier year, beside what came.',
	grain: [...cluster, 'origin_year', 'horizon'],
	columns: {
		area_code: 'varchar',
		cluster_id: 'varchar',
		origin_year: 'integer',
		horizon: 'integer',
		year: 'integer',
		point: 'double',
		employee_count: 'double',
		scale: 'double',
	},
	inputs: ['intermediate.cluster_histories'],
	compute: (inputs) =>
		[
			...groupBy(inputs['intermediate.cluster_histories'] ?? [], (row) =>
				keyOf(row, cluster),
			).values(),
		].flatMap((rows) => {
			const [first] = rows;
			return first ? segmentsOf(rows).flatMap((segment) => errorsOf(first, segment)) : [];
		}),
};

function errorsOf(key: Row, { firstYear, values }: Segment): readonly Row[] {
	const origins = Array.from(
		{ length: Math.max(0, values.length - minTraining) },
		(_, index) => minTraining + index,
	);
	return origins.flatMap((length) => {
		const training = values.slice(0, length);
		const points = forecastPoint(training, Math.min(maxHorizon, values.length - length));
		return points.map((point, index) => ({
			...pick(key, cluster),
			origin_year: firstYear + length - 1,
			horizon: index + 1,
			year: firstYear + length + index,
			point,
			employee_count: values[length + index] ?? null,
			scale: meanAbsoluteChange(training),
		}));
	});
}
