import { findPrimary } from '#lib/measures/disclosure/primary-suppression.ts';
import type { Row } from '../engine/model.ts';
import {
	type Addend,
	bound,
	cellId,
	joinSets,
	type PublishedCell,
	type PublishedSet,
	relate,
	rowKeyOf,
} from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import { type GuardedTable, levelGroup } from './tables.ts';

/** Numerators and denominators of the rates that every report must state. */
const headlines: ReadonlySet<string> = new Set([
	'graduate_count',
	'placed_count',
	'direct_employment_count',
	'in_field_count',
	'in_field_known_count',
	'local_count',
	'place_known_count',
	'admitted_count',
	'registered_count',
	'student_count',
]);

export const headlineImportance = 50;

/** Counts of persons in one table: 1 to 4 may not be told. */
export function personCells(
	{ table, grain, counts }: GuardedTable,
	rows: readonly Row[],
	rules: DisclosureRules,
): readonly PublishedCell[] {
	return rows.flatMap((row) => {
		const rowKey = rowKeyOf(row, grain);
		return counts.flatMap((column): PublishedCell[] => {
			const value = row[column];
			if (typeof value !== 'number') return [];
			const place = { table, column, rowKey };
			const [reason = null] = findPrimary({ figure: { kind: 'count', value }, rules });
			const requiredWidth = reason === null ? null : Math.max(rules.minimumWidth, 2 * value);
			const importance = headlines.has(column) ? headlineImportance : 1;
			return [
				{ id: cellId(place), value, requiredWidth, isWhole: true, importance, place, reason },
			];
		});
	});
}

export function addendOf(
	{ table, grain }: GuardedTable,
	row: Row | undefined,
	column: string,
): Addend | null {
	const value = row?.[column];
	if (row === undefined || typeof value !== 'number') return null;
	return { id: cellId({ table, column, rowKey: rowKeyOf(row, grain) }), value };
}

const parts = {
	placed_count: [
		'contract_count',
		'self_employed_count',
		'military_count',
		'further_study_count',
		'flexible_count',
	],
	graduate_count: ['placed_count', 'seeking_count', 'not_seeking_count', 'unknown_count'],
	direct_employment_count: ['contract_count', 'flexible_count', 'self_employed_count'],
} as const;

const bounds = [
	['in_field_known_count', 'in_field_count'],
	['direct_employment_count', 'in_field_known_count'],
	['place_known_count', 'local_count'],
] as const;

/** Entrants tell whether every place of work is known: where it is, the two counts are one. */
function placeRelations(direct: Addend | null, known: Addend | null): PublishedSet {
	return direct?.value === known?.value
		? { cells: [], relations: relate(direct, [known]) }
		: bound(direct, [known]);
}

/** Parts whose sum the figures of the rates tell: not placed, placed elsewhere, at work. */
const splits = [
	['seeking_count', 'not_seeking_count', 'unknown_count'],
	['military_count', 'further_study_count'],
	['contract_count', 'flexible_count', 'self_employed_count'],
] as const;

/**
 * Rates are public by duty, and with them some sums: how many were not placed, or went on to study or
 * service. Where such a sum is itself small its parts are withheld as a whole, and no part can be hidden
 * better than within that sum.
 */
export function guardSplits(
	{ table, grain }: GuardedTable,
	rows: readonly Row[],
	cells: readonly PublishedCell[],
): readonly PublishedCell[] {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const guarded = new Map<string, PublishedCell>();
	for (const row of rows) {
		const rowKey = rowKeyOf(row, grain);
		for (const columns of splits) {
			const parts = columns.flatMap((column) => byId.get(cellId({ table, column, rowKey })) ?? []);
			const together = parts.reduce((sum, { value }) => sum + value, 0);
			const needed = Math.max(0, ...parts.map(({ requiredWidth }) => requiredWidth ?? 0));
			if (needed <= together) continue;
			for (const cell of parts) guarded.set(cell.id, withinSum(cell, together));
		}
	}
	return cells.map((cell) => guarded.get(cell.id) ?? cell);
}

const service = 'military_count';

/**
 * Totals by level tell who was placed, who studies on and who works, and so how many serve: no single
 * count of those in service can be hidden better than within that number.
 */
export function guardService(
	cells: readonly PublishedCell[],
	{ table, grain }: GuardedTable,
	rows: readonly Row[],
): readonly PublishedCell[] {
	const sums = new Map<string, number>();
	for (const row of rows) {
		const key = rowKeyOf(row, levelGroup);
		sums.set(key, (sums.get(key) ?? 0) + Number(row[service] ?? 0));
	}
	const limits = new Map(
		rows.map((row) => [
			cellId({ table, column: service, rowKey: rowKeyOf(row, grain) }),
			sums.get(rowKeyOf(row, levelGroup)),
		]),
	);
	return cells.map((cell) => {
		const limit = limits.get(cell.id);
		if (limit === undefined || (cell.requiredWidth ?? 0) <= limit) return cell;
		return withinSum(cell, limit);
	});
}

function withinSum(cell: PublishedCell, together: number): PublishedCell {
	const { requiredWidth } = cell;
	return requiredWidth === null
		? { ...cell, isImplicit: true }
		: { ...cell, requiredWidth: Math.min(requiredWidth, together) };
}

/** How the counts of one class hang together. */
export function outcomeRelations(guarded: GuardedTable, rows: readonly Row[]): PublishedSet {
	return joinSets(
		rows.flatMap((row) => {
			const of = (column: string) => addendOf(guarded, row, column);
			return [
				...Object.entries(parts).map(([total, columns]) => ({
					cells: [],
					relations: relate(of(total), columns.map(of)),
				})),
				...bounds.map(([whole, part]) => bound(of(whole), [of(part)])),
				placeRelations(of('direct_employment_count'), of('place_known_count')),
			];
		}),
	);
}
