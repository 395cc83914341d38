import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceContract } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { alikeFinding } from '../defects/rows.ts';
import { duplicateFinding, foreignKeyFinding, referenceFinding } from '../defects/values.ts';
import type { References } from '../references.ts';
import { shownRows, type CheckedFile } from './large-rows.ts';
import { quoted } from './tables.ts';

/** Rows whose primary key an earlier row bears leave the table; first come, first kept. */
export async function holdDuplicates(
	connection: DuckDBConnection,
	contract: SourceContract,
	files: readonly CheckedFile[],
): Promise<readonly Defect[]> {
	const keys = contract.primaryKey ?? [];
	if (keys.length === 0) return [];
	const table = `raw.${quoted(contract.name)}`;
	const columns = keys.map(quoted).join(', ');
	const present = keys.map((key) => `${quoted(key)} is not null`).join(' and ');
	await connection.run(`create or replace temp table held_rows as
		with repeated as (select ${columns} from ${table} where ${present} group by all having count(*) > 1)
		select raw_id, min(raw_id) over same_key as first_id, ${keyText(keys)} as detail
		from ${table} join repeated using (${columns})
		window same_key as (partition by ${columns})
		qualify raw_id <> first_id`);
	return holdRows(connection, table, {
		files,
		rule: 'duplicate_key',
		finding: (detail, first) => duplicateFinding(detail, { place: '', row: first }),
	});
}

/** Rows that refer to a code outside its reference table leave the table. */
export async function holdUnknownCodes(
	connection: DuckDBConnection,
	contract: SourceContract,
	{ files, references }: { files: readonly CheckedFile[]; references: References },
): Promise<readonly Defect[]> {
	const defects: Defect[] = [];
	const table = `raw.${quoted(contract.name)}`;
	for (const { fields, reference } of contract.foreignKeys ?? []) {
		const known = references.get(reference.resource);
		const positions = reference.fields.map((field) => known?.columns.indexOf(field) ?? -1);
		if (!known || positions.includes(-1)) {
			const finding = referenceFinding(reference.resource, reference.fields);
			defects.push(defectAt({ file: files[0]?.file.path ?? contract.path }, finding));
			continue;
		}
		const rows = known.rows.map((row) =>
			Object.fromEntries(positions.map((at, index) => [`k${index}`, row[at] ?? ''])),
		);
		const types = `[{${fields.map((_, index) => `"k${index}": "varchar"`).join(', ')}}]`;
		await connection.run(
			`create or replace temp table known_codes as select unnest(from_json($rows::json, '${types}'), recursive := true)`,
			{ rows: JSON.stringify(rows) },
		);
		const same = fields
			.map((field, index) => `${quoted(field)}::varchar = k${index}`)
			.join(' and ');
		const present = fields.map((field) => `${quoted(field)} is not null`).join(' and ');
		await connection.run(`create or replace temp table held_rows as
			select raw_id, raw_id as first_id, concat_ws(' + ', ${fields.map(quoted).join(', ')}) as detail
			from ${table} anti join known_codes on ${same} where ${present}`);
		const finding = (detail: string): Finding => foreignKeyFinding(detail, reference.resource);
		defects.push(...(await holdRows(connection, table, { files, rule: 'foreign_key', finding })));
	}
	return defects;
}

export interface Holding {
	readonly files: readonly CheckedFile[];
	readonly rule: string;
	readonly finding: (detail: string, first: number) => Finding;
}

/** Moves `held_rows(raw_id, first_id, detail)` from the table to the quarantine. */
export async function holdRows(
	connection: DuckDBConnection,
	table: string,
	{ files, rule, finding }: Holding,
): Promise<readonly Defect[]> {
	const defects: Defect[] = [];
	for (const { file } of files) {
		const reader = await connection.runAndReadAll(`
			select (raw_id & 4294967295)::double, (first_id & 4294967295)::double, detail, count(*) over ()::double
			from held_rows where raw_id >> 32 = ${file.fileId} order by raw_id limit ${shownRows}`);
		const rows = reader.getRows();
		for (const [row, first, detail] of rows) {
			const place = { file: file.path, row: Number(row), value: String(detail) };
			defects.push(defectAt(place, finding(String(detail), Number(first))));
		}
		const rest = Number(rows[0]?.[3] ?? 0) - rows.length;
		const [shown] = defects.slice(-1);
		if (rest > 0 && shown) {
			defects.push(defectAt({ file: file.path, count: rest }, alikeFinding(shown, rest)));
		}
	}
	await connection.run(`insert into raw.quarantine
		select raw_id >> 32, null, raw_id & 4294967295, '${rule}', detail, null from held_rows`);
	await connection.run(`delete from ${table} where raw_id in (select raw_id from held_rows)`);
	return defects;
}

function keyText(keys: readonly string[]): string {
	return `concat_ws(', ', ${keys.map((key) => `'${key.replaceAll("'", "''")} = ' || ${quoted(key)}::varchar`).join(', ')})`;
}
