import type { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement } from '@duckdb/node-api';
import { textAt } from './texts.ts';

const use = textAt('./use.sql');

/** A connection and the statements that it has prepared: opening one takes longer than most queries of a page. */
export interface Reader {
	readonly connection: DuckDBConnection;
	readonly prepared: (sql: string) => Promise<DuckDBPreparedStatement>;
}

export interface Readers {
	readonly take: () => Promise<Reader>;
	/** Only after a query that ended well. */
	readonly giveBack: (reader: Reader) => void;
	readonly close: () => void;
}

/** The connections of one release: as many as queries run at once. */
export function createReaders(instance: DuckDBInstance): Readers {
	const idle: Reader[] = [];
	let isClosed = false;
	return {
		take: async () => idle.pop() ?? open(instance),
		giveBack(reader) {
			if (isClosed) reader.connection.closeSync();
			else idle.push(reader);
		},
		close() {
			isClosed = true;
			for (const { connection } of idle.splice(0)) connection.closeSync();
		},
	};
}

async function open(instance: DuckDBInstance): Promise<Reader> {
	const connection = await instance.connect();
	await connection.run(use);
	const statements = new Map<string, DuckDBPreparedStatement>();
	async function prepared(sql: string): Promise<DuckDBPreparedStatement> {
		const known = statements.get(sql);
		if (known !== undefined) return known;
		const made = await connection.prepare(sql);
		statements.set(sql, made);
		return made;
	}
	return { connection, prepared };
}
