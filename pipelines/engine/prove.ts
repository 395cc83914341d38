import type { ContractField, TableContract } from './contracts.ts';
import { type Database, quoteIdentifier, quoteTable, quoteText } from './database.ts';

export interface ProofOptions {
	/** Table with its schema. */
	readonly table: string;
	/** How messages begin, e.g. `staging.enrollment` or `reference/majors.csv`. */
	readonly subject: string;
	/** Column with the row number in the file, where the rows come from one. */
	readonly rowColumn?: string;
	/** Schema of the tables that foreign keys point to. */
	readonly referenceSchema: string;
	/** Tables that foreign keys can be proved against. */
	readonly isDelivered: (table: string) => boolean;
}

/** Rows for which `broken` holds break a promise; `columns` are shown with their values. */
interface Rule {
	readonly broken: string;
	readonly columns: readonly string[];
	readonly message: string;
}

/** Every broken promise of a table, each with its number of rows and the first three of them. */
export async function proveContract(
	database: Database,
	contract: TableContract,
	options: ProofOptions,
): Promise<readonly string[]> {
	const rules = [...rowRules(contract), ...foreignKeyRules(contract, options)];
	return [
		...(await proveRules(database, rules, options)),
		...(await proveUnique(database, contract.schema.primaryKey, options)).violations,
	];
}

export function rowRules({ schema }: TableContract): readonly Rule[] {
	const names = new Set(schema.fields.map(({ name }) => name));
	return schema.fields.flatMap((field) => [...fieldRules(field), ...statusRules(field, names)]);
}

function fieldRules({ name, type, constraints = {} }: ContractField): readonly Rule[] {
	const column = quoteIdentifier(name);
	const { required, minimum, maximum, enum: allowed } = constraints;
	const rules: readonly (readonly [boolean, string, string])[] = [
		[required === true, `${column} is null`, 'is missing, and the contract requires it'],
		[
			allowed !== undefined,
			`${column} not in (${(allowed ?? []).map(literal).join(', ')})`,
			`is not one of ${(allowed ?? []).join(', ')}`,
		],
		[minimum !== undefined, `${column} < ${String(minimum)}`, `is below ${String(minimum)}`],
		[maximum !== undefined, `${column} > ${String(maximum)}`, `is above ${String(maximum)}`],
		[type === 'number', `not isfinite(${column})`, 'is not a finite number'],
	];
	return rules
		.filter(([applies]) => applies)
		.map(([, broken, message]) => ({ broken, columns: [name], message: `${name} ${message}` }));
}

/** A value is either there or missing for a stated reason. */
function statusRules({ name }: ContractField, names: ReadonlySet<string>): readonly Rule[] {
	const status = `${name}_status`;
	if (!names.has(status)) return [];
	return [
		{
			broken: `(${quoteIdentifier(name)} is null) <> (${quoteIdentifier(status)} is not null)`,
			columns: [name, status],
			message: `${name} must be either a number or missing with its reason in ${status}`,
		},
	];
}

function foreignKeyRules({ schema }: TableContract, options: ProofOptions): readonly Rule[] {
	return (schema.foreignKeys ?? [])
		.filter(({ reference }) => options.isDelivered(reference.resource))
		.map(({ fields, reference }) => {
			const target = `${options.referenceSchema}.${reference.resource}`;
			const keys = reference.fields.map(quoteIdentifier).join(', ');
			return {
				broken:
					`${fields.map((name) => `${quoteIdentifier(name)} is not null`).join(' and ')} and ` +
					`(${fields.map(quoteIdentifier).join(', ')}) not in (select (${keys}) from ${quoteTable(target)})`,
				columns: fields,
				message: `${fields.join(', ')} is not in ${reference.resource}; add it there or correct it here`,
			};
		});
}

