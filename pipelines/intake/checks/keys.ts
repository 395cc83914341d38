import { defectAt, type Defect } from '../defects/defect.ts';
import { duplicateFinding, foreignKeyFinding, referenceFinding } from '../defects/values.ts';
import { keyOf, referenceKeys, type References } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import type { StoredValue } from '../values/parse.ts';

/** Defects that hold records aside. */
export type HeldRecords = ReadonlyMap<RawRecord, readonly Defect[]>;

/** Every record whose primary key an earlier one bears; over all files of the table. */
export function duplicateKeys({ contract, shape, tables }: RawTable): HeldRecords {
	const held = new Map<RawRecord, readonly Defect[]>();
	const fields = contract.primaryKey ?? [];
	if (fields.length === 0) return held;
	const pick = picker(shape, fields);
	const seen = new Map<string, RawRecord>();
	for (const record of tables.flatMap(({ records }) => records)) {
		const values = pick(record);
		if (record.held.length > 0 || values.includes(null)) continue;
		const key = keyOf(values);
		const first = seen.get(key);
		if (!first) seen.set(key, record);
		else held.set(record, [duplicate(record, first, { fields, values })]);
	}
	return held;
}

function duplicate(
	record: RawRecord,
	first: RawRecord,
	{ fields, values }: { fields: readonly string[]; values: readonly (StoredValue | null)[] },
): Defect {
	const place = placeOf(record, fields.length === 1 ? (fields[0] ?? null) : null);
	const key = fields.map((name, index) => `${name} = ${values[index] ?? ''}`).join(', ');
	return defectAt(place, duplicateFinding(key, whereIs(first, record)));
}

/** Every record that refers to a code its reference table does not hold. */
export function brokenForeignKeys(
	{ contract, shape, tables }: RawTable,
	references: References,
): { readonly held: HeldRecords; readonly defects: readonly Defect[] } {
	const held = new Map<RawRecord, Defect[]>();
	const defects: Defect[] = [];
	const file = tables[0]?.file ?? contract.path;
	for (const { fields, reference } of contract.foreignKeys ?? []) {
		const table = references.get(reference.resource);
		const keys = table ? referenceKeys(table, reference.fields) : null;
		if (!keys) {
			defects.push(defectAt({ file }, referenceFinding(reference.resource, reference.fields)));
			continue;
		}
		const pick = picker(shape, fields);
		for (const record of tables.flatMap(({ records }) => records)) {
			const values = pick(record);
			if (values.includes(null) || keys.has(keyOf(values))) continue;
			const place = { ...placeOf(record, fields.at(-1) ?? null), value: String(values.at(-1)) };
			const finding = foreignKeyFinding(values.join(' + '), reference.resource);
			held.set(record, [...(held.get(record) ?? []), defectAt(place, finding)]);
		}
	}
	return { held, defects };
}

/** Reads the values of some columns out of a record. */
export function picker(
	shape: RawTable['shape'],
	names: readonly string[],
): (record: RawRecord) => readonly (StoredValue | null)[] {
	const indexes = names.map((name) => {
		const index = shape.findIndex((column) => column.name === name);
		if (index < 0) throw new TypeError(`no column ${name} in the source contract`);
		return index;
	});
	return ({ values }) => indexes.map((index) => values[index] ?? null);
}

/** Where a record is, and where in it a column is. */
export function placeOf(record: RawRecord, column: string | null) {
	const place = column === null ? undefined : record.places.get(column);
	return {
		file: record.file,
		sheet: record.sheet,
		row: record.row.number,
		column: place ? place.header || column : column,
		position: place ? place.index + 1 : null,
	};
}

function whereIs(first: RawRecord, from: RawRecord): { place: string; row: number } {
	const file = first.file === from.file ? '' : `${first.file} · `;
	const sheet = first.sheet === null || first.sheet === from.sheet ? '' : `${first.sheet} · `;
	return { place: `${file}${sheet}`, row: first.row.number };
}
