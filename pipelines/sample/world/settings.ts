import type { Reference } from '../reference.ts';

/** What a synthetic world is made from. */
export interface Settings {
	readonly seed: number;
	/** Multiplies persons of the registers and firms; the aggregates stay. */
	readonly scale: number;
	/** Last year of any return. */
	readonly asOf: number;
	readonly reference: Reference;
}

export const firstIndustryYear = 2011;
export const firstSchoolYear = 2016;
/** The catalogue of 2021 is used for intake from this school year. */
export const catalogueYear = 2021;

export function yearsFrom(first: number, last: number): readonly number[] {
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

export function groupBy<T>(
	items: readonly T[],
	keyOf: (item: T) => string,
): readonly (readonly [string, readonly T[]])[] {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return [...groups];
}
