import { rateOf } from '#lib/measures/quality/rate.ts';
import type { ColumnType, Row } from '../../engine/model.ts';
import { numberOrNull } from './rows.ts';

const counts = [
	'graduate_count',
	'placed_count',
	'contract_count',
	'self_employed_count',
	'military_count',
	'further_study_count',
	'flexible_count',
	'seeking_count',
	'not_seeking_count',
	'unknown_count',
	'direct_employment_count',
	'in_field_count',
	'in_field_known_count',
	'local_count',
	'place_known_count',
] as const;

/** What both outcome tables show beside their grain, in the order of the columns. */
export const outcomeColumns: Readonly<Record<string, ColumnType>> = {
	...Object.fromEntries(
		counts.flatMap((name): [string, ColumnType][] => [
			[name, 'integer'],
			[`${name}_status`, 'varchar'],
		]),
	),
	entrant_count: 'double',
	placement_rate: 'double',
	in_field_rate: 'double',
	local_rate: 'double',
	value_kind: 'varchar',
};

export function outcomeValues(row: Row): Row {
	const of = (column: string): number | null => numberOrNull(row, column);
	const rate = (part: string, whole: string): number | null =>
		rateOf(of(part), of(whole))?.rate ?? null;
	return {
		...Object.fromEntries(
			counts.flatMap((name): [string, number | string | null][] => [
				[name, of(name)],
				[`${name}_status`, of(name) === null ? 'not_available' : null],
			]),
		),
		entrant_count: of('local_count'),
		placement_rate: rate('placed_count', 'graduate_count'),
		in_field_rate: rate('in_field_count', 'in_field_known_count'),
		local_rate: rate('local_count', 'place_known_count'),
		value_kind: row['value_kind'] ?? null,
	};
}
