import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { messageOf } from './errors.ts';

export type SqlValue = string | number | boolean | null;

/** A connection to a DuckDB database; SQL text reaches it from the engine and the intake only. */
export interface Database {
	readonly connection: DuckDBConnection;
	readonly run: (sql: string, parameters?: Readonly<Record<string, SqlValue>>) => Promise<void>;
	/** Rows as plain objects; the caller names their type because SQL cannot. */
	readonly rows: <Row>(
		sql: string,
		parameters?: Readonly<Record<string, SqlValue>>,
	) => Promise<readonly Row[]>;
	/** Another connection to the same database: its queries run beside those of this one. */
	readonly connect: () => Promise<Database>;
	/** Threads of each query to come, of all connections. */
	readonly useThreads: (count: number) => Promise<void>;
	readonly close: () => void;
}

export interface DatabaseOptions {
	readonly temporaryFolder?: string;
	/** Most that DuckDB may hold in memory, e.g. `2GB`. */
	readonly memory?: string;
}

const offline = {
	autoinstall_known_extensions: 'false',
	autoload_known_extensions: 'false',
	preserve_insertion_order: 'true',
} as const;

export async function openDatabase(
	path: string,
	{ temporaryFolder, memory }: DatabaseOptions = {},
): Promise<Database> {
	const instance = await DuckDBInstance.create(path, {
		...offline,
		...(temporaryFolder === undefined ? {} : { temp_directory: temporaryFolder }),
		...(memory === undefined ? {} : { memory_limit: memory }),
	});
	const threads = { count: 0 };
	const database = await connect(instance, threads);
	return {
		...database,
		close: () => {
			database.close();
			instance.closeSync();
		},
	};
}

async function connect(instance: DuckDBInstance, threads: { count: number }): Promise<Database> {
	const connection = await instance.connect();
	return {
		connection,
		connect: () => connect(instance, threads),
		useThreads: async (count) => {
			if (count === threads.count) return;
			await connection.run(`set threads = ${String(count)}`);
			threads.count = count;
		},
		run: async (sql, parameters) => {
			await explain(sql, () => connection.run(sql, bindable(parameters)));
		},
		rows: async <Row>(sql: string, parameters?: Readonly<Record<string, SqlValue>>) => {
			const reader = await explain(sql, () => connection.runAndReadAll(sql, bindable(parameters)));
			return reader.getRowObjectsJS() as unknown as readonly Row[];
		},
		close: () => {
			connection.closeSync();
		},
	};
}

/** Untyped parameters are refused by some functions: texts are bound as such. */
function bindable(
	parameters: Readonly<Record<string, SqlValue>> | undefined,
): Record<string, DuckDBValue> | undefined {
	return parameters === undefined ? undefined : { ...parameters };
}

async function explain<Result>(sql: string, query: () => Promise<Result>): Promise<Result> {
	try {
		return await query();
	} catch (error) {
		throw new SqlError(sql, error);
	}
}

/** A statement DuckDB refused; `sql` is the statement, `cause` what the driver threw. */
export class SqlError extends Error {
	override readonly name = 'SqlError';
	readonly sql: string;

	constructor(sql: string, cause: unknown) {
		super(messageOf(cause), { cause });
		this.sql = sql;
	}
}

export function quoteIdentifier(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

export function quoteText(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

export function quoteTable(table: string): string {
	return table.split('.').map(quoteIdentifier).join('.');
}
