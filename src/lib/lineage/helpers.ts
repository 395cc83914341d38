import type { Derivation, Given, Input } from '#lib/domain/lineage.ts';
import type { Text } from '#lib/domain/text.ts';

/** Persons or amounts as they stand in the returns, added up. */
export function counted(says: Text): Derivation {
	return { kind: 'counted', says };
}

export function returned(says: Text): Derivation {
	return { kind: 'returned', says };
}

/** Inputs from columns of the same row, named as they are. */
export function own(...columns: readonly string[]): readonly Input[] {
	return columns.map((column) => ({ name: column, column }));
}

export function divide(part: string, whole: string): (given: Given) => number | null {
	return ({ values }) => {
		const [a, b] = [values[part] ?? null, values[whole] ?? null];
		return a === null || b === null || b === 0 ? null : a / b;
	};
}

/** The sum over the terms of the product of these; null where a factor is missing. */
export function sumOfProducts(...names: readonly string[]): (given: Given) => number | null {
	return ({ terms }) =>
		terms.reduce<number | null>((total, term) => {
			const product = names.reduce<number | null>((factor, name) => {
				const value = term[name] ?? null;
				return factor === null || value === null ? null : factor * value;
			}, 1);
			return total === null || product === null ? null : total + product;
		}, 0);
}

type Pair = (first: number, second: number) => number | null;

/** The value where both inputs are known. */
export function fromTwo(
	first: string,
	second: string,
	compute: Pair,
): (given: Given) => number | null {
	return ({ values }) => {
		const [a, b] = [values[first] ?? null, values[second] ?? null];
		return a === null || b === null ? null : compute(a, b);
	};
}
