import { expect } from 'vitest';
import { rateOf } from '#lib/measures/quality/rate.ts';

export type Numbers = readonly number[];

/** A part of the file of reference numbers; what it holds is known to the test that reads it. */
export interface Json {
	readonly [key: string]: Json | undefined;
}

export type VectorTests = Readonly<Record<string, (vector: Json) => void>>;

export const numbers = (value: unknown): Numbers => value as Numbers;
export const table = (value: unknown): readonly Numbers[] => value as readonly Numbers[];
export const list = (value: unknown): readonly Json[] => value as readonly Json[];
export const part = (value: unknown): Json => value as Json;
export const text = (value: unknown): string => value as string;

/** Equal to so many decimals, nested lists in order. */
export function near(actual: unknown, expected: unknown, digits = 6): void {
	const [found, wanted] = [[actual].flat(3) as Numbers, [expected].flat(3) as Numbers];
	expect(found).toHaveLength(wanted.length);
	wanted.forEach((value, index) => {
		expect(found[index]).toBeCloseTo(value, digits);
	});
}

export const percent = (count: number, whole: number): string =>
	(100 * (rateOf(count, whole)?.rate ?? NaN)).toFixed(2);