async function proveRules(
	database: Database,
	rules: readonly Rule[],
	options: ProofOptions,
): Promise<readonly string[]> {
	if (rules.length === 0) return [];
	const counts = rules.map(({ broken }) => `count(*) filter (where ${broken})::double`);
	const [row] = await database.rows<{ readonly counts: readonly number[] }>(
		`select [${counts.join(', ')}] as counts from ${quoteTable(options.table)}`,
	);
	const messages: string[] = [];
	for (const [index, rule] of rules.entries()) {
		const count = row?.counts[index] ?? 0;
		if (count > 0) messages.push(await describeRule(database, rule, count, options));
	}
	return messages;
}

async function describeRule(
	database: Database,
	{ broken, columns, message }: Rule,
	count: number,
	options: ProofOptions,
): Promise<string> {
	const examples = await database.rows<{ readonly example: string }>(
		`select ${exampleOf(columns, options)} as example from ${quoteTable(options.table)}
		where ${broken} order by all limit 3`,
	);
	const places = examples.map(({ example }) => example).join('; ');
	return `${options.subject}: ${message} (${countRows(count)}: ${places}${count > 3 ? '; …' : ''})`;
}

export interface Uniqueness {
	readonly rows: number;
	readonly violations: readonly string[];
}

/** Counts the rows and proves that the columns together identify one: none missing, no combination twice. */
export async function proveUnique(
	database: Database,
	key: readonly string[],
	{ table, subject, rowColumn }: Pick<ProofOptions, 'table' | 'subject' | 'rowColumn'>,
): Promise<Uniqueness> {
	const columns = key.map(quoteIdentifier).join(', ');
	const missing = key.map((name) => `${quoteIdentifier(name)} is null`).join(' or ');
	const [row] = await database.rows<{ rows: number; repeated: number; missing: number }>(
		`select
			coalesce(sum(copies), 0)::double as rows,
			count(*) filter (where copies > 1)::double as repeated,
			coalesce(sum(copies) filter (where ${missing}), 0)::double as missing
		from (select ${columns}, count(*) as copies from ${quoteTable(table)} group by all)`,
	);
	const { rows = 0, repeated = 0, missing: without = 0 } = row ?? {};
	const name = key.join(', ');
	if (without > 0) {
		const message = `${subject}: ${name} must identify a row, but is missing in ${countRows(without)}`;
		return { rows, violations: [message] };
	}
	if (repeated === 0) return { rows, violations: [] };
	const examples = await repeatedKeys(database, key, { table, rowColumn });
	const message =
		`${subject}: ${name} must identify a row, but ${countOf(repeated, 'value appears', 'values appear')} ` +
		`more than once (${examples.join('; ')})`;
	return { rows, violations: [message] };
}

async function repeatedKeys(
	database: Database,
	key: readonly string[],
	{ table, rowColumn }: { readonly table: string; readonly rowColumn: string | undefined },
): Promise<readonly string[]> {
	const row = rowColumn === undefined ? '' : quoteIdentifier(rowColumn);
	const places =
		row === '' ? '' : `, 'rows ' || array_to_string(list(${row} order by ${row}), ' and ')`;
	const examples = await database.rows<{ readonly example: string }>(
		`select concat_ws(', ', ${key.map(nameAndValue).join(', ')}${places}) as example
		from ${quoteTable(table)} group by ${key.map(quoteIdentifier).join(', ')} having count(*) > 1
		order by all limit 3`,
	);
	return examples.map(({ example }) => example);
}

function exampleOf(columns: readonly string[], { rowColumn }: ProofOptions): string {
	const row = rowColumn === undefined ? [] : [`'row ' || ${quoteIdentifier(rowColumn)}`];
	return `concat_ws(', ', ${[...row, ...columns.map(nameAndValue)].join(', ')})`;
}

function nameAndValue(name: string): string {
	const value = `coalesce('"' || ${quoteIdentifier(name)}::varchar || '"', 'nothing')`;
	return `${quoteText(`${name} `)} || ${value}`;
}

export function countRows(count: number): string {
	return countOf(count, 'row', 'rows');
}

function countOf(count: number, one: string, many: string): string {
	return `${String(count)} ${count === 1 ? one : many}`;
}

function literal(value: string | number): string {
	return typeof value === 'number' ? String(value) : quoteText(value);
}
