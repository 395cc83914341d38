import type { DuckDBValue } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, quoteText, type SqlValue } from './database.ts';

/** A release opened for the queries that the site asks of it. */
export interface ReleaseReader {
	/** Rows of one `.sql` file; it takes those of the parameters that it names. */
	readonly rows: <Row>(
		file: string,
		parameters: Readonly<Record<string, SqlValue>>,
	) => Promise<readonly Row[]>;
	readonly close: () => void;
}

export async function openRelease(folder: string): Promise<ReleaseReader> {
	const database = await openDatabase(':memory:');
	const file = quoteText(join(folder, 'marts.duckdb'));
	await database.run(`attach ${file} as release (read_only)`);
	await database.run('use release.marts');
	return {
		rows: async <Row>(path: string, parameters: Readonly<Record<string, SqlValue>>) => {
			const prepared = await database.connection.prepare(readFileSync(path, 'utf8'));
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
		},
		close: database.close,
	};
}
