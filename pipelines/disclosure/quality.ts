import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { payGuard } from './pay.ts';
import { cellId, empty, rowKeyOf } from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { outcomesByProgram, schoolGroup } from './tables.ts';
import { totalId } from './totals.ts';

export const qualityTables: readonly string[] = [
	'marts.quality_indicators',
	'marts.quality_indexes',
	'marts.survey_discrepancies',
];

interface Decision {
	readonly suppressed: ReadonlySet<string>;
	readonly rules: DisclosureRules;
	/** Destinations by attribute as they are released. */
	readonly breakdowns: readonly Row[];
}

/** Counts of the outcome table behind an indicator. */
const behind: Readonly<Record<string, readonly string[]>> = {
	placement_rate: ['placed_count', 'graduate_count'],
	further_study_rate: ['further_study_count', 'graduate_count'],
	in_field_rate: ['in_field_count', 'in_field_known_count'],
	local_rate: ['local_count', 'place_known_count'],
};

const unit = [
	'area_code',
	'graduating_year',
	'level',
	'school_id',
	'catalogue',
	'major_code',
] as const;

/** Indicators, what is ranked by them and what is compared, as they may be published. */
export function withholdQuality(tables: TableRows, decision: Decision): TableRows {
	const indicators = tables['marts.quality_indicators'] ?? [];
	const tellsPay = payGuard(indicators, decision.breakdowns);
	const hidden = withComplements(
		indicators,
		new Set(indicators.filter((row) => isHidden(row, decision) || tellsPay(row))),
	);
	const touched = new Set([...hidden].map((row) => rowKeyOf(row, unit)));
	return {
		'marts.quality_indicators': indicators.map((row) =>
			hidden.has(row) ? emptyIndicator(row) : row,
		),
		'marts.quality_indexes': (tables['marts.quality_indexes'] ?? []).map((row) =>
			touched.has(rowKeyOf(row, unit)) ? empty(row, ['index_value', 'scores']) : row,
		),
		'marts.survey_discrepancies': (tables['marts.survey_discrepancies'] ?? []).map((row) =>
			isOnTooFew(row, decision.rules) ? emptyComparison(row) : row,
		),
	};
}

function isHidden(row: Row, { suppressed, rules }: Decision): boolean {
	const { sample_size: sample = null, numerator_count: numerator = null } = row;
	if (typeof sample === 'number' && sample < rules.minimumDenominator) return true;
	const columns = behind[String(row['indicator_id'])];
	if (columns === undefined) {
		return typeof numerator === 'number' && numerator > 0 && numerator < rules.minimumCount;
	}
	if (row['unit'] === 'school') {
		return columns.some((column) => suppressed.has(totalId(schoolGroup, column, row)));
	}
	const { table, grain } = outcomesByProgram;
	const rowKey = rowKeyOf(row, grain);
	return (
		row['unit'] === 'program' &&
		columns.some((column) => suppressed.has(cellId({ table, column, rowKey })))
	);
}

/** One hidden program in a school is the school less the others: a second one, the smallest, hides with it. */
function withComplements(rows: readonly Row[], hidden: ReadonlySet<Row>): ReadonlySet<Row> {
	const all = new Set(hidden);
	const asked = rows.filter(
		(row) => row['unit'] === 'program' && behind[String(row['indicator_id'])] === undefined,
	);
	const schools = groupBy(asked, (row) =>
		rowKeyOf(row, ['area_code', 'graduating_year', 'level', 'school_id', 'indicator_id']),
	);
	for (const programs of schools.values()) {
		if (programs.filter((row) => hidden.has(row)).length !== 1) continue;
		const [next] = programs
			.filter((row) => !hidden.has(row))
			.sort((a, b) => Number(a['sample_size']) - Number(b['sample_size']) || compare(a, b));
		if (next) all.add(next);
	}
	return all;
}

function compare(a: Row, b: Row): number {
	return rowKeyOf(a, unit) < rowKeyOf(b, unit) ? -1 : 1;
}

function emptyIndicator(row: Row): Row {
	const told = new Set<string>([...unit, 'unit', 'indicator_id', 'cut_off_date', 'value_kind']);
	return {
		...Object.fromEntries(
			Object.entries(row).map(([name, value]) => [name, told.has(name) ? value : null]),
		),
		indicator_value_status: 'suppressed',
	};
}

function isOnTooFew(row: Row, { minimumDenominator }: DisclosureRules): boolean {
	return [row['school_sample_size'], row['third_party_sample_size']].some(
		(size) => typeof size === 'number' && size < minimumDenominator,
	);
}

function emptyComparison(row: Row): Row {
	const { area_code, year, school_id, catalogue, major_code, respondent, value_kind } = row;
	return {
		...Object.fromEntries(Object.keys(row).map((name) => [name, null])),
		...{ area_code, year, school_id, catalogue, major_code, respondent, value_kind },
	} as Row;
}
