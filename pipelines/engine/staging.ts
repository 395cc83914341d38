import {
	type ContractField,
	isAcceptedType,
	storedTypes,
	type TableContract,
} from './contracts.ts';
import { type Database, quoteIdentifier, quoteTable } from './database.ts';
import { throwIfAny } from './errors.ts';
import { proveContract } from './prove.ts';
import { spread } from './spread.ts';
import { type Column, describeTable } from './tables.ts';

/**
 * Stores what a staging query delivered in the shape of its contract: every column, in order, typed.
 * A column the region does not deliver is missing with the reason `not_available`.
 */
export async function shapeTable(
	database: Database,
	contract: TableContract,
	{ delivered, file }: { readonly delivered: string; readonly file: string },
): Promise<void> {
	const columns = await describeTable(database, delivered);
	throwIfAny(nameViolations(contract, columns, file));
	const mismatches = typeMismatches(contract, columns);
	const filled = await columnsWithValues(database, delivered, mismatches);
	throwIfAny(
		filled.map(
			({ field, type }) =>
				`${file}: column ${field.name} is ${type}, the contract says ${field.type}; cast it`,
		),
	);
	const names = new Set(columns.map(({ name }) => name));
	const select = contract.schema.fields.map((field) => shapedColumn(field, names)).join(', ');
	await database.run(
		`create table staging.${quoteIdentifier(contract.name)} as select ${select} from ${quoteTable(delivered)}`,
	);
}

function nameViolations(
	{ schema }: TableContract,
	columns: readonly Column[],
	file: string,
): readonly string[] {
	const known = schema.fields.map(({ name }) => name);
	const delivered = columns.map(({ name }) => name);
	const missing = schema.fields.filter(
		({ name, constraints }) => constraints?.required === true && !delivered.includes(name),
	);
	return [
		...missing.map(({ name }) => `${file}: column ${name} is missing; the contract requires it`),
		...delivered
			.filter((name) => !known.includes(name))
			.map(
				(name) => `${file}: column ${name} is not in the contract; known are ${known.join(', ')}`,
			),
	];
}

interface Mismatch {
	readonly field: ContractField;
	readonly type: string;
}

function typeMismatches(
	{ schema }: TableContract,
	columns: readonly Column[],
): readonly Mismatch[] {
	return schema.fields.flatMap((field) => {
		const type = columns.find(({ name }) => name === field.name)?.type;
		return type === undefined || isAcceptedType(field, type) ? [] : [{ field, type }];
	});
}

/** A column of nulls fits every type: an untyped `null` is INTEGER to DuckDB. */
async function columnsWithValues(
	database: Database,
	table: string,
	mismatches: readonly Mismatch[],
): Promise<readonly Mismatch[]> {
	if (mismatches.length === 0) return [];
	const counts = mismatches.map(({ field }) => `count(${quoteIdentifier(field.name)}) > 0`);
	const [row] = await database.rows<{ readonly used: readonly boolean[] }>(
		`select [${counts.join(', ')}] as used from ${quoteTable(table)}`,
	);
	return mismatches.filter((_, index) => row?.used[index] === true);
}

function shapedColumn({ name, type }: ContractField, delivered: ReadonlySet<string>): string {
	const column = quoteIdentifier(name);
	return `${columnSource(name, delivered)}::${storedTypes[type]} as ${column}`;
}

function columnSource(name: string, delivered: ReadonlySet<string>): string {
	if (delivered.has(name)) return quoteIdentifier(name);
	const counted = name.replace(/_status$/, '');
	if (counted === name) return 'null';
	return delivered.has(counted)
		? `(case when ${quoteIdentifier(counted)} is null then 'not_available' end)`
		: `'not_available'`;
}

/** The table of a contract that the region does not deliver: empty, so that every model binds. */
export async function createEmptyTable(
	database: Database,
	{ name, schema }: TableContract,
): Promise<void> {
	const columns = schema.fields.map(
		(field) => `${quoteIdentifier(field.name)} ${storedTypes[field.type]}`,
	);
	await database.run(`create table staging.${quoteIdentifier(name)} (${columns.join(', ')})`);
}

/** Proves every staged table, after all are there: foreign keys point in all directions. */
export async function proveStaging(
	database: Database,
	contracts: readonly TableContract[],
	delivered: ReadonlySet<string>,
): Promise<void> {
	const violations = await spread(
		database,
		contracts.filter(({ name }) => delivered.has(name)),
		(connection, contract) =>
			proveContract(connection, contract, {
				table: `staging.${contract.name}`,
				subject: `staging.${contract.name}`,
				referenceSchema: 'staging',
				isDelivered: (name) => delivered.has(name),
			}),
	);
	throwIfAny([...missingTables(contracts, delivered), ...violations.flat()]);
}

function missingTables(
	contracts: readonly TableContract[],
	delivered: ReadonlySet<string>,
): readonly string[] {
	return contracts
		.filter(({ name, required }) => required && !delivered.has(name))
		.map(
			({ name }) =>
				`staging.${name} is required of every region; add staging/${name}.sql or reference/${name}.csv`,
		);
}
