import type { SourceCheck } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { keyOf } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { picker, placeOf } from './keys.ts';

/** A parent code beside its own children in one group: their sum counts the children twice. */
export function hierarchyCheck(
	table: RawTable,
	{ code, by }: Extract<SourceCheck, { check: 'hierarchy' }>,
): readonly Defect[] {
	const pickGroup = picker(table.shape, by);
	const pickCode = picker(table.shape, [code]);
	const groups = new Map<string, Map<string, RawRecord>>();
	for (const record of table.tables.flatMap(({ records }) => records)) {
		const [text] = pickCode(record);
		if (text === null || text === undefined) continue;
		const key = keyOf([record.file, ...pickGroup(record)]);
		const group = groups.get(key) ?? new Map<string, RawRecord>();
		groups.set(key, group.set(String(text), record));
	}
	const parents = new Map<string, { record: RawRecord; finding: Finding; count: number }>();
	for (const group of groups.values()) {
		for (const [parent, children] of parentsAmong([...group.keys()])) {
			const record = group.get(parent);
			if (!record) continue;
			const key = keyOf([record.file, parent]);
			const known = parents.get(key);
			const finding = hierarchyFinding(code, parent, children);
			parents.set(
				key,
				known ? { ...known, count: known.count + 1 } : { record, finding, count: 1 },
			);
		}
	}
	return [...parents].map(([, { record, finding, count }]) => {
		const [value] = pickCode(record);
		return defectAt({ ...placeOf(record, code), value: String(value), count }, finding);
	});
}

/** Codes of which others are a longer form: `61` of `610301`, `11-0000` of `11-1011`, `C` of `C39`. */
export function parentsAmong(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const sorted = codes
		.map((code) => ({ code, stem: stemOf(code) }))
		.filter(({ stem }) => stem !== '')
		.sort((one, other) => (one.stem < other.stem ? -1 : 1));
	const parents = new Map<string, string[]>();
	sorted.forEach(({ code, stem }, index) => {
		for (let next = index + 1; sorted[next]?.stem.startsWith(stem); next += 1) {
			const child = sorted[next];
			if (child && child.stem.length > stem.length) {
				parents.set(code, [...(parents.get(code) ?? []), child.code]);
			}
		}
	});
	return parents;
}

/** Digits and letters of a code; zeros that only fill up a dashed code are no part of it. */
function stemOf(code: string): string {
	const isPadded = /^\d{2}-\d{4}$/u.test(code);
	const bare = code.replaceAll(/[^\p{L}\d]/gu, '');
	return isPadded ? bare.replace(/0+$/u, '') : bare;
}

function hierarchyFinding(field: string, parent: string, children: readonly string[]): Finding {
	const shown = children.slice(0, 3).join(', ') + (children.length > 3 ? ' …' : '');
	return {
		rule: 'parent_and_child',
		severity: 'warning',
		message: {
			zh: `${field} 中上级 ${parent} 与下级 ${shown} 同时出现，相加会重复计算`,
			en: `${field} holds the parent ${parent} beside its children ${shown}: a sum counts them twice`,
		},
		fix: {
			zh: '只保留一级代码；或用 layout.skipRows 排除合计行；确属不同口径时在 acknowledged.csv 中确认',
			en: 'keep one level, or leave the totals out with layout.skipRows; if staging keeps the levels apart, acknowledge the warning',
		},
	};
}
