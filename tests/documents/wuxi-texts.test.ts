import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { lintText } from '#lib/documents/lint/text.ts';

const file = join(
	import.meta.dirname,
	'../../../shared/regions/china/labour-market/wuxi_quarterly_demand_supply.csv',
);

interface Quarter {
	readonly quarter: string;
	readonly demand: string;
	readonly seekers: string;
}

/** Quarters whose page was published, and the earlier quarters that it compares with. */
const pages = [
	['2019Q1', '2018Q4', '2018Q1'],
	['2021Q1', '2020Q4', '2020Q1'],
	['2021Q2', '2021Q1', '2020Q2'],
	['2022Q3', '2022Q2', '2021Q3'],
	['2024Q1', '2023Q4', '2023Q1'],
	['2024Q4', '2024Q3', '2023Q4'],
] as const;

/** What the pages print where it is not what their levels give: a lost digit, and the wrong base. */
const misprints: Readonly<Record<string, string>> = {
	'2021Q1 seekers 2020Q1': '4.16',
	'2021Q2 demand 2021Q1': '27.73',
	'2021Q2 seekers 2021Q1': '29.58',
	'2021Q2 demand 2020Q2': '12.97',
	'2021Q2 seekers 2020Q2': '1.36',
};

const names = { demand: '需求人数', seekers: '求职人数' } as const;

/**
 * The published levels in the sentences of such a page. The pages themselves are not in the folder:
 * percentages that its notes do not call wrong are those that its levels give.
 */
function sentencesOf(rows: readonly Quarter[]): readonly string[] {
	const level = (quarter: string, side: 'demand' | 'seekers') =>
		Number(rows.find((row) => row.quarter === quarter)?.[side]);
	return pages.flatMap(([quarter, before, yearBefore]) =>
		(['demand', 'seekers'] as const).flatMap((side) => {
			const now = level(quarter, side);
			const comparisons = [
				['环比', before],
				['比上年同期', yearBefore],
			] as const;
			return comparisons.map(([word, earlier]) => {
				const change = now - level(earlier, side);
				const [up, grown] = change < 0 ? ['减少', '下降'] : ['增加', '增长'];
				const true_ = ((Math.abs(change) / level(earlier, side)) * 100).toFixed(2);
				const printed = misprints[`${quarter} ${side} ${earlier}`] ?? true_;
				return `${names[side]}${now}人，${word}${up}${Math.abs(change)}人，${grown}${printed}%。`;
			});
		}),
	);
}

describe.skipIf(!existsSync(file))('the published quarters of Wuxi (needs ../shared)', () => {
	const rows = existsSync(file)
		? parse<Quarter>(readFileSync(file), { columns: true, bom: true })
		: [];

	test('of 24 growth percentages, five disagree with their levels', () => {
		const result = lintText(sentencesOf(rows));
		expect(result).toMatchObject({ checked: 24, found: 24 });
		expect(result.disagreements.map(({ printed }) => printed).sort()).toEqual(
			['1.36%', '12.97%', '27.73%', '29.58%', '4.16%'].sort(),
		);
		const [lostDigit] = result.disagreements.filter(({ printed }) => printed === '4.16%');
		expect(lostDigit?.expected).toBeCloseTo(49.16, 2);
	});

	test('the notes on the levels name the misprints', () => {
		const notes = readFileSync(file, 'utf8');
		for (const printed of ['4.16%', '27.73%', '29.58%']) expect(notes).toContain(printed);
	});
});
