import type { DuckDBConnection } from '@duckdb/node-api';
import { markFinding, partialMark } from '../checks/partial-year.ts';
import type { FieldType, SourceContract, SourceField } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { alikeFinding } from '../defects/rows.ts';
import { requiredFinding, valueFinding } from '../defects/values.ts';
import type { NumberedFile } from '../source.ts';
import type { Located } from '../table/columns.ts';
import { storedTypes, type ShapeColumn } from '../table/shape.ts';
import { marksOf } from '../values/missing.ts';
import { parseCell, type ValueProblem } from '../values/parse.ts';
import { readDistinct } from './dictionary.ts';
import { columnSql, isReadBySql } from './sql-values.ts';
import type { StagedFile } from './stage.ts';
import { countOf, literal, quoted } from './tables.ts';

export interface CheckedFile {
	readonly file: NumberedFile;
	readonly staged: StagedFile;
	readonly rowsIn: number;
	readonly defects: readonly Defect[];
	/** Nothing of it was loaded. */
	readonly isBlocked: boolean;
}

export interface LargeInput {
	readonly file: NumberedFile;
	readonly staged: StagedFile;
	readonly contract: SourceContract;
	readonly shape: readonly ShapeColumn[];
	readonly captured: Readonly<Record<string, string>>;
}

/** Rows shown of one rule in one column; the rest is one entry with its count. */
export const shownRows = 20;

/** Builds `checked_rows`: row_number, then v, s and p (value, status, problem) of each column. */
export async function checkRows(
	connection: DuckDBConnection,
	input: LargeInput,
): Promise<{ rowsIn: number; defects: readonly Defect[] }> {
	await createRejectOrdinals(connection, input.staged);
	const steps = emptySteps();
	const marked: Defect[] = [];
	for (const [at, column] of input.shape.entries()) {
		const located = locatedColumn(input, column);
		if (!located) steps.last.push(constantSql(at, column, input));
		else if (isReadBySql(column.type)) addSql(steps, { at, column, located }, input);
		else {
			const table = `read_${at}`;
			const index = located.index;
			await readDistinct(
				connection,
				{ index, table, stored: storedTypes[column.type] },
				column.field,
				input.contract,
			);
			marked.push(
				...(await markedPeriods(connection, input, { table, located, type: column.type })),
			);
			steps.last.push(
				`${table}.value as v${at}, ${table}.status as s${at}, ${table}.problem as p${at}`,
			);
			steps.joins.push(`left join ${table} on ${table}.text = coalesce(c${index}, '')`);
		}
	}
	await connection.run(`create or replace temp table checked_rows as
		with numbered as (select rowid + 1 as ordinal, * from staged_text),
		source as (${numberedRows(input.staged)}),
		narrowed as (select ${['*', ...steps.narrow].join(', ')} from source),
		read as (select ${['*', ...steps.read].join(', ')} from narrowed)
		select ${['ordinal', 'row_number', ...steps.last].join(', ')} from read ${steps.joins.join(' ')}`);
	const defects = [...marked, ...(await valueDefects(connection, input))];
	return { rowsIn: await countOf(connection, 'checked_rows'), defects };
}

/** Select lists of the steps in which `checked_rows` is made. */
interface Steps {
	readonly narrow: string[];
	readonly read: string[];
	readonly last: string[];
	readonly joins: string[];
}

function emptySteps(): Steps {
	return { narrow: [], read: [], last: [], joins: [] };
}

function addSql(
	steps: Steps,
	{ at, column, located }: { at: number; column: ShapeColumn; located: Located },
	{ contract }: LargeInput,
): void {
	const sql = columnSql(column.field, contract, { at, text: `c${located.index}` });
	steps.narrow.push(`${sql.narrow} as n${at}`);
	steps.read.push(`${sql.status} as s${at}, ${sql.read} as r${at}`);
	steps.last.push(
		`case when s${at} is null then r${at} end as v${at}, s${at}, ${sql.problem} as p${at}`,
	);
}

/** Printed years that announce a part of a year. */
async function markedPeriods(
	connection: DuckDBConnection,
	{ file, staged }: LargeInput,
	{ table, located, type }: { table: string; located: Located; type: FieldType },
): Promise<readonly Defect[]> {
	if (type !== 'year' && type !== 'school_year') return [];
	const reader = await connection.runAndReadAll(`
		select text, min(staged_text.rowid)::double, count(*)::double
		from staged_text join ${table} on coalesce(c${located.index}, '') = text
		where value is not null group by text order by text`);
	return reader.getRows().flatMap(([text, first, count]) => {
		const value = String(text).trim();
		if (partialMark(value) === null) return [];
		const place = { file: file.path, column: located.header, position: located.index + 1, value };
		const row = Number(first) + 1 + staged.offset;
		return [defectAt({ ...place, row, count: Number(count) }, markFinding(value))];
	});
}

