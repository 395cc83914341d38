import type { SourceCheck } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { keyOf } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import type { StoredValue } from '../values/parse.ts';
import { picker, placeOf } from './keys.ts';

type Check = Extract<SourceCheck, { check: 'control_total' }>;

const totalWords =
	/^(合\s*计|总\s*计|总\s*数|小\s*计|全\s*部|全\s*市|total|all|sum|grand total|all .+)$/iu;

/**
 * Printed totals against the sum of their parts.
 * `parts` is a column whose value names the part (a total row bears 合计 or is skipped by `skipRows`), or
 * `male_count+female_count`: columns that must add up to `value` in every row.
 */
export function controlTotalCheck(table: RawTable, check: Check): readonly Defect[] {
	return check.parts.includes('+') ? acrossColumns(table, check) : acrossRows(table, check);
}

function acrossColumns(table: RawTable, { value, parts, tolerance = 0 }: Check): readonly Defect[] {
	const pick = picker(table.shape, [value, ...parts.split('+').map((name) => name.trim())]);
	return table.tables
		.flatMap(({ records }) => records)
		.flatMap((record) => {
			const [total, ...cells] = pick(record);
			if (typeof total !== 'number' || !cells.every((cell) => typeof cell === 'number')) return [];
			const sum = added(cells);
			if (Math.abs(sum - total) <= allowance(total, tolerance)) return [];
			const place = { ...placeOf(record, value), value: String(total) };
			return [defectAt(place, totalFinding(value, total, sum))];
		});
}

function acrossRows(
	table: RawTable,
	{ value, parts, by, tolerance = 0 }: Check,
): readonly Defect[] {
	const pickGroup = picker(table.shape, by);
	const pick = picker(table.shape, [value, parts]);
	const sums = new Map<string, { sum: number; isWhole: boolean }>();
	const totals: { record: RawRecord; group: string; total: number }[] = [];
	for (const read of table.tables) {
		for (const record of [...read.records, ...read.subtotals]) {
			const [amount = null, part = null] = pick(record);
			const group = groupKey(read.file, pickGroup(record));
			if (read.subtotals.includes(record) || isTotalWord(part)) {
				if (typeof amount === 'number') totals.push({ record, group, total: amount });
				continue;
			}
			const known = sums.get(group) ?? { sum: 0, isWhole: true };
			sums.set(group, {
				sum: known.sum + (typeof amount === 'number' ? amount : 0),
				isWhole: known.isWhole && typeof amount === 'number',
			});
		}
	}
	return totals.flatMap(({ record, group, total }) => {
		const parts = sums.get(group);
		if (!parts?.isWhole || Math.abs(parts.sum - total) <= allowance(total, tolerance)) return [];
		const place = { ...placeOf(record, value), value: String(total) };
		return [defectAt(place, totalFinding(value, total, parts.sum))];
	});
}

function groupKey(file: string, values: readonly (StoredValue | null)[]): string {
	return keyOf([file, ...values]);
}

function isTotalWord(part: StoredValue | null): boolean {
	return typeof part === 'string' && totalWords.test(part.trim());
}

/** `tolerance` below 1 is a share of the total, from 1 on an amount. */
function allowance(total: number, tolerance: number): number {
	return (tolerance < 1 ? Math.abs(total) * tolerance : tolerance) + 1e-6;
}

function added(cells: readonly number[]): number {
	return cells.reduce((sum, cell) => sum + cell, 0);
}

function totalFinding(value: string, total: number, sum: number): Finding {
	const difference = Number((sum - total).toPrecision(12));
	return {
		rule: 'control_total',
		severity: 'warning',
		message: {
			zh: `${value} 的合计为 ${total}，各部分相加为 ${sum}，相差 ${difference}`,
			en: `the total of ${value} is ${total}, but its parts add up to ${sum}: a difference of ${difference}`,
		},
		fix: {
			zh: '核对是否缺行、重复或录入错误；若因四舍五入，提高 tolerance；属实则在 acknowledged.csv 中确认',
			en: 'look for a missing or doubled row or a slip; raise tolerance where it is rounding; if it is real, acknowledge the warning',
		},
	};
}
