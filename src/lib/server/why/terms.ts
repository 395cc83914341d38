import type { ShownValue, Term, TermLine } from '#lib/domain/explanation.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Derivation } from '#lib/domain/lineage.ts';
import { cellPath } from '#lib/domain/links.ts';
import type { Language } from '#lib/domain/text.ts';
import { derivationOf } from '#lib/lineage/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { keyOf } from './cells.ts';
import { resolveInput, statusIn, together, type Cells, type ResolvedInput } from './inputs.ts';
import { columnWords, subjectOf } from './words.ts';

/** The lines of a formula that adds up: one for each category, in the order of the first column. */
export async function termsOf(
	{ terms }: Derivation,
	cells: Cells,
	language: Language,
): Promise<Term | null> {
	if (terms === undefined) return null;
	const inputs = await Promise.all(terms.inputs.map((input) => resolveInput(input, cells)));
	const [first] = inputs;
	if (first === undefined) return null;
	const groups = inputs.map((input) => groupBy(input.rows, (row) => keyText(row, terms.on)));
	const lines = await Promise.all(
		[...(groups[0] ?? new Map<string, FigureRow[]>())].map(async ([key, rows]) => {
			const about = await subjectOf(first.table, rows, language);
			return {
				key: about.filter(({ name }) => terms.on.includes(name)),
				values: inputs.map((input, index) =>
					termValue(input, groups[index]?.get(key) ?? [], language),
				),
			};
		}),
	);
	const isGuarded = lines.some(({ values }) =>
		values.some(({ status }) => status === 'suppressed'),
	);
	return {
		columns: inputs.map(({ table, input }) => columnWords(table, input.column, language).label),
		lines: lines.filter(hasValue).map((line) => (isGuarded ? withoutValues(line) : line)),
		isGuarded,
	};
}

function keyText(row: FigureRow, on: readonly string[]): string {
	return on
		.filter((name) => name in row)
		.map((name) => String(row[name]))
		.join('|');
}

function termValue(
	{ table, input }: ResolvedInput,
	rows: readonly FigureRow[],
	language: Language,
): ShownValue {
	const { label, format } = columnWords(table, input.column, language);
	const value = together({ table, rows }, input.column);
	const [only] = rows;
	const own = only !== undefined && rows.length === 1 ? keyOf(table, only) : null;
	const isExplained = derivationOf(table, input.column) !== undefined && own !== null;
	const statuses = rows.map((row) => statusIn(table, row, input.column));
	return {
		name: input.name,
		label,
		value,
		format,
		status: value === null ? (statuses.find(Boolean) ?? null) : null,
		href: isExplained ? cellPath(language, { table, column: input.column, key: own }) : null,
	};
}

function hasValue({ values }: TermLine): boolean {
	return values.some(({ value, status }) => value !== null || status !== null);
}

function withoutValues(line: TermLine): TermLine {
	return {
		...line,
		values: line.values.map((value) => ({ ...value, value: null, status: 'suppressed' })),
	};
}
