import type { SourceCheck } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { halfWidth } from '../values/text.ts';
import { picker, placeOf } from './keys.ts';

const month = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const marks: readonly RegExp[] = [
	new RegExp(`\\((?:${month})[a-z]*\\.? ?(?:to|-|–) ?(?:${month})[a-z]*\\.?\\)`, 'iu'),
	new RegExp(
		`(?<![a-z])(?:to|until|as at|ytd)[ _-]?(?:${month})[a-z]*[ _-]?(?:\\d{2,4})(?!\\d)`,
		'iu',
	),
	/(?<![a-z])(?:ytd|year to date|provisional q[1-3]|partial[ _-]year)(?![a-z])/iu,
	/(?<!\d)1\s*[-–—~至]\s*(?:[2-9]|1[01])\s*月/u,
	/(?:截至|截止)\D{0,6}(?:\d{4}年)?\s*(?:[1-9]|1[01])月|前[一二三123]季度|上半年|部分年度/u,
];

/** The words by which a name or a value says that a year is not complete; null when none. */
export function partialMark(text: string): string | null {
	const bare = halfWidth(text);
	for (const mark of marks) {
		const match = mark.exec(bare);
		if (match) return match[0];
	}
	return null;
}

/** Names of files, and printed periods, that announce a part of a year. */
export function partialYearMarks(table: RawTable): readonly Defect[] {
	const files = new Set(table.tables.map(({ file }) => file));
	const fromNames = [...files].flatMap((file) => {
		const mark = partialMark(file.split('/').at(-1) ?? file);
		return mark ? [defectAt({ file, value: mark }, markFinding(mark))] : [];
	});
	const periods = table.shape.filter(({ type }) => type === 'year' || type === 'school_year');
	return [...fromNames, ...periods.flatMap(({ name }) => markedValues(table, name))];
}

function markedValues({ tables }: RawTable, name: string): readonly Defect[] {
	const groups = new Map<string, RawRecord[]>();
	for (const record of tables.flatMap(({ records }) => records)) {
		const text = printed(record, name);
		if (partialMark(text) === null) continue;
		const key = JSON.stringify([record.file, text]);
		groups.set(key, [...(groups.get(key) ?? []), record]);
	}
	return [...groups.values()].map((records) => {
		const [first] = records as [RawRecord, ...RawRecord[]];
		const value = printed(first, name);
		const place = { ...placeOf(first, name), value, count: records.length };
		return defectAt(place, markFinding(value));
	});
}

function printed({ places, row }: RawRecord, name: string): string {
	return (row.cells[places.get(name)?.index ?? -1] ?? '').trim();
}

/** A first or last year far below its neighbour. */
export function partialYearCheck(
	table: RawTable,
	{ over, value }: Extract<SourceCheck, { check: 'partial_year' }>,
): readonly Defect[] {
	const pick = picker(table.shape, [over, value]);
	const totals = new Map<string, { total: number; first: RawRecord; count: number }>();
	for (const record of table.tables.flatMap(({ records }) => records)) {
		const [period, amount] = pick(record);
		if (period === null || period === undefined || typeof amount !== 'number') continue;
		const known = totals.get(String(period)) ?? { total: 0, first: record, count: 0 };
		totals.set(String(period), { ...known, total: known.total + amount, count: known.count + 1 });
	}
	const periods = [...totals].sort(([one], [other]) => (one < other ? -1 : 1));
	const ends = [[periods.at(-1), periods.at(-2)] as const, [periods[0], periods[1]] as const];
	const pairs = periods.length < 2 ? [] : periods.length === 2 ? ends.slice(0, 1) : ends;
	return pairs.flatMap(([end, neighbour]) => {
		if (!end || !neighbour || end[1].total >= leastShare * neighbour[1].total) return [];
		const place = placeOf(end[1].first, over);
		const finding = sumFinding({ end, neighbour, value });
		return [defectAt({ ...place, value: end[0], count: end[1].count }, finding)];
	});
}

const leastShare = 0.8;

type Total = readonly [string, { readonly total: number }];

function sumFinding(facts: { end: Total; neighbour: Total; value: string }): Finding {
	const [end, { total }] = facts.end;
	const [neighbour, { total: usual }] = facts.neighbour;
	const share = Math.round((total / usual) * 100);
	return {
		rule: 'partial_year',
		severity: 'warning',
		message: {
			zh: `${end} 年 ${facts.value} 合计 ${total}，只有 ${neighbour} 年（${usual}）的 ${share}%，可能不是全年数据`,
			en: `${facts.value} of ${end} adds up to ${total}, ${share} % of ${neighbour} (${usual}): perhaps not a whole year`,
		},
		fix: partialFix,
	};
}

export function markFinding(mark: string): Finding {
	return {
		rule: 'partial_year',
		severity: 'warning',
		message: {
			zh: `“${mark}”表明数据只覆盖一年中的一部分，不能与全年数据比较`,
			en: `"${mark}" says that the figures cover a part of a year: they cannot stand beside full years`,
		},
		fix: partialFix,
	};
}

const partialFix = {
	zh: '换用全年数据；确需使用时在 staging 中标记 is_partial_year，并在 acknowledged.csv 中确认',
	en: 'use the full year; where the part is needed, mark it is_partial_year in staging and acknowledge the warning',
};
