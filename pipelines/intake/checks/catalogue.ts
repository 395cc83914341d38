import type { SourceCheck } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { referenceFinding } from '../defects/values.ts';
import type { ReferenceTable, References } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { picker, placeOf } from './keys.ts';
import type { CheckResult } from './named.ts';

type Check = Extract<SourceCheck, { check: 'catalogue' }>;

/** Code → editions that hold it, with the name there. */
type Editions = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Codes that belong to another edition of the catalogue, or to none.
 * `edition` is the edition itself, or the column that says it row by row.
 */
export function catalogueCheck(
	table: RawTable,
	check: Check,
	references: References | undefined,
): CheckResult {
	if (!references) return { held: new Map(), defects: [] };
	const reference = references.get(check.reference);
	const editions = reference ? editionsOf(reference) : null;
	if (!editions) {
		const file = table.tables[0]?.file ?? table.contract.path;
		const finding = referenceFinding(check.reference, ['edition', 'code']);
		return { held: new Map(), defects: [defectAt({ file }, finding)] };
	}
	const isColumn = table.shape.some(({ name }) => name === check.edition);
	const pick = picker(table.shape, isColumn ? [check.code, check.edition] : [check.code]);
	const held = new Map<RawRecord, readonly Defect[]>();
	for (const record of table.tables.flatMap(({ records }) => records)) {
		const [code, own = null] = pick(record);
		if (code === null || code === undefined) continue;
		const edition = isColumn ? String(own) : check.edition;
		const known = editions.get(String(code));
		if (known?.has(edition)) continue;
		const place = { ...placeOf(record, check.code), value: String(code) };
		held.set(record, [
			defectAt(place, catalogueFinding(String(code), edition, { known, ...check })),
		]);
	}
	return { held, defects: [] };
}

function editionsOf({ columns, rows }: ReferenceTable): Editions | null {
	const edition = columns.findIndex((name) => name === 'catalogue' || name.endsWith('edition'));
	const code = columns.findIndex((name) => name.endsWith('_code') && !name.startsWith('parent'));
	const name = columns.indexOf('name_zh');
	if (edition < 0 || code < 0) return null;
	const editions = new Map<string, Map<string, string>>();
	for (const row of rows) {
		const known = editions.get(row[code] ?? '') ?? new Map<string, string>();
		editions.set(row[code] ?? '', known.set(row[edition] ?? '', row[name] ?? ''));
	}
	return editions;
}

function catalogueFinding(
	code: string,
	edition: string,
	{ known, reference }: { known: ReadonlyMap<string, string> | undefined; reference: string },
): Finding {
	const [other] = known ?? [];
	const elsewhere = other ? { edition: other[0], name: other[1] ? `（${other[1]}）` : '' } : null;
	return {
		rule: elsewhere ? 'catalogue_edition' : 'catalogue_unknown',
		severity: 'quarantine',
		message: elsewhere
			? {
					zh: `代码 ${code} 属于目录 ${elsewhere.edition}${elsewhere.name}，不属于本表的 ${edition}`,
					en: `code ${code} is of edition ${elsewhere.edition}${elsewhere.name}, not of ${edition} as this table`,
				}
			: {
					zh: `代码 ${code} 不在目录 ${edition} 中，也不在其他版本中`,
					en: `code ${code} is neither in edition ${edition} nor in any other`,
				},
		fix: {
			zh: `改用 ${edition} 的代码，或改正目录版本；新代码请补充到 reference/${reference}.csv`,
			en: `use the code of ${edition} or correct the edition; add new codes to reference/${reference}.csv`,
		},
	};
}