/** Row numbers of the file: rows that were refused before count too. */
function numberedRows({ offset, rejects }: StagedFile): string {
	return rejects.length === 0
		? `select *, ordinal + ${offset} as row_number from numbered`
		: `select numbered.*, ordinal + coalesce(passed, 0) + ${offset} as row_number
			from numbered asof left join staged_reject_ordinals on ordinal > accepted_before`;
}

async function createRejectOrdinals(
	connection: DuckDBConnection,
	{ rejects }: StagedFile,
): Promise<void> {
	const rows = rejects.map(({ ordinal }, index) => `(${ordinal - index - 1}, ${index + 1})`);
	const values = rows.length > 0 ? `values ${rows.join(', ')}` : 'select 0, 0 where false';
	await connection.run(
		`create or replace temp table staged_reject_ordinals as select * from (${values}) as t(accepted_before, passed)`,
	);
}

function locatedColumn({ staged }: LargeInput, column: ShapeColumn): Located | undefined {
	if (column.from === 'captured') return undefined;
	return staged.header?.columns.located.find(({ field }) => field.name === column.name);
}

/** A column from the path, or an optional one that the file lacks: one value for all rows. */
function constantSql(
	at: number,
	{ name, field, type, from }: ShapeColumn,
	input: LargeInput,
): string {
	const context = { marks: marksOf(field, input.contract), decimal: '.' } as const;
	const text = from === 'captured' ? (input.captured[name] ?? '') : '';
	const parsed = parseCell(text, field, context);
	const value =
		parsed.is === 'value'
			? `${literal(String(parsed.value))}::${storedTypes[type]}`
			: `null::${storedTypes[type]}`;
	const status = parsed.is === 'missing' ? literal(parsed.reason) : 'null::varchar';
	const problem = parsed.is === 'problem' ? literal(parsed.problem.kind) : 'null::varchar';
	return `${value} as v${at}, ${status} as s${at}, ${problem} as p${at}`;
}

async function valueDefects(
	connection: DuckDBConnection,
	input: LargeInput,
): Promise<readonly Defect[]> {
	const defects: Defect[] = [];
	for (const [at, column] of input.shape.entries()) {
		const index = locatedColumn(input, column)?.index;
		const text = index === undefined ? 'null' : `staged_text.c${index}`;
		const reader = await connection.runAndReadAll(`
			select p${at}, row_number::double, ${text}, count(*) over (partition by p${at})::double
			from checked_rows join staged_text on staged_text.rowid + 1 = checked_rows.ordinal
			where p${at} is not null
			qualify row_number() over (partition by p${at} order by ordinal) <= ${shownRows}
			order by 1, 2`);
		const place = {
			file: input.file.path,
			column: headerOf(input, column),
			position: index === undefined ? null : index + 1,
		};
		const rest = new Map<string, { finding: Finding; count: number }>();
		for (const [rule, row, cell, count] of reader.getRows()) {
			const finding = findingOf(String(rule), column.field, String(cell ?? ''));
			defects.push(
				defectAt(
					{ ...place, row: Number(row), value: cell === null ? null : String(cell) },
					finding,
				),
			);
			if (Number(count) > shownRows)
				rest.set(String(rule), { finding, count: Number(count) - shownRows });
		}
		for (const { finding, count } of rest.values()) {
			defects.push(defectAt({ ...place, count }, alikeFinding(finding, count)));
		}
	}
	return defects;
}

function headerOf(input: LargeInput, column: ShapeColumn): string {
	return locatedColumn(input, column)?.header ?? column.name;
}

function findingOf(rule: string, field: SourceField, text: string): Finding {
	return rule === 'required'
		? requiredFinding(field)
		: valueFinding({ kind: rule, value: text } as ValueProblem, field, text);
}

/** Sound rows go to the raw table, the others to the quarantine with their reason. */
export async function loadRows(connection: DuckDBConnection, input: LargeInput): Promise<void> {
	const { shape, contract, file } = input;
	const base = file.fileId * 2 ** 32;
	const values = shape.flatMap(({ hasStatus, type }, at) => [
		`v${at}::${storedTypes[type]}`,
		...(hasStatus ? [`s${at}`] : []),
	]);
	const problems = shape.map((_, at) => `p${at}`).join(', ');
	await connection.run(`insert into raw.${quoted(contract.name)}
		select ${[...values, `(${base} + row_number)::bigint`].join(', ')}
		from checked_rows where coalesce(${problems}, null) is null`);
	const reasons = shape.map(
		({ name }, at) => `case when p${at} is not null then ${literal(`${name}: `)} || p${at} end`,
	);
	await connection.run(`insert into raw.quarantine
		select ${file.fileId}, null, row_number, coalesce(${problems}, null), concat_ws('; ', ${reasons.join(', ')}),
			to_json(staged_text)::varchar
		from checked_rows join staged_text on staged_text.rowid + 1 = checked_rows.ordinal
		where coalesce(${problems}, null) is not null`);
}
