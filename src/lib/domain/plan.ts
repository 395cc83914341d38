/** Places of programs that differ from the present plan: by cell, one number per coming intake. */
export type Places = Readonly<Record<string, readonly number[]>>;

/** A plan that someone is trying out. */
export interface Plan {
	readonly name: string;
	readonly places: Places;
}

/** At most this many plans stand beside the plan without change. */
export const planLimit = 3;

/** More places than any program could fill are a typing error. */
export const mostPlaces = 9999;

/** A school's program on one pathway: the smallest unit whose places can be planned. */
export interface CellKey {
	readonly school: string;
	readonly catalogue: string;
	readonly major: string;
	readonly pathway: string;
}

export function cellId({ school, catalogue, major, pathway }: CellKey): string {
	return [school, catalogue, major, pathway].join('|');
}

/** What a plan needs to know of a cell. */
export interface PlannedCell {
	readonly id: string;
	readonly schoolId: string;
	/** Places of the last intake. */
	readonly places: number;
	readonly decision: Decision;
}

/** Who decides the places of a cell: the region, the school itself with a body elsewhere, or others alone. */
export type Decision = 'region' | 'school' | 'elsewhere';

/** Whoever is trying out a plan: a school, or the region. */
export type Party = string;

export const regionParty: Party = 'all';

/** Whether a party may change the places of a cell: the region those it decides, a school those of its own. */
export function isOpenTo(
	{ decision, schoolId }: Pick<PlannedCell, 'decision' | 'schoolId'>,
	party: Party,
): boolean {
	if (party === regionParty) return decision === 'region';
	return schoolId === party && decision !== 'elsewhere';
}

/** Places of a cell in each intake under a plan. */
export function placesIn(
	places: Places,
	cell: Pick<PlannedCell, 'id' | 'places'>,
	intakes: number,
): readonly number[] {
	const changed = places[cell.id];
	return Array.from({ length: intakes }, (_, intake) => changed?.[intake] ?? cell.places);
}

/** A plan with other places for one cell; places as they are today leave no trace. */
export function withPlaces(
	places: Places,
	cell: Pick<PlannedCell, 'id' | 'places'>,
	changed: readonly number[],
): Places {
	const others = Object.fromEntries(Object.entries(places).filter(([id]) => id !== cell.id));
	const isChanged = changed.some((count) => count !== cell.places);
	return isChanged ? { ...others, [cell.id]: changed.map(wholePlaces) } : others;
}

export function wholePlaces(count: number): number {
	return Number.isFinite(count) ? Math.min(mostPlaces, Math.max(0, Math.round(count))) : 0;
}

/** Places that a plan moves in one intake: half of all that change, or all where the total grows. */
export function movedPlaces(
	places: Places,
	cells: readonly Pick<PlannedCell, 'id' | 'places'>[],
	intake: number,
): { readonly added: number; readonly removed: number } {
	let [added, removed] = [0, 0];
	for (const cell of cells) {
		const change = (places[cell.id]?.[intake] ?? cell.places) - cell.places;
		if (change > 0) added += change;
		else removed -= change;
	}
	return { added, removed };
}
