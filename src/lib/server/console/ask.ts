import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPublished } from '#lib/domain/raw-access.ts';
import { readManifest } from '../manifest.ts';
import { activeLease } from '../scope.ts';
import { CrowdedError, createSemaphore } from '../semaphore.ts';
import { consoleDeadline } from '../settings.ts';
import { textAt } from '../texts.ts';

export type ProblemCode =
	| 'syntax'
	| 'statement'
	| 'several'
	| 'table'
	| 'function'
	| 'memory'
	| 'size'
	| 'late'
	| 'busy'
	| 'long'
	| 'other';

export interface ConsoleProblem {
	readonly code: ProblemCode;
	/** What the database said, in English; empty where the code says all. */
	readonly message: string;
	readonly line?: number | null;
	readonly column?: number | null;
	readonly name?: string;
}

export interface ConsoleResult {
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	readonly rows: readonly (readonly (string | number | boolean | null)[])[];
	/** There are more rows than may be taken away. */
	readonly hasMore: boolean;
}

export type ConsoleAnswer = ConsoleResult | { readonly problem: ConsoleProblem };

export const consoleLimits = {
	rows: 50_000,
	bytes: 16 * 1024 * 1024,
	megabytes: 256,
	letters: 4000,
} as const;

const heapMegabytes = 192;
/** One question at a time leaves a core to everybody else. */
const inTurn = createSemaphore(1, { room: 6 });

/** The answer to a question in SQL about the tables of this release; never throws for what the question does. */
export async function askConsole(sql: string): Promise<ConsoleAnswer> {
	if (sql.length > consoleLimits.letters) return { problem: { code: 'long', message: '' } };
	const { tables } = await readManifest();
	const { folder } = activeLease().release;
	const question = {
		duckdb: duckdbModule(),
		path: join(folder, 'marts.duckdb'),
		sql: sql.replace(/[\s;]+$/, ''),
		tables: Object.keys(tables).filter(isPublished),
		most: consoleLimits.rows,
		mostBytes: consoleLimits.bytes,
		memory: `${String(consoleLimits.megabytes)}MB`,
		statements: {
			parse: textAt('./console/parse.sql'),
			open: textAt('./console/open.sql'),
			copy: textAt('./console/copy.sql'),
			close: textAt('./console/close.sql'),
		},
	};
	try {
		return await inTurn(() => inChild(JSON.stringify(question)));
	} catch (error) {
		if (error instanceof CrowdedError) return { problem: { code: 'busy', message: '' } };
		throw error;
	}
}

function duckdbModule(): string {
	return pathToFileURL(createRequire(import.meta.url).resolve('@duckdb/node-api')).href;
}

/** A process without environment, killed when late: no question can hold up or bring down the site. */
function inChild(question: string): Promise<ConsoleAnswer> {
	return new Promise((resolve, reject) => {
		const options = [`--max-old-space-size=${String(heapMegabytes)}`, '--input-type=module'];
		const child = spawn(process.execPath, [...options, '-e', textAt('./console/child.mjs')], {
			env: {},
			stdio: ['pipe', 'pipe', 'ignore'],
		});
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			child.kill('SIGKILL');
		}, consoleDeadline());
		const chunks: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
		child.stdin.on('error', () => undefined);
		child.on('error', reject);
		child.on('close', (code) => {
			clearTimeout(timer);
			if (isLate) resolve({ problem: { code: 'late', message: '' } });
			else if (code !== 0) resolve({ problem: { code: 'memory', message: '' } });
			else resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as ConsoleAnswer);
		});
		child.stdin.end(question);
	});
}
