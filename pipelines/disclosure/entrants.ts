import { findPrimary } from '#lib/measures/disclosure/primary-suppression.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import type { Row } from '../engine/model.ts';
import type { TableRows } from '../engine/protection.ts';
import { addendOf, headlineImportance } from './persons.ts';
import {
	type Addend,
	joinSets,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
} from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { enrollmentByMajor, entrantTable, outcomesByMajor } from './tables.ts';

export const majorYear = ['area_code', 'level', 'year', 'catalogue', 'major_code'] as const;

export function isCounted(row: Row): boolean {
	return row['value_kind'] !== 'projection';
}

export function entrantsOf(row: Row | undefined): Addend | null {
	return addendOf(entrantTable, row, 'entrant_count');
}

/** Supply of majors: the count that it repeats, or a projection from the students on their way. */
export function entrantSet(tables: TableRows, rules: DisclosureRules): PublishedSet {
	const rows = tables[entrantTable.table] ?? [];
	const repeated = repeatedCounts(tables);
	const starters = startersByClass(tables['intermediate.entrant_cells'] ?? []);
	return joinSets(
		rows.map((row): PublishedSet => {
			const own = entrantsOf(row);
			if (own === null) return { cells: [], relations: [] };
			const key = rowKeyOf(row, majorYear);
			return isCounted(row)
				? {
						cells: [countedCell(row, own, rules)],
						relations: relate(own, [repeated(row)]),
					}
				: {
						cells: [projectedCell(row, own, { starters: starters.get(key), rules })],
						relations: [],
					};
		}),
	);
}

function countedCell(row: Row, { id, value }: Addend, rules: DisclosureRules): PublishedCell {
	const [reason = null] = findPrimary({ figure: { kind: 'count', value }, rules });
	const requiredWidth = reason === null ? null : Math.max(rules.minimumWidth, 2 * value);
	const isWhole = Number.isInteger(value);
	return { id, value, requiredWidth, isWhole, reason, ...entrantPlace(row) };
}

interface Projected {
	readonly starters: number | undefined;
	readonly rules: DisclosureRules;
}

/** A projection is so many students times their chances: it is as telling as their number is small. */
function projectedCell(
	row: Row,
	{ id, value }: Addend,
	{ starters = 0, rules }: Projected,
): PublishedCell {
	const [reason = null] = findPrimary({ figure: { kind: 'count', value: starters }, rules });
	const width = Math.max(rules.minimumWidth, 2 * starters) * (value / starters);
	const requiredWidth = reason === null ? null : width;
	return { id, value, requiredWidth, isWhole: false, reason, ...entrantPlace(row) };
}

function entrantPlace(row: Row): Pick<PublishedCell, 'importance' | 'place'> {
	const { table, grain } = entrantTable;
	const place = { table, column: 'entrant_count', rowKey: rowKeyOf(row, grain) };
	return { importance: headlineImportance, place };
}

function startersByClass(cells: readonly Row[]): ReadonlyMap<string, number> {
	const classes = groupBy(
		cells.filter((row) => typeof row['starter_count'] === 'number'),
		(row) => rowKeyOf(row, majorYear),
	);
	return new Map(
		[...classes].map(([key, rows]) => [
			key,
			rows.reduce((sum, row) => sum + Number(row['starter_count']), 0),
		]),
	);
}

/** `area|level|year|catalogue|major` of entrants that are not told. */
export function hiddenEntrantKeys(
	tables: TableRows,
	suppressed: ReadonlySet<string>,
): ReadonlySet<string> {
	return new Set(
		(tables[entrantTable.table] ?? [])
			.filter((row) => suppressed.has(entrantsOf(row)?.id ?? ''))
			.map((row) => rowKeyOf(row, majorYear)),
	);
}

/** The published count that a major's supply repeats, by what its area returns. */
function repeatedCounts(tables: TableRows): (row: Row) => Addend | null {
	const outcomes = groupBy(tables[outcomesByMajor.table] ?? [], (row) =>
		rowKeyOf({ ...row, year: row['graduating_year'] ?? null }, majorYear),
	);
	const intakes = groupBy(tables[enrollmentByMajor.table] ?? [], (row) =>
		rowKeyOf({ ...row, year: row['school_year'] ?? null }, majorYear),
	);
	return (row) => {
		const key = rowKeyOf(row, majorYear);
		const basis = String(row['basis'] ?? 'entrants');
		if (basis === 'admitted' || basis === 'registered') {
			return addendOf(enrollmentByMajor, intakes.get(key)?.[0], `${basis}_count`);
		}
		const column = basis === 'graduates' ? 'graduate_count' : 'local_count';
		return addendOf(outcomesByMajor, lastCutOff(outcomes.get(key) ?? []), column);
	};
}

/** Of several cut-off dates of a class the last one enters the models. */
export function lastCutOff(rows: readonly Row[]): Row | undefined {
	return rows.toSorted((a, b) =>
		String(a['cut_off_date']) < String(b['cut_off_date']) ? 1 : -1,
	)[0];
}
