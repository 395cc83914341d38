import type { DuckDBValue } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, quoteText, type Database, type SqlValue } from './database.ts';
import { projectRoot } from './paths.ts';

/** A release opened for the queries that the site asks of it. */
export interface ReleaseReader {
	/** Rows of one `.sql` file; it takes those of the parameters that it names. */
	readonly rows: <Row>(
		file: string,
		parameters: Readonly<Record<string, SqlValue>>,
	) => Promise<readonly Row[]>;
	/** Once the queries in flight have ended. */
	readonly close: () => Promise<void>;
}

export async function openRelease(folder: string): Promise<ReleaseReader> {
	const database = await openDatabase(':memory:');
	const file = quoteText(join(folder, 'marts.duckdb'));
	await database.run(`attach ${file} as release (read_only)`);
	await database.run(readFileSync(join(projectRoot, 'src/lib/server/rules.sql'), 'utf8'));
	await database.run('use release.marts');
	const asked: Promise<unknown>[] = [];
	return {
		rows: <Row>(path: string, parameters: Readonly<Record<string, SqlValue>>) => {
			const answer = ask<Row>(database, readFileSync(path, 'utf8'), parameters);
			asked.push(answer);
			return answer;
		},
		close: async () => {
			await Promise.allSettled(asked);
			database.close();
		},
	};
}

async function ask<Row>(
	database: Database,
	sql: string,
	parameters: Readonly<Record<string, SqlValue>>,
): Promise<readonly Row[]> {
	const prepared = await database.connection.prepare(sql);
	const names = Array.from({ length: prepared.parameterCount }, (_, index) =>
		prepared.parameterName(index + 1),
	);
	prepared.bind(
		Object.fromEntries(
			names.map((name): [string, DuckDBValue] => [name, parameters[name] ?? null]),
		),
	);
	const reader = await prepared.runAndReadAll();
	return reader.getRowObjectsJS() as unknown as readonly Row[];
}
