import { expect, test } from 'vitest';
import { withholdCauses } from '../../pipelines/disclosure/causes.ts';

const major = { area_code: 'A', catalogue: '2021', major_code: '660301' };
const evidence = JSON.stringify({ basis: 'x', cause: { inFieldRate: 0.8, stayRate: 0.7 } });

function outcome(year: number, inField: number | null, local: number | null) {
	const rates = { in_field_rate: inField, local_rate: local };
	return { ...major, graduating_year: year, cut_off_date: `${year}-08-31`, ...rates };
}

function causeIn(rows: readonly ReturnType<typeof outcome>[]): unknown {
	const [row] = withholdCauses([{ ...major, evidence }], rows);
	return (JSON.parse(String(row?.['evidence'])) as { readonly cause: unknown }).cause;
}

test('a rate that its class does not tell leaves the evidence of the signal', () => {
	expect(causeIn([outcome(2025, null, 0.7)])).toEqual({ inFieldRate: null, stayRate: 0.7 });
	expect(causeIn([outcome(2025, null, null)])).toEqual({ inFieldRate: null, stayRate: null });
});

test('only the newest class counts, in whatever order the rows stand', () => {
	const [older, newest] = [outcome(2024, null, null), outcome(2025, 0.8, 0.7)];
	expect(causeIn([newest, older])).toEqual({ inFieldRate: 0.8, stayRate: 0.7 });
	expect(causeIn([older, newest])).toEqual({ inFieldRate: 0.8, stayRate: 0.7 });
});

test('a major without a class keeps its evidence', () => {
	expect(causeIn([])).toEqual({ inFieldRate: 0.8, stayRate: 0.7 });
});
