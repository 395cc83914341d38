import type { DuckDBConnection } from '@duckdb/node-api';
import { runNamedCheck, sharesToCheck } from '../checks/named.ts';
import { markFinding, partialMark } from '../checks/partial-year.ts';
import type { SourceCheck, SourceContract } from '../contract.ts';
import { defectAt, type Defect } from '../defects/defect.ts';
import { skippedCheckFinding } from '../defects/structure.ts';
import type { References } from '../references.ts';
import type { RawRecord, RawTable } from '../table/record.ts';
import { shapeOf, type ShapeColumn } from '../table/shape.ts';
import type { StoredValue } from '../values/parse.ts';
import type { CheckedFile } from './large-rows.ts';
import { holdRows } from './large-rules.ts';
import { literal, quoted } from './tables.ts';

/** Most different combinations that a check looks at one by one. */
const mostGroups = 1_000_000;

interface LargeCheckInput {
	readonly files: readonly CheckedFile[];
	readonly references: References | undefined;
}

/** The named checks, on the distinct values of the columns that each looks at. */
export async function largeChecks(
	connection: DuckDBConnection,
	contract: SourceContract,
	input: LargeCheckInput,
): Promise<readonly Defect[]> {
	const defects: Defect[] = input.files.flatMap(({ file }) => {
		const mark = partialMark(file.path.split('/').at(-1) ?? '');
		return mark ? [defectAt({ file: file.path, value: mark }, markFinding(mark))] : [];
	});
	const shares = sharesToCheck({ contract, shape: shapeOf(contract), tables: [] });
	const checks: readonly SourceCheck[] = [
		...(contract.checks ?? []),
		...shares.map((name) => ({ check: 'percent_scale' as const, fields: [name] })),
	];
	for (const check of checks)
		defects.push(...(await runLarge(connection, contract, { ...input, check })));
	return defects;
}

async function runLarge(
	connection: DuckDBConnection,
	contract: SourceContract,
	{ files, references, check }: LargeCheckInput & { readonly check: SourceCheck },
): Promise<readonly Defect[]> {
	const defects: Defect[] = [];
	const shape = shapeOf(contract);
	const names = new Set(shape.map(({ name }) => name));
	const columns = columnsOf(check).filter((name) => names.has(name));
	for (const checked of files) {
		const records = await distinctRecords(connection, contract, { checked, columns, shape });
		if (!records) {
			defects.push(
				defectAt({ file: checked.file.path }, skippedCheckFinding(check.check, mostGroups)),
			);
			continue;
		}
		const result = runNamedCheck(check, tableOf(contract, shape, records), references);
		defects.push(...result.defects);
		if (result.held.size === 0) continue;
		const [first] = [...result.held.values()].flat();
		if (!first) continue;
		await markHeld(connection, contract, { columns, shape, records: [...result.held.keys()] });
		const table = `raw.${quoted(contract.name)}`;
		defects.push(...[...result.held.values()].flat());
		await holdRows(connection, table, { files: [checked], rule: first.rule, finding: () => first });
	}
	return defects;
}

function columnsOf(check: SourceCheck): readonly string[] {
	switch (check.check) {
		case 'jump':
			return [
				...check.by,
				check.over,
				check.value,
				...(check.breakField ? [check.breakField] : []),
			];
		case 'partial_year':
			return [check.over, check.value];
		case 'control_total':
			return [...check.by, check.value, ...check.parts.split('+').map((name) => name.trim())];
		case 'hierarchy':
			return [...check.by, check.code];
		case 'percent_scale':
			return check.fields;
		case 'catalogue':
			return [check.code, check.edition];
	}
}

/** One record for each combination of values. */
async function distinctRecords(
	connection: DuckDBConnection,
	contract: SourceContract,
	{
		checked,
		columns,
		shape,
	}: { checked: CheckedFile; columns: readonly string[]; shape: readonly ShapeColumn[] },
): Promise<readonly RawRecord[] | null> {
	const { fileId, path } = checked.file;
	const isNumeric = (name: string): boolean => {
		const type = shape.find((column) => column.name === name)?.type;
		return (
			type !== 'string' &&
			type !== 'quarter' &&
			type !== 'month' &&
			type !== 'date' &&
			type !== 'boolean'
		);
	};
	const picked = columns.map((name) =>
		isNumeric(name) ? `${quoted(name)}::double` : `${quoted(name)}::varchar`,
	);
	const reader = await connection.runAndReadAll(`
		select ${picked.join(', ')}, (min(raw_id) & 4294967295)::double as row_number
		from raw.${quoted(contract.name)} where raw_id >> 32 = ${fileId}
		group by ${columns.map((_, index) => index + 1).join(', ')}${grouping(contract, columns)}
		order by row_number limit ${mostGroups + 1}`);
	const rows = reader.getRows();
	if (rows.length > mostGroups) return null;
	const located = checked.staged.header?.columns.located ?? [];
	const places = new Map(located.map((column) => [column.field.name, column]));
	return rows.map((row) => ({
		file: path,
		sheet: null,
		row: { number: Number(row.at(-1)), cells: [] },
		headers: [],
		places,
		values: shape.map(({ name }) => {
			const at = columns.indexOf(name);
			return at < 0 ? null : ((row[at] ?? null) as StoredValue | null);
		}),
		statuses: [],
		held: [],
	}));
}

/** Equal amounts of different rows are different rows: keep them apart by the primary key. */
function grouping({ primaryKey = [] }: SourceContract, columns: readonly string[]): string {
	const others = primaryKey.filter((name) => !columns.includes(name));
	return others.length > 0 ? `, ${others.map(quoted).join(', ')}` : '';
}

function tableOf(
	contract: SourceContract,
	shape: readonly ShapeColumn[],
	records: readonly RawRecord[],
): RawTable {
	const file = records[0]?.file ?? contract.path;
	const table = {
		file,
		sheet: null,
		block: null,
		headerRow: 1,
		headerRows: 1,
		headers: [],
		records,
		skipped: [],
		subtotals: [],
		ignoredColumns: [],
	};
	return { contract, shape, tables: [table] };
}

/** `held_rows` of every row that bears one of these combinations. */
async function markHeld(
	connection: DuckDBConnection,
	contract: SourceContract,
	{
		columns,
		shape,
		records,
	}: { columns: readonly string[]; shape: readonly ShapeColumn[]; records: readonly RawRecord[] },
): Promise<void> {
	const table = `raw.${quoted(contract.name)}`;
	const same = records.map(({ values }) => {
		const tests = columns.map((name) => {
			const value = values[shape.findIndex((column) => column.name === name)] ?? null;
			return `${quoted(name)}::varchar is not distinct from ${value === null ? 'null' : literal(String(value))}`;
		});
		return `(${tests.join(' and ')})`;
	});
	await connection.run(`create or replace temp table held_rows as
		select raw_id, raw_id as first_id, concat_ws(' + ', ${columns.map(quoted).join(', ')}) as detail
		from ${table} where ${same.join(' or ')}`);
}
