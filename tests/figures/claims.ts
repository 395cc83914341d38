import { randomInt } from 'node:crypto';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import { createRandom } from '#lib/measures/random.ts';

const seed = randomInt(1, 2 ** 31 - 1);
export const cases = process.env['WENHE_LONG'] === '1' ? 4000 : 400;
console.info(`seed of the random intervals: ${seed}`);
export const random = createRandom(seed);

interface Interval {
	readonly value: number;
	readonly lower: number;
	readonly upper: number;
}

/** Values and widths of every size, ends that touch included. */
export function interval(scale = 1): Interval {
	const value = Math.round(random.uniform() * 20) / 10;
	const width = random.uniform() < 0.2 ? 0 : random.uniform() * 100 ** -random.integer(2);
	return {
		value: value * scale,
		lower: Math.max(0, value - width) * scale,
		upper: (value + width * random.uniform()) * scale,
	};
}

function find(id: string) {
	const figure = figures.find((each) => each.id === id);
	if (figure === undefined) throw new RangeError(id);
	return figure;
}

export function said(id: string, rows: readonly FigureRow[], language: Language): string {
	return find(id).finding({ language, rows, params: { level: 'secondary', items: 'any' } });
}

/** What a sentence may claim of these rows: the words of a claim, and whether the intervals allow it. */
export interface Claim {
	readonly id: string;
	readonly rows: () => readonly FigureRow[];
	readonly claims: readonly {
		readonly words: Readonly<Record<Language, RegExp>>;
		readonly isAllowed: (rows: readonly FigureRow[]) => boolean;
	}[];
}

export function at(rows: readonly FigureRow[], index: number, name: string): number {
	const value = rows.at(index)?.[name];
	return typeof value === 'number' ? value : Number.NaN;
}

export function fitRow(year: number): FigureRow {
	const { value, lower, upper } = interval(0.5);
	const isKnown = random.uniform() > 0.1;
	return {
		year,
		value_kind: 'observed',
		fit: value,
		fit_lower_90: isKnown ? lower : null,
		fit_upper_90: isKnown ? upper : null,
	};
}

export function coverageRow(year: number): FigureRow {
	const { value, lower, upper } = interval();
	const isOpen = random.uniform() < 0.1;
	return {
		year,
		value_kind: 'projection',
		coverage: value,
		coverage_lower_90: lower,
		coverage_upper_90: isOpen ? null : upper,
	};
}

export function employmentRows(): readonly FigureRow[] {
	const [now, ahead] = [interval(10_000), interval(10_000)];
	return [
		{ year: 2025, value_kind: 'observed', employee_count: Math.round(now.value), series_id: 'a' },
		{
			year: 2030,
			value_kind: 'projection',
			horizon: 5,
			lower_80: Math.round(ahead.lower),
			upper_80: Math.round(ahead.upper),
		},
	];
}

export function peerRows(rate: string): readonly FigureRow[] {
	return Array.from({ length: 2 + random.integer(3) }, (_, index) => {
		const { value, lower, upper } = interval(0.5);
		return {
			school_name: `S${index}S`,
			major_name: `S${index}S`,
			[rate]: value,
			[`${rate}_lower`]: lower,
			[`${rate}_upper`]: upper,
			[`${rate}_together`]: 0.5,
		};
	});
}

export function named(
	rows: readonly FigureRow[],
	isClaimed: (row: FigureRow) => boolean,
	sentence: string,
) {
	return rows.every((row) => !sentence.includes(String(row['school_name'])) || isClaimed(row));
}

/** Every column filled with something of its kind. */
export function anyRow(
	columns: readonly { readonly name: string; readonly format: string }[],
	year: number,
): FigureRow {
	const filled = columns.map(({ name, format }) => {
		if (name === 'value_kind') return [name, year > 2025 ? 'projection' : 'observed'];
		if (name === 'signal') return [name, ['red', 'yellow', 'none'][random.integer(3)] ?? 'none'];
		if (name === 'direction') return [name, ['short', 'over', 'none'][random.integer(3)] ?? 'none'];
		if (format === 'text') return [name, `t${random.integer(9)}`];
		if (format === 'date') return [name, `${year}-12-31`];
		if (format === 'quarter') return [name, `${year}Q1`];
		if (format === 'year') return [name, year];
		return [name, interval(format === 'integer' ? 1000 : 1).value];
	});
	return { ...(Object.fromEntries(filled) as FigureRow), year, is_own: random.uniform() < 0.5 };
}
