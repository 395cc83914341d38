import { testDiscrepancy } from '#lib/measures/quality/discrepancy.ts';
import { rateOf } from '#lib/measures/quality/rate.ts';
import type { Row, TableModel } from '../../engine/model.ts';
import { groupBy, keyOf, numberOrNull, pick } from '../chain/rows.ts';

const subject = [
	'area_code',
	'year',
	'school_id',
	'catalogue',
	'major_code',
	'respondent',
] as const;

export const model: TableModel = {
	describe:
		'Satisfaction as the school asked and as a third party asked, with their difference tested.',
	grain: subject,
	columns: {
		area_code: 'varchar',
		year: 'integer',
		school_id: 'varchar',
		catalogue: 'varchar',
		major_code: 'varchar',
		respondent: 'varchar',
		school_rate: 'double',
		school_sample_size: 'integer',
		third_party_rate: 'double',
		third_party_sample_size: 'integer',
		difference: 'double',
		difference_lower_95: 'double',
		difference_upper_95: 'double',
		is_discrepant: 'boolean',
		value_kind: 'varchar',
	},
	inputs: ['staging.surveys'],
	compute: (inputs) => {
		const surveys = inputs['staging.surveys'] ?? [];
		const region = surveys.map((row) => ({
			...row,
			school_id: 'all',
			catalogue: 'all',
			major_code: 'all',
		}));
		const subjects = groupBy([...surveys, ...region], (row) => keyOf(row, subject));
		return [...subjects.values()].flatMap(compareSurveyors);
	},
};

/** Only what both asked can be compared. */
function compareSurveyors(rows: readonly Row[]): readonly Row[] {
	const [first] = rows;
	const own = sampleOf(rows.filter((row) => row['surveyor'] === 'school'));
	const other = sampleOf(rows.filter((row) => row['surveyor'] === 'third_party'));
	if (!first || own.total === 0 || other.total === 0) return [];
	const tested = testDiscrepancy({ selfReported: own, thirdParty: other });
	return [
		{
			...pick(first, subject),
			school_rate: rateOf(own.count, own.total)?.rate ?? null,
			school_sample_size: own.total,
			third_party_rate: rateOf(other.count, other.total)?.rate ?? null,
			third_party_sample_size: other.total,
			difference: tested?.difference ?? null,
			difference_lower_95: tested?.lower95 ?? null,
			difference_upper_95: tested?.upper95 ?? null,
			is_discrepant: tested?.isDiscrepant ?? null,
			value_kind: 'observed',
		},
	];
}

function sampleOf(rows: readonly Row[]): { readonly count: number; readonly total: number } {
	const known = rows.flatMap((row) => {
		const [count, total] = [
			numberOrNull(row, 'satisfied_count'),
			numberOrNull(row, 'respondent_count'),
		];
		return count === null || total === null || count > total ? [] : [{ count, total }];
	});
	return {
		count: known.reduce((sum, { count }) => sum + count, 0),
		total: known.reduce((sum, { total }) => sum + total, 0),
	};
}
