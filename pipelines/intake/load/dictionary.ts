import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceContract, SourceField } from '../contract.ts';
import { requiredFinding } from '../defects/values.ts';
import { marksOf } from '../values/missing.ts';
import { parseCell } from '../values/parse.ts';

/** Most distinct texts of a column of dates, years or yes/no: more cannot be one. */
const mostTexts = 500_000;

/** Temporary table `read_<n>(text, value, status, problem)`: each distinct text read once. */
export async function readDistinct(
	connection: DuckDBConnection,
	column: { readonly index: number; readonly table: string; readonly stored: string },
	field: SourceField,
	contract: SourceContract,
): Promise<void> {
	const { index, table, stored } = column;
	const reader = await connection.runAndReadAll(
		`select distinct coalesce(c${index}, '') from staged_text limit ${mostTexts}`,
	);
	const context = {
		marks: marksOf(field, contract),
		decimal: contract.layout?.decimal ?? '.',
	} as const;
	await connection.run(
		`create or replace temp table ${table} (text varchar, value ${stored}, status varchar, problem varchar)`,
	);
	const rows = reader.getRows().map(([cell]) => {
		const text = String(cell);
		const parsed = parseCell(text, field, context);
		const isRequired = parsed.is === 'missing' && field.constraints?.required === true;
		return {
			text,
			value: parsed.is === 'value' ? parsed.value : null,
			status: parsed.is === 'missing' ? parsed.reason : null,
			problem: isRequired
				? requiredFinding(field).rule
				: parsed.is === 'problem'
					? parsed.problem.kind
					: null,
		};
	});
	const types = `[{"text": "varchar", "value": "${stored}", "status": "varchar", "problem": "varchar"}]`;
	await connection.run(
		`insert into ${table} select unnest(from_json($rows::json, '${types}'), recursive := true)`,
		{ rows: JSON.stringify(rows) },
	);
}
