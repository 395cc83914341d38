import type { FigureDerivation, MartName, Origin } from '#lib/domain/lineage.ts';
import { wilsonFormula, z90 } from '#lib/measures/quality/wilson.ts';

type Names = readonly string[] | Readonly<Record<string, string>>;

/** Columns that a figure shows as they stand in a mart, or under another name. */
export function origin(
	table: MartName,
	names: Names,
	key: Readonly<Record<string, string>>,
): Origin {
	return { table, columns: columnsOf(names), key };
}

/** What a figure reads from cells without showing their number. */
export function basis(
	table: MartName,
	names: Names,
	key: Readonly<Record<string, string>>,
): Origin {
	return { ...origin(table, names, key), how: 'basis' };
}

/** Columns that keep their names. */
export function named(names: readonly string[]): Readonly<Record<string, string>> {
	return Object.fromEntries(names.map((name) => [name, name]));
}

function columnsOf(names: Names): Readonly<Record<string, string>> {
	if (!Array.isArray(names)) return names as Readonly<Record<string, string>>;
	return named(names as readonly string[]);
}

/** How many cells there are, how many hold a value, or how many differ in parts of their keys. */
export function counted(of: Origin, what: Pick<Origin, 'holding' | 'by'> = {}): Origin {
	return { ...of, ...what, how: 'count' };
}

/** An origin of those rows of a figure that hold a value. */
export function whenRow(column: string, value: string, of: Origin): Origin {
	return { ...of, when: { [column]: value } };
}

/** The two ends of a rate's 90 % interval. */
export function rateInterval(rate: string, persons: string): Record<string, FigureDerivation> {
	const end = (which: 'lower' | 'upper'): FigureDerivation => ({
		measure: 'wilson-interval',
		says: {
			zh: '由比率与人数得出的 90% 不确定范围：同样条件下另一届可能出现的范围。',
			en: 'The 90 % uncertainty from rate and number of persons: what another class might show under like conditions.',
		},
		formula: wilsonFormula(which, { rate, persons, z: z90 }),
		inputs: [rate, persons],
	});
	return { [`${rate}_lower`]: end('lower'), [`${rate}_upper`]: end('upper') };
}

export const newestClass = { cut_off_date: '@newest' } as const;

export const usualSignal = { rule_set: '@used', intake_year: '@newest' } as const;

/** A column that is one other of the row by a second one. */
export function ratio(
	part: string,
	whole: string,
	words: Pick<FigureDerivation, 'measure' | 'says'>,
): FigureDerivation {
	return { ...words, formula: `{result} = {${part}} ÷ {${whole}}`, inputs: [part, whole] };
}
