import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import type { RawTable } from '../table/record.ts';
import { picker, placeOf } from './keys.ts';

const fewest = 5;

/** Shares of one column that seem to be printed both as 0–1 and as 0–100. */
export function percentScaleCheck(table: RawTable, fields: readonly string[]): readonly Defect[] {
	return fields.flatMap((name) => {
		const pick = picker(table.shape, [name]);
		const field = table.shape.find((column) => column.name === name)?.field;
		const records = table.tables.flatMap(({ records }) => records);
		const shares = records.flatMap((record) => {
			const [value] = pick(record);
			return typeof value === 'number' && value > 0 ? [{ record, value }] : [];
		});
		const printedScale = field?.percent === 'fraction' ? 1 : 100;
		const strange = strangeShares(
			shares.map(({ value }) => value * printedScale),
			field?.percent ?? 'percent',
		);
		const suspects = shares.filter((_, index) => strange.has(index));
		const [first] = suspects;
		if (!first) return [];
		const place = placeOf(first.record, name);
		const printed = first.record.row.cells[(place.position ?? 0) - 1] ?? String(first.value);
		const finding = scaleFinding({
			field: name,
			count: suspects.length,
			total: shares.length,
			percent: field?.percent,
		});
		return [defectAt({ ...place, value: printed, count: suspects.length }, finding)];
	});
}

/**
 * Indexes of printed shares that are on the other scale than their column.
 * A column of 0–1 holds nothing above 1.5. A column of 0–100 may hold 0.4 %, but not 0.93 where all
 * others lie between 60 and 98.
 */
export function strangeShares(
	printed: readonly number[],
	scale: 'fraction' | 'percent',
): ReadonlySet<number> {
	const indexed = printed.map((value, index) => ({ value, index }));
	const large = indexed.filter(({ value }) => value > (scale === 'fraction' ? 1.5 : 1));
	if (scale === 'fraction') return new Set(large.map(({ index }) => index));
	const small = indexed.filter(({ value }) => value > 0 && value <= 1);
	const broken = small.filter(({ value }) => !Number.isInteger(value));
	if (printed.length < fewest || broken.length === 0) return new Set();
	if (large.length === 0) {
		const isWhole = quantile(small, 0.5) > 0.2;
		return new Set(isWhole ? small.map(({ index }) => index) : []);
	}
	const low = quantile(large, 0.1);
	const high = quantile(large, 0.9);
	const suspects = small.filter(
		({ value }) => value * 5 < low && value * 100 > low / 1.5 && value * 100 < high * 1.5,
	);
	return new Set(suspects.map(({ index }) => index));
}

function quantile(cells: readonly { readonly value: number }[], share: number): number {
	const sorted = cells.map(({ value }) => value).sort((one, other) => one - other);
	return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function scaleFinding(facts: {
	field: string;
	count: number;
	total: number;
	percent: 'fraction' | 'percent' | undefined;
}): Finding {
	const scale = facts.percent === 'fraction' ? '0–1' : '0–100';
	return {
		rule: 'percent_scale',
		severity: 'warning',
		message: {
			zh: `${facts.field} 声明为 ${scale}，但 ${facts.total} 个值中有 ${facts.count} 个像是另一种写法（0–1 与 0–100 混用）`,
			en: `${facts.field} is declared as ${scale}, but ${facts.count} of ${facts.total} values look like the other scale (0–1 and 0–100 mixed)`,
		},
		fix: {
			zh: '统一该列的百分比写法，或给单元格加上 %；确属实际值时在 acknowledged.csv 中确认',
			en: 'write the column in one scale or add % to the cells; if the values are real, acknowledge the warning',
		},
	};
}
