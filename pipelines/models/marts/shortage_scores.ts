import { quantile } from '#lib/measures/quantile.ts';
import {
	type Quartiles,
	scoreShortage,
	type ShortageIndicatorId,
	shortageIndicators,
} from '#lib/measures/signals/shortage-score.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { type OccupationYear, occupationYears } from '../chain/occupation-years.ts';
import { groupBy } from '../chain/rows.ts';

/** First years of the vacancies: a base that never moves, or nothing could ever improve. */
const baseYears = 5;

const ids = shortageIndicators.map(({ id }) => id);

export const model: TableModel = {
	describe:
		'Six-indicator shortage score of one occupation in one year, each indicator 0 to 3 by the quartiles of a fixed base period.',
	grain: ['area_code', 'year', 'occupation_edition', 'occupation_code'],
	columns: {
		area_code: 'varchar',
		year: 'integer',
		occupation_edition: 'varchar',
		occupation_code: 'varchar',
		...Object.fromEntries(ids.map((id) => [id, 'double'] as const)),
		coverage_status: 'varchar',
		...Object.fromEntries(ids.map((id) => [`${id}_points`, 'integer'] as const)),
		score: 'double',
		verdict: 'varchar',
		assessed_count: 'integer',
		base_from: 'integer',
		base_to: 'integer',
		value_kind: 'varchar',
	},
	inputs: [
		'intermediate.cluster_occupations',
		'intermediate.observed_demand',
		'marts.flows',
		'staging.vacancies',
	],
	compute: (inputs) => {
		const table = (name: string): readonly Row[] => inputs[name] ?? [];
		const readings = occupationYears({
			vacancies: table('staging.vacancies'),
			employment: table('intermediate.cluster_occupations'),
			flows: table('marts.flows').filter((row) => row['value_kind'] !== 'projection'),
			demand: table('intermediate.observed_demand'),
		});
		return [...groupBy(readings, ({ area }) => area).values()].flatMap(areaRows);
	},
};

function areaRows(readings: readonly OccupationYear[]): readonly Row[] {
	const from = Math.min(...readings.map(({ year }) => year));
	const to = from + baseYears - 1;
	const base = readings.filter(({ year }) => year <= to);
	const quartiles = Object.fromEntries(
		ids.flatMap((id) => {
			const cuts = quartilesOf(base, id);
			return cuts === null ? [] : [[id, cuts] as const];
		}),
	);
	return readings.map(({ area, edition, occupation, year, values }): Row => {
		const { score, verdict, points, assessedCount } = scoreShortage({ values, quartiles });
		return {
			area_code: area,
			year,
			occupation_edition: edition,
			occupation_code: occupation,
			...values,
			coverage_status: null,
			...Object.fromEntries(ids.map((id) => [`${id}_points`, points[id]])),
			score,
			verdict,
			assessed_count: assessedCount,
			base_from: from,
			base_to: to,
			value_kind: 'estimate',
		};
	});
}

function quartilesOf(base: readonly OccupationYear[], id: ShortageIndicatorId): Quartiles | null {
	const known = base.flatMap(({ values }) => values[id] ?? []);
	if (known.length < 4) return null;
	const at = (share: number): number => quantile(known, share) ?? 0;
	return [at(0.25), at(0.5), at(0.75)];
}
