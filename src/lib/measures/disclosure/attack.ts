import type { Program, ProgramConstraint, ProgramTerm } from '#lib/domain/program.ts';
import type { LinkedCells } from './linked-cells.ts';

interface Combination {
	readonly name: string;
	readonly terms: readonly ProgramTerm[];
	readonly lower?: number;
	readonly upper?: number;
}

/** What an attacker knows about the unknown cells: a program whose feasible set holds every possible table. */
export function attackProgram(linked: LinkedCells, unknown: ReadonlySet<string>): Program {
	const values = new Map(linked.cells.map(({ id, value }) => [id, value]));
	const sums = linked.relations.map(({ total, parts, weights }, index) => ({
		name: `relation ${index}`,
		terms: [
			{ variable: total, coefficient: -1 },
			...parts.map((variable, part) => ({ variable, coefficient: weights?.[part] ?? 1 })),
		],
		lower: 0,
		upper: 0,
	}));
	const ratios = (linked.ratios ?? []).flatMap(
		({ numerator, denominator, value, precision }, index) => [
			{
				name: `ratio ${index} from below`,
				terms: ratioTerms(numerator, denominator, value - precision / 2),
				lower: 0,
			},
			{
				name: `ratio ${index} from above`,
				terms: ratioTerms(numerator, denominator, value + precision / 2),
				upper: 0,
			},
		],
	);
	return {
		sense: 'minimize',
		variables: [...unknown].map((name) => ({ name })),
		constraints: [...sums, ...ratios].flatMap((item) => reduce(item, unknown, values)),
	};
}

function ratioTerms(numerator: string, denominator: string, ratio: number): ProgramTerm[] {
	return [
		{ variable: numerator, coefficient: 1 },
		{ variable: denominator, coefficient: -ratio },
	];
}

/** Moves known cells to the bounds; a combination without unknown cells says nothing. */
function reduce(
	{ name, terms, lower, upper }: Combination,
	unknown: ReadonlySet<string>,
	values: ReadonlyMap<string, number>,
): ProgramConstraint[] {
	const open = terms.filter(({ variable }) => unknown.has(variable));
	if (open.length === 0) return [];
	const fixed = terms
		.filter(({ variable }) => !unknown.has(variable))
		.reduce((total, term) => total + term.coefficient * valueOf(values, term.variable), 0);
	return [
		{
			name,
			terms: open,
			...(lower === undefined ? {} : { lower: lower - fixed }),
			...(upper === undefined ? {} : { upper: upper - fixed }),
		},
	];
}

function valueOf(values: ReadonlyMap<string, number>, id: string): number {
	const value = values.get(id);
	if (value === undefined) throw new RangeError(`a relation names an unknown cell: ${id}`);
	return value;
}
