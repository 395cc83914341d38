import type { SourceCheck } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { keyOf } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { picker, placeOf } from './keys.ts';

interface Point {
	readonly record: RawRecord;
	readonly period: string;
	readonly value: number;
	readonly series: string;
}

/** Neighbouring periods of one series that differ by more than `factor` without a declared break. */
export function jumpCheck(
	table: RawTable,
	check: Extract<SourceCheck, { check: 'jump' }>,
): readonly Defect[] {
	return [...seriesOf(table, check).values()].flatMap((points) => {
		points.sort((one, other) => (one.period < other.period ? -1 : 1));
		return points.flatMap((point, index) => {
			const before = points[index - 1];
			if (
				!before ||
				before.series !== point.series ||
				!isJump(before.value, point.value, check.factor)
			) {
				return [];
			}
			const place = { ...placeOf(point.record, check.value), value: String(point.value) };
			return [defectAt(place, jumpFinding(before, point, check))];
		});
	});
}

function seriesOf(
	table: RawTable,
	{ by, over, value, breakField }: Extract<SourceCheck, { check: 'jump' }>,
): ReadonlyMap<string, Point[]> {
	const pickKey = picker(table.shape, by);
	const pick = picker(table.shape, [over, value, ...(breakField ? [breakField] : [])]);
	const series = new Map<string, Point[]>();
	for (const record of table.tables.flatMap(({ records }) => records)) {
		const [period, amount, part = null] = pick(record);
		if (record.held.length > 0 || typeof amount !== 'number') continue;
		if (period === null || period === undefined) continue;
		const point = { record, period: String(period), value: amount, series: String(part) };
		const key = keyOf(pickKey(record));
		series.set(key, [...(series.get(key) ?? []), point]);
	}
	return series;
}

function isJump(before: number, after: number, factor: number): boolean {
	if (before <= 0 || after <= 0) return false;
	return after / before > factor || before / after > factor;
}

function jumpFinding(
	before: Point,
	after: Point,
	{ value, factor, breakField }: Extract<SourceCheck, { check: 'jump' }>,
): Finding {
	const ratio = (after.value / before.value).toPrecision(3);
	const declare = breakField ?? 'series_id';
	return {
		rule: 'jump',
		severity: 'warning',
		message: {
			zh: `${value} 从 ${before.period} 的 ${before.value} 变为 ${after.period} 的 ${after.value}（${ratio} 倍，界限 ${factor} 倍），没有声明口径变化`,
			en: `${value} goes from ${before.value} in ${before.period} to ${after.value} in ${after.period} (× ${ratio}, limit × ${factor}) without a declared break`,
		},
		fix: {
			zh: `核对两期数值；若口径改变，给新序列另一个 ${declare}；若属实，在 acknowledged.csv 中确认`,
			en: `check both values; if the scope changed, give the new series another ${declare}; if it is real, acknowledge the warning`,
		},
	};
}
