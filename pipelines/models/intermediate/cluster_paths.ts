import type { Row, TableModel } from '../../engine/model.ts';
import { forecastPath, panelQuantiles, type PathYear } from '../chain/employment-forecast.ts';
import { chosenMethods } from '../chain/method-choice.ts';
import { groupBy, text } from '../chain/rows.ts';
import { type Segment, segmentsOf } from '../chain/segments.ts';
import { type CandidateId, forecastBy, methodName } from '#lib/measures/forecast/candidates.ts';
import { type ConformalQuantiles, minPanelSize } from '#lib/measures/forecast/conformal.ts';

export const model: TableModel = {
	describe: 'Forecast employment of one cluster in one year ahead, from its last unbroken series.',
	grain: ['area_code', 'cluster_id', 'year'],
	columns: {
		area_code: 'varchar',
		cluster_id: 'varchar',
		year: 'integer',
		horizon: 'integer',
		origin_year: 'integer',
		origin_count: 'double',
		employee_count: 'double',
		expansion_count: 'double',
		expansion_years: 'integer',
		half_50: 'double',
		half_80: 'double',
		half_90: 'double',
		half_95: 'double',
		method_id: 'varchar',
		residual_count: 'integer',
		is_indicative: 'boolean',
		note: 'varchar',
	},
	inputs: ['intermediate.cluster_histories', 'intermediate.forecast_methods', 'staging.clusters'],
	compute: (inputs) => {
		const methods = chosenMethods(inputs['intermediate.forecast_methods'] ?? []);
		const partition = new Set(
			(inputs['staging.clusters'] ?? [])
				.filter((row) => row['is_partition'] === true)
				.map((row) => row['cluster_id']),
		);
		const areas = groupBy(inputs['intermediate.cluster_histories'] ?? [], (row) =>
			text(row, 'area_code'),
		);
		return [...areas].flatMap(([area, rows]) =>
			forecastArea(rows, partition, methods.get(area) ?? 'combination'),
		);
	},
};

/** Errors are pooled over the clusters of the partition: overlays repeat them. */
function forecastArea(
	rows: readonly Row[],
	partition: ReadonlySet<Row[string] | undefined>,
	method: CandidateId,
): readonly Row[] {
	const clusters = [...groupBy(rows, (row) => text(row, 'cluster_id'))].map(
		([clusterId, history]) => ({ clusterId, segments: segmentsOf(history) }),
	);
	const quantiles = panelQuantiles(
		clusters
			.filter(({ clusterId }) => partition.has(clusterId))
			.flatMap(({ segments }) => segments)
			.map(({ values }) => ({
				values,
				forecaster: (training, reach) => forecastBy(method, training, reach),
			})),
	);
	const [first] = rows;
	return clusters.flatMap(({ clusterId, segments }) => {
		const segment = segments.at(-1);
		if (!first || !segment) return [];
		return forecastPath(segment, method, quantiles).map((path) => ({
			area_code: text(first, 'area_code'),
			cluster_id: clusterId,
			...pathRow(path, segment, quantiles),
			method_id: methodName(method, segment.values),
		}));
	});
}

function pathRow(path: PathYear, segment: Segment, quantiles: ConformalQuantiles | null): Row {
	const [half50, half80, half90, half95] = path.halves ?? [];
	return {
		year: path.year,
		horizon: path.horizon,
		origin_year: segment.lastYear,
		origin_count: segment.values.at(-1) ?? null,
		employee_count: path.employees,
		expansion_count: path.change?.perYear ?? null,
		expansion_years: path.change?.years ?? null,
		half_50: half50 ?? null,
		half_80: half80 ?? null,
		half_90: half90 ?? null,
		half_95: half95 ?? null,
		residual_count: path.residualCount,
		is_indicative: (quantiles?.seriesCount ?? 0) < minPanelSize || path.residualCount === 0,
		note: noteOf(path, segment, quantiles),
	};
}

function noteOf(
	path: PathYear,
	segment: Segment,
	quantiles: ConformalQuantiles | null,
): string | null {
	if (quantiles === null || path.halves === null) return 'no_interval';
	if (segment.values.length < 8) return 'short_series';
	return path.residualCount === 0 ? 'beyond_backtest' : null;
}
