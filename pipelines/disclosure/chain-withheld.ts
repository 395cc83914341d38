import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { contributionId, levelYear } from './chain.ts';
import { hiddenEntrantKeys, majorYear } from './entrants.ts';
import { empty, rowKeyOf } from './published-set.ts';

const contributions = 'marts.fit_contributions';
const fits = 'marts.structure_fit';
const comparisons = 'marts.comparison_indices';
const draws = 'marts.joint_draws';
const signals = 'marts.major_signals';
const history = 'marts.signal_history';
const scores = 'marts.shortage_scores';

export const chainResults: readonly string[] = [
	contributions,
	fits,
	comparisons,
	draws,
	signals,
	history,
	scores,
];

/** What tells a contribution: demand shares are public. */
export const shares = [
	'entrant_count',
	'supply_share',
	'signed_contribution',
	'unsigned_contribution',
];

export const fitColumns = [
	'fit',
	'fit_lower_90',
	'fit_upper_90',
	'mismatched_count',
	'unmapped_share',
] as const;

export const comparisonColumns = ['comparison_value', 'person_count'] as const;

/** What models made of entrants that are not told, as it may be published. */
export function withholdChain(tables: TableRows, suppressed: ReadonlySet<string>): TableRows {
	const hidden = hiddenEntrantKeys(tables, suppressed);
	if (hidden.size === 0) return {};
	const of = (table: string): readonly Row[] => tables[table] ?? [];
	const levelYears = new Set([...hidden].map((key) => key.split('|').slice(0, 3).join('|')));
	const isTouched = (row: Row) => levelYears.has(rowKeyOf(row, levelYear));
	const isOtherScenario = (row: Row) => row['scenario'] !== 'base' && isTouched(row);
	return {
		[contributions]: of(contributions).map((row) =>
			isOtherScenario(row) || suppressed.has(contributionId(row)) ? empty(row, shares) : row,
		),
		[fits]: of(fits).map((row) => (isOtherScenario(row) ? empty(row, fitColumns) : row)),
		[comparisons]: of(comparisons).map((row) =>
			isTouched(row) ? empty(row, comparisonColumns) : row,
		),
		[draws]: of(draws).filter((row) => !hidden.has(classKey(row))),
		[signals]: of(signals).map((row) => withoutProjection(row, hidden)),
		[history]: of(history).map((row) => (isInWindow(row, hidden) ? empty(row, ['coverage']) : row)),
		[scores]: of(scores).map((row) =>
			areaYears(hidden).has(rowKeyOf(row, ['area_code', 'year'])) ? empty(row, ['coverage']) : row,
		),
	};
}

function areaYears(hidden: ReadonlySet<string>): ReadonlySet<string> {
	return new Set(
		[...hidden].map((key) => {
			const [area, , year] = key.split('|');
			return `${String(area)}|${String(year)}`;
		}),
	);
}

/** Futures of a class and its chance to graduate, which together tell how many started. */
function classKey(row: Row): string {
	if (row['part'] !== 'class' && row['part'] !== 'survival') return '';
	const [catalogue, major] = String(row['part_id']).split('|');
	return rowKeyOf({ ...row, catalogue: catalogue ?? '', major_code: major ?? '' }, majorYear);
}

function withoutProjection(row: Row, hidden: ReadonlySet<string>): Row {
	const years = Array.from(
		{ length: Number(row['target_year_to']) - Number(row['target_year_from']) + 1 },
		(_, index) => Number(row['target_year_from']) + index,
	);
	return years.some((year) => hidden.has(rowKeyOf({ ...row, year }, majorYear)))
		? empty(row, ['entrant_count', 'coverage'])
		: row;
}

const windowYears = 3;

/** A signal of an earlier year looks at the rates of the classes before it. */
function isInWindow(row: Row, hidden: ReadonlySet<string>): boolean {
	return Array.from({ length: windowYears }, (_, age) => Number(row['year']) - age).some((year) =>
		hidden.has(rowKeyOf({ ...row, year }, majorYear)),
	);
}
