import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import {
	intakeFolder,
	type IntakeOptions,
	type IntakeResult,
} from '../../pipelines/intake/index.ts';

export type TestFiles = Readonly<Record<string, string | Uint8Array>>;

export type TestRow = Readonly<Record<string, string | number | boolean | null>>;

/** What an intake left, read back. */
export interface TestIntake {
	readonly result: IntakeResult;
	readonly rows: (sql: string) => Promise<readonly TestRow[]>;
}

let shared: Promise<DuckDBConnection> | null = null;

export function connect(): Promise<DuckDBConnection> {
	shared ??= DuckDBInstance.create(':memory:', { threads: '1' }).then((instance) =>
		instance.connect(),
	);
	return shared;
}

/** Writes the files to a folder of their own and takes them in. */
export async function takeIn(
	files: TestFiles,
	contracts: readonly SourceContract[],
	options: Partial<IntakeOptions> = {},
): Promise<TestIntake> {
	const connection = await connect();
	return await withFiles(files, async (rawDir) => {
		const result = await intakeFolder({ rawDir, contracts, connection, ...options });
		return { result, rows: (sql) => readRows(connection, sql) };
	});
}

export async function withFiles<Result>(
	files: TestFiles,
	use: (folder: string) => Promise<Result>,
): Promise<Result> {
	const folder = await mkdtemp(join(tmpdir(), 'wenhe-intake-'));
	try {
		for (const [name, content] of Object.entries(files)) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), content);
		}
		return await use(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<readonly TestRow[]> {
	const reader = await connection.runAndReadAll(sql);
	return reader
		.getRowObjectsJS()
		.map((row) =>
			Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)] as const)),
		);
}

function plain(value: unknown): string | number | boolean | null {
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return value;
	return null;
}
