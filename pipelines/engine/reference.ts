import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type ContractField, storedTypes, type TableContract } from './contracts.ts';
import { type Database, quoteIdentifier, quoteText, SqlError } from './database.ts';
import { listFolder } from './discover.ts';
import { throwIfAny } from './errors.ts';
import { projectRoot } from './paths.ts';
import { proveContract } from './prove.ts';
import { describeTable } from './tables.ts';

/** Pattern of a printed value and the SQL that reads it, per field type; anything else is a defect. */
const readers: Readonly<Record<ContractField['type'], { pattern: string; example: string }>> = {
	string: { pattern: '(?s).*', example: 'text' },
	integer: { pattern: '[+-]?\\d{1,9}', example: 'a whole number' },
	year: { pattern: '\\d{4}', example: 'a year such as 2025' },
	number: { pattern: '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?', example: 'a number' },
	boolean: { pattern: 'true|false', example: 'true or false' },
	date: { pattern: '\\d{4}-\\d{2}-\\d{2}', example: 'a date such as 2025-12-31' },
	array: { pattern: '\\[[\\d, ]*\\]', example: 'a list of numbers' },
};

/**
 * Loads `reference/*.csv` of several folders into schema `reference`, typed; a table that stands in two of
 * them is the rows of both. Throws every defect of every file at once.
 */
export async function loadReferenceTables(
	database: Database,
	contracts: readonly TableContract[],
	folders: readonly string[],
): Promise<ReadonlySet<string>> {
	const filesOf = ({ name }: TableContract) =>
		folders.map((folder) => join(folder, `${name}.csv`)).filter((path) => existsSync(path));
	const delivered = contracts.filter((contract) => filesOf(contract).length > 0);
	const violations = folders.flatMap((folder) => unknownFiles(contracts, folder));
	for (const contract of delivered) {
		for (const path of filesOf(contract)) {
			violations.push(...(await loadTexts(database, contract, path)));
		}
	}
	throwIfAny(violations);
	const tables = new Set(delivered.map(({ name }) => name));
	for (const contract of delivered) {
		violations.push(
			...(await proveContract(database, contract, {
				table: `reference.${contract.name}`,
				subject: filesOf(contract).map(printed).join(' and '),
				rowColumn: rowColumn,
				referenceSchema: 'reference',
				isDelivered: (name) => tables.has(name),
			})),
		);
	}
	throwIfAny(violations);
	for (const { name } of delivered) {
		await database.run(`alter table reference.${quoteIdentifier(name)} drop column ${rowColumn}`);
	}
	return tables;
}

const rowColumn = 'file_row';

function unknownFiles(contracts: readonly TableContract[], folder: string): string[] {
	const names = new Set(contracts.map(({ name }) => `${name}.csv`));
	return listFolder(folder)
		.filter((name) => name.endsWith('.csv') && !names.has(name))
		.map(
			(name) =>
				`${printed(join(folder, name))}: no table contract has this name; rename or remove it`,
		);
}

/** Reads one file as texts, proves that each can be read as its type, and stores them typed. */
async function loadTexts(
	database: Database,
	contract: TableContract,
	path: string,
): Promise<readonly string[]> {
	const file = printed(path);
	try {
		await database.run(
			`create or replace temp table texts as
			select row_number() over () + 1 as ${rowColumn}, columns(*)
			from read_csv(${quoteText(path)}, delim = ',', quote = '"', escape = '"', header = true,
				all_varchar = true, nullstr = '', encoding = 'utf-8')`,
		);
	} catch (error) {
		if (!(error instanceof SqlError)) throw error;
		return [`${file}: cannot be read as UTF-8 CSV; ${firstLine(error.message)}`];
	}
	const columns = (await describeTable(database, 'texts')).map(({ name }) => name);
	const header = headerViolations(contract, columns, file);
	if (header.length > 0) return header;
	const fields = contract.schema.fields.filter(({ name }) => columns.includes(name));
	const unreadable = await unreadableValues(database, fields, file);
	if (unreadable.length > 0) return unreadable;
	const table = `reference.${quoteIdentifier(contract.name)}`;
	const typed = contract.schema.fields.map((field) => typedColumn(field, columns)).join(', ');
	const rows = `select ${typed}, ${rowColumn} from texts order by ${rowColumn}`;
	await database.run(`create table if not exists ${table} as ${rows} limit 0`);
	await database.run(`insert into ${table} ${rows}`);
	return [];
}

function headerViolations(
	{ schema }: TableContract,
	columns: readonly string[],
	file: string,
): readonly string[] {
	const names = schema.fields.map(({ name }) => name);
	const required = schema.fields.filter(({ constraints }) => constraints?.required === true);
	const missing = required.map(({ name }) => name).filter((name) => !columns.includes(name));
	const extra = columns.filter((name) => name !== rowColumn && !names.includes(name));
	return [
		...missing.map((name) => `${file}: column ${name} is missing; the contract requires it`),
		...extra.map(
			(name) => `${file}: column ${name} is not in the contract; known are ${names.join(', ')}`,
		),
	];
}

interface Unreadable {
	readonly row: bigint;
	readonly value: string;
}

async function unreadableValues(
	database: Database,
	fields: readonly ContractField[],
	file: string,
): Promise<readonly string[]> {
	const [row] = await database.rows<{ readonly found: readonly (readonly Unreadable[] | null)[] }>(
		`select [${fields.map(unreadableList).join(', ')}] as found from texts`,
	);
	return fields.flatMap(({ name, type }, index) => {
		const found = row?.found[index] ?? [];
		const { example } = readers[type];
		return [
			...found
				.slice(0, 3)
				.map(
					({ row, value }) => `${file}, row ${String(row)}, ${name}: "${value}" is not ${example}`,
				),
			...(found.length > 3 ? [`${file}, ${name}: more rows like these`] : []),
		];
	});
}

/** The first four values of a column that cannot be read as its type. */
function unreadableList({ name, type }: ContractField): string {
	const column = quoteIdentifier(name);
	const { pattern } = readers[type];
	return `(list({row: ${rowColumn}, value: ${column}} order by ${rowColumn}) filter (
		where ${column} is not null and (not regexp_full_match(${column}, ${quoteText(pattern)})
			or try_cast(${column} as ${storedTypes[type]}) is null)
	))[1:4]`;
}

function typedColumn({ name, type }: ContractField, columns: readonly string[]): string {
	const column = quoteIdentifier(name);
	return `cast(${columns.includes(name) ? column : 'null'} as ${storedTypes[type]}) as ${column}`;
}

function printed(path: string): string {
	const inside = relative(projectRoot, path);
	return inside.startsWith('..') ? path : inside;
}

function firstLine(text: string): string {
	return text.split('\n')[0] ?? text;
}
