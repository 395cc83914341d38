import type { Explanation, ShownValue, Term } from '#lib/domain/explanation.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatExact, missingMark } from '#lib/format/index.ts';

interface Parts {
	readonly value: ShownValue;
	readonly inputs: readonly ShownValue[];
	readonly terms: Term | null;
	readonly language: Language;
}

/** The formula in words, and again with the numbers in it. */
export function formulaText(
	{ formula }: { readonly formula?: string | undefined },
	{ value, inputs, terms, language }: Parts,
): Explanation['formula'] {
	if (formula === undefined) return null;
	const named = new Map(inputs.map((input) => [input.name, input]));
	const summed = new Map(
		(terms?.lines[0]?.values ?? []).map((first, index) => [
			first.name,
			{ label: first.label, values: columnOf(terms, index) },
		]),
	);
	const words = formula.replace(/\{(\w+)\}/g, (_, name: string) => {
		return named.get(name)?.label ?? summed.get(name)?.label ?? value.label;
	});
	const numbers = formula.replace(
		/(Σ )?\{(\w+)\}/g,
		(_, sigma: string | undefined, name: string) => {
			const input = named.get(name);
			if (input !== undefined) return numberOf(input, language);
			const sum = summed.get(name);
			if (sum === undefined) return numberOf(value, language);
			return sigma === undefined ? sum.label : `Σ(${addends(sum.values, language)})`;
		},
	);
	const isProduct = (formula.match(/\{/g)?.length ?? 0) > 2 && formula.includes('Σ {');
	const product = isProduct && terms !== null ? productText(terms, value, language) : null;
	return { template: formula, words, numbers: product ?? numbers };
}

function columnOf(terms: Term | null, index: number): readonly (ShownValue | undefined)[] {
	return (terms?.lines ?? []).map(({ values }) => values[index]);
}

const mostAddends = 6;

function addends(values: readonly (ShownValue | undefined)[], language: Language): string {
	const texts = values.flatMap((value) => (value === undefined ? [] : numberOf(value, language)));
	if (texts.length <= mostAddends) return texts.join(' + ');
	return [...texts.slice(0, mostAddends - 1), '…', ...texts.slice(-1)].join(' + ');
}

/** `3,120 = 0.5 × 4,000 + 1 × 1,120` */
function productText(terms: Term, value: ShownValue, language: Language): string {
	const products = terms.lines.map(({ values }) =>
		values.map((each) => numberOf(each, language)).join(' × '),
	);
	const shown =
		products.length <= mostAddends
			? products
			: [...products.slice(0, mostAddends - 1), '…', ...products.slice(-1)];
	return `${numberOf(value, language)} = ${shown.join(' + ')}`;
}

function numberOf({ value, status }: ShownValue, language: Language): string {
	if (typeof value === 'number') return formatExact(value, language);
	return value === null ? missingMark(status).symbol : String(value);
}
