import type { CauseInput } from '#lib/measures/signals/cause.ts';
import type { Row } from '../engine/model.ts';
import { rowKeyOf } from './published-set.ts';

const major = ['area_code', 'catalogue', 'major_code'] as const;

/** Rates of the newest class by their names in the evidence of a signal. */
const rates = {
	inFieldRate: 'in_field_rate',
	stayRate: 'local_rate',
} as const satisfies Partial<Record<keyof CauseInput, string>>;

/** What a class does not tell itself, the cause of its major's signal does not tell either. */
export function withholdCauses(signals: readonly Row[], outcomes: readonly Row[]): readonly Row[] {
	const newest = new Map(
		outcomes
			.toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1))
			.map((row) => [rowKeyOf(row, major), row]),
	);
	return signals.map((row) => {
		const outcome = newest.get(rowKeyOf(row, major));
		return outcome === undefined ? row : withoutRates(row, outcome);
	});
}

function withoutRates(row: Row, outcome: Row): Row {
	const hidden = Object.entries(rates)
		.filter(([, column]) => outcome[column] === null)
		.map(([name]) => [name, null] as const);
	if (hidden.length === 0 || typeof row['evidence'] !== 'string') return row;
	const evidence = JSON.parse(row['evidence']) as { readonly cause?: Row };
	if (evidence.cause === undefined) return row;
	const cause = { ...evidence.cause, ...Object.fromEntries(hidden) };
	return { ...row, evidence: JSON.stringify({ ...evidence, cause }) };
}

function dateOf(row: Row): string {
	return `${String(row['graduating_year'])}|${String(row['cut_off_date'])}`;
}
