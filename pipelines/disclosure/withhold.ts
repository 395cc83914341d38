import type { Row } from '../engine/model.ts';
import { cellId, rowKeyOf } from './published-set.ts';
import type { DisclosureRules } from './rules.ts';
import type { GuardedTable } from './tables.ts';

/** Rates whose denominator is too small, and medians on too few, go with the withheld counts. */
const denominators: Readonly<Record<string, string>> = {
	placement_rate: 'graduate_count',
	in_field_rate: 'in_field_known_count',
	local_rate: 'place_known_count',
};

const samples: Readonly<Record<string, string>> = {
	median_days_open: 'vacancy_count',
	posted_wage_cny: 'vacancy_count',
};

/** The rows as they may be published: a withheld count is null with its reason, and so is what shows it. */
export function withholdRows(
	{ table, grain, counts, derived }: GuardedTable,
	rows: readonly Row[],
	{
		suppressed,
		rules,
	}: { readonly suppressed: ReadonlySet<string>; readonly rules: DisclosureRules },
): readonly Row[] {
	return rows.map((row) => {
		const rowKey = rowKeyOf(row, grain);
		const isWithheld = (column: string) => suppressed.has(cellId({ table, column, rowKey }));
		const hidden = [
			...counts.filter(isWithheld),
			...Object.entries(derived)
				.filter(
					([name, from]) =>
						row[name] !== null && (from.some(isWithheld) || isOnTooFew(row, name, rules)),
				)
				.map(([name]) => name),
		];
		return hidden.length === 0
			? row
			: { ...row, ...Object.fromEntries(hidden.flatMap(nothing(row))) };
	});
}

function nothing(row: Row): (name: string) => (readonly [string, string | null])[] {
	return (name) => {
		const status = `${name}_status`;
		return [[name, null], ...(status in row ? [[status, 'suppressed'] as const] : [])];
	};
}

function isOnTooFew(row: Row, name: string, rules: DisclosureRules): boolean {
	const denominator = row[denominators[name] ?? ''];
	if (typeof denominator === 'number') return denominator < rules.minimumDenominator;
	const sample = row[samples[name] ?? ''];
	return typeof sample === 'number' && sample < rules.minimumSample;
}
