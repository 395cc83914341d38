import type { PrimaryReason } from '#lib/measures/disclosure/primary-suppression.ts';
import type { DisclosureCell, DisclosureRelation } from '#lib/measures/disclosure/linked-cells.ts';
import type { Row } from '../engine/model.ts';

/** One figure of a published table: which table, which column, which row. */
export interface Place {
	readonly table: string;
	readonly column: string;
	/** Values of the grain, joined by `|`. */
	readonly rowKey: string;
}

export interface PublishedCell extends DisclosureCell {
	/** Null for what no table holds. */
	readonly place: Place | null;
	readonly reason: PrimaryReason | null;
}

/** A part of the published set, ready for attack. */
export interface PublishedSet {
	readonly cells: readonly PublishedCell[];
	readonly relations: readonly DisclosureRelation[];
}

/** A figure that needs no protection of its own and is named for the attack alone. */
export function unplaced(id: string, value: number): PublishedCell {
	return { id, value, requiredWidth: null, place: null, reason: null };
}

export function cellId({ table, column, rowKey }: Place): string {
	return `${table}/${column}/${rowKey}`;
}

export function rowKeyOf(row: Row, grain: readonly string[]): string {
	return grain.map((name) => String(row[name])).join('|');
}

export function joinSets(sets: readonly PublishedSet[]): PublishedSet {
	return {
		cells: sets.flatMap(({ cells }) => cells),
		relations: sets.flatMap(({ relations }) => relations),
	};
}

export interface Addend {
	readonly id: string;
	readonly value: number;
	readonly weight?: number;
}

/** A relation holds only where the figures themselves say so: what does not add up links nothing. */
export function relate(
	total: Addend | null,
	parts: readonly (Addend | null)[],
): readonly DisclosureRelation[] {
	const known = parts.filter((part) => part !== null);
	if (total === null || known.length === 0 || known.length < parts.length) return [];
	const added = known.reduce((sum, { value, weight = 1 }) => sum + value * weight, 0);
	if (Math.abs(added - total.value) > 1e-9 * Math.max(1, Math.abs(total.value))) return [];
	return [
		{
			total: total.id,
			parts: known.map(({ id }) => id),
			weights: known.map(({ weight = 1 }) => weight),
		},
	];
}

/** `part ≤ whole`, known to everyone: the rest is a cell of its own that no table holds. */
export function bound(whole: Addend | null, parts: readonly (Addend | null)[]): PublishedSet {
	const known = parts.filter((part) => part !== null);
	const rest = (whole?.value ?? 0) - known.reduce((sum, { value }) => sum + value, 0);
	if (whole === null || known.length === 0 || rest < 0) return { cells: [], relations: [] };
	const id = `rest of ${whole.id} without ${known.map((part) => part.id).join(', ')}`;
	return {
		cells: [{ id, value: rest, requiredWidth: null, isImplicit: true, place: null, reason: null }],
		relations: [{ total: whole.id, parts: [...known.map((part) => part.id), id] }],
	};
}

/** The row without what some columns say, and why where it has a place for that; what said nothing keeps its reason. */
export function empty(row: Row, columns: readonly string[]): Row {
	const told = columns.filter((name) => row[name] !== null && row[name] !== undefined);
	if (told.length === 0) return row;
	const statuses = told.map((name) => `${name}_status`).filter((name) => name in row);
	return {
		...row,
		...Object.fromEntries(told.map((name) => [name, null])),
		...Object.fromEntries(statuses.map((name) => [name, 'suppressed'])),
	};
}
