import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** The SQL of the state: statements by name, migrations in order. */
export interface StateTexts {
	readonly migrations: readonly string[];
	readonly queries: Readonly<Record<string, string>>;
}

export type StateParams = Readonly<Record<string, string | number | null>>;

/** What people are doing: accounts, sessions, cases, the audit log. One SQLite file. */
export interface State {
	readonly folder: string;
	readonly rows: (name: string, params: StateParams) => readonly unknown[];
	/** Number of rows changed. */
	readonly run: (name: string, params: StateParams) => number;
	/** All or nothing, and no other writer in between. */
	readonly atOnce: <Result>(work: () => Result) => Result;
	/** A copy that is whole, taken while the state is in use. */
	readonly backup: (path: string) => void;
	readonly close: () => void;
}

export type Rows<Row> = readonly Row[];

/** Rows of `queries/<name>.sql`; `:name` in the file takes `params.name`. */
export function rowsOf<Row>(state: State, name: string, params: StateParams = {}): Rows<Row> {
	return state.rows(name, params) as Rows<Row>;
}

export const stateFile = 'state.sqlite';

/** Opens the state of a folder, made on first use, and brings it up to the latest migration. */
export function openState(folder: string, texts: StateTexts): State {
	mkdirSync(join(folder, 'evidence'), { recursive: true, mode: 0o700 });
	const path = join(folder, stateFile);
	const database = new Database(path);
	chmodSync(path, 0o600);
	database.pragma('journal_mode = wal');
	database.pragma('busy_timeout = 5000');
	database.pragma('foreign_keys = on');
	database.pragma('synchronous = full');
	migrate(database, texts.migrations);
	return stateOf(folder, database, texts.queries);
}

/** `user_version` counts the migrations that were applied. */
function migrate(database: Database.Database, migrations: readonly string[]): void {
	database
		.transaction(() => {
			const applied = versionOf(database);
			if (applied > migrations.length) {
				throw new Error(
					`the state is of a newer version (${String(applied)}, known are ${String(migrations.length)}); update Wenhe`,
				);
			}
			for (const sql of migrations.slice(applied)) database.exec(sql);
			database.pragma(`user_version = ${String(migrations.length)}`);
		})
		.immediate();
}

function versionOf(database: Database.Database): number {
	const [row] = database.prepare('pragma user_version').all() as { user_version: number }[];
	return row?.user_version ?? 0;
}

function stateOf(
	folder: string,
	database: Database.Database,
	queries: Readonly<Record<string, string>>,
): State {
	const prepared = new Map<string, Database.Statement>();

	function statement(name: string): Database.Statement {
		const known = prepared.get(name);
		if (known !== undefined) return known;
		const sql = queries[name];
		if (sql === undefined) throw new RangeError(`no query ${name}`);
		const made = database.prepare(sql);
		prepared.set(name, made);
		return made;
	}

	return {
		folder,
		rows: (name, params) => statement(name).all(params),
		run: (name, params) => statement(name).run(params).changes,
		atOnce: (work) => database.transaction(work).immediate(),
		backup: (path) => {
			database.prepare('vacuum into :path').run({ path });
			chmodSync(path, 0o600);
		},
		close: () => {
			database.close();
		},
	};
}
