import { continueMix, keepMix } from '#lib/measures/forecast/industry-mix.ts';
import type { CandidateId } from '#lib/measures/forecast/candidates.ts';
import { isMixContinued, mixErrors } from '#lib/measures/forecast/mix-choice.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { maxHorizon } from '../chain/employment-forecast.ts';
import { chosenMethods } from '../chain/method-choice.ts';
import { groupBy, keyOf, number, numberOrNull, pick, text } from '../chain/rows.ts';
import { segmentsOf } from '../chain/segments.ts';

const industryKey = ['area_code', 'cluster_id', 'industry_edition', 'industry_code'] as const;

export const model: TableModel = {
	describe:
		'Forecast employment of one industry within one cluster in one year ahead: the industries add up to their cluster.',
	grain: [...industryKey, 'year'],
	columns: {
		area_code: 'varchar',
		cluster_id: 'varchar',
		industry_edition: 'varchar',
		industry_code: 'varchar',
		year: 'integer',
		origin_year: 'integer',
		employee_count: 'double',
		expansion_count: 'double',
		expansion_years: 'integer',
		is_mix_continued: 'boolean',
	},
	inputs: [
		'intermediate.cluster_members',
		'intermediate.cluster_paths',
		'intermediate.forecast_methods',
		'staging.clusters',
	],
	compute: (inputs) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const methods = chosenMethods(table('intermediate.forecast_methods'));
		const partition = new Set(
			table('staging.clusters')
				.filter((row) => row['is_partition'] === true)
				.map((row) => row['cluster_id']),
		);
		const paths = groupBy(table('intermediate.cluster_paths'), clusterOf);
		const areas = groupBy(table('intermediate.cluster_members'), (row) => text(row, 'area_code'));
		return [...areas].flatMap(([area, rows]) => {
			const method = methods.get(area) ?? 'combination';
			const clusters = [...groupBy(rows, clusterOf)].flatMap(([key, members]) =>
				clusterWith(members, paths.get(key) ?? []),
			);
			const errors = clusters
				.filter(({ id }) => partition.has(id))
				.map(({ industries }) =>
					mixErrors(
						industries.map(({ values }) => values),
						{ method, horizon: maxHorizon },
					),
				);
			const isContinued = isMixContinued(errors);
			return clusters.flatMap((cluster) => pathRows(cluster, { method, isContinued }));
		});
	},
};

function clusterOf(row: Row): string {
	return keyOf(row, ['area_code', 'cluster_id']);
}

interface Industry {
	readonly key: Row;
	/** Unbroken years up to the last. */
	readonly values: readonly number[];
	readonly known: ReadonlyMap<number, number | null>;
}

interface Cluster {
	readonly id: Row[string] | undefined;
	/** Years ahead, in order. */
	readonly path: readonly Row[];
	readonly industries: readonly Industry[];
}

/** A cluster with a forecast, and its industries whose series reach the year that it starts from. */
function clusterWith(members: readonly Row[], rows: readonly Row[]): readonly Cluster[] {
	const path = rows.toSorted((a, b) => number(a, 'year') - number(b, 'year'));
	const [first] = path;
	if (!first) return [];
	const origin = number(first, 'origin_year');
	const industries = [...groupBy(members, (row) => keyOf(row, industryKey)).values()].flatMap(
		(own): Industry[] => {
			const [any] = own;
			const segment = segmentsOf(own.filter((row) => number(row, 'year') <= origin)).at(-1);
			if (!any || segment?.lastYear !== origin) return [];
			const known = new Map(
				own.map((row) => [number(row, 'year'), numberOrNull(row, 'employee_count')]),
			);
			return [{ key: pick(any, industryKey), values: segment.values, known }];
		},
	);
	return industries.length === 0 ? [] : [{ id: first['cluster_id'], path, industries }];
}

function pathRows(
	{ path, industries }: Cluster,
	{ method, isContinued }: { readonly method: CandidateId; readonly isContinued: boolean },
): readonly Row[] {
	const history = {
		industries: industries.map(({ values }) => values),
		clusterPath: path.map((row) => number(row, 'employee_count')),
	};
	const ahead = isContinued ? continueMix(history, method) : keepMix(history);
	return industries.flatMap(({ key, known }, industry) => {
		const counts = new Map([
			...known,
			...path.map((row, step) => [number(row, 'year'), ahead[industry]?.[step] ?? 0] as const),
		]);
		return path.map((row): Row => {
			const year = number(row, 'year');
			return {
				...key,
				year,
				origin_year: number(row, 'origin_year'),
				employee_count: counts.get(year) ?? null,
				...changeOf(counts, year, numberOrNull(row, 'expansion_years')),
				is_mix_continued: isContinued,
			};
		});
	});
}

/** Over the same years as the cluster's, so that the changes add up to it. */
function changeOf(
	counts: ReadonlyMap<number, number | null>,
	year: number,
	span: number | null,
): Row {
	if (span === null) return { expansion_count: null, expansion_years: null };
	const change = (counts.get(year) ?? 0) - (counts.get(year - span) ?? 0);
	return { expansion_count: change / span, expansion_years: span };
}
