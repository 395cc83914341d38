import type { ClassFuture, Studio, StudioClass } from '#lib/domain/studio.ts';
import { type Places, placesIn } from '#lib/domain/plan.ts';

/** Starters that a plan adds to a class or takes from it, by year of leaving. */
export function starterChanges(studio: Studio, places: Places): ReadonlyMap<string, Float64Array> {
	const changes = new Map<string, Float64Array>();
	for (const cell of studio.cells) {
		if (cell.classId === null || places[cell.id] === undefined) continue;
		const wait = studio.pathways[cell.pathway]?.yearsToLeave ?? 0;
		const ofClass = changes.get(cell.classId) ?? new Float64Array(studio.years.length);
		changes.set(cell.classId, ofClass);
		placesIn(places, cell, studio.intakes.length).forEach((count, intake) => {
			const year = studio.years.indexOf((studio.intakes[intake] ?? 0) + wait);
			if (year >= 0) ofClass[year] = (ofClass[year] ?? 0) + (count - cell.places) * cell.fill;
		});
	}
	return changes;
}

/**
 * Entrants of a class whose starters change: whoever is added has the chance that holds in that future;
 * a class without starters sends nobody, and none sends fewer than nobody.
 */
export function changedEntrants(
	entrants: number,
	{ change, chance, starters }: ClassChange,
): number {
	if (change === 0) return entrants;
	if (change <= -starters + lessThanOnePerson) return 0;
	return Math.max(0, entrants + change * chance);
}

export interface ClassChange {
	readonly change: number;
	/** Of a starter to graduate, enter work and stay. */
	readonly chance: number;
	readonly starters: number;
}

const lessThanOnePerson = 0.5;

/** Entrants by major in one year under a plan: expected for draw −1. */
export function entrantsIn(
	studio: Studio,
	changes: ReadonlyMap<string, Float64Array>,
	{ year, draw }: { readonly year: number; readonly draw: number },
): Float64Array {
	const entrants = new Float64Array(studio.majors.length);
	for (const one of studio.classes) {
		const future = one.futures[year];
		if (!future || one.major < 0) continue;
		const count = changedEntrants(drawn(future, draw), {
			change: changes.get(one.id)?.[year] ?? 0,
			chance: future.survival * rateIn(one, draw),
			starters: future.starters,
		});
		entrants[one.major] = (entrants[one.major] ?? 0) + count;
	}
	return entrants;
}

function drawn({ expected, draws }: ClassFuture, draw: number): number {
	return draw < 0 ? expected : (draws[draw] ?? expected);
}

export function rateIn({ rate, rates }: StudioClass, draw: number): number {
	return draw < 0 ? rate : (rates[draw] ?? rate);
}
