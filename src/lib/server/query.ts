import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { error } from '@sveltejs/kit';
import { causeOf, isOtherShape, lacksSomething, olderRelease } from './older-release.ts';
import { discardRelease, type Release } from './release.ts';
import { activeLease, amongLatest } from './scope.ts';
import { CrowdedError, createSemaphore } from './semaphore.ts';
import { queryDeadline, querySlots } from './settings.ts';
import { findText } from './texts.ts';
import { plainValue } from './values.ts';

const inTurn = createSemaphore(querySlots());
/** Rows of a release never change: two figures, and a page in two languages, often ask for the same. */
const shelf = { name: 'rows', room: 240 };

const names = new Map<string, readonly string[]>();

export type QueryParams = Readonly<Record<string, string | number | boolean | null>>;

/** A query that took longer than a reader can be asked to wait. */
export class DeadlineError extends Error {
	constructor(name: string, milliseconds: number) {
		super(`query ${name} stopped after ${milliseconds} ms`);
		this.name = 'DeadlineError';
	}
}

export interface Statement {
	readonly name: string;
	readonly sql: string;
}

/** Rows of `queries/<name>.sql` on the release of this request; `$name` in the file takes `params.name`. */
export async function query<Row>(name: string, params: QueryParams = {}): Promise<readonly Row[]> {
	const sql = findText(`./queries/${name}.sql`);
	if (sql === undefined) throw new RangeError(`no query ${name}`);
	const { release } = activeLease();
	const key = JSON.stringify([name, namedIn(params, namesIn(sql))]);
	try {
		return await amongLatest(shelf, key, () =>
			inTurn(() => runStatement<Row>(release, { name, sql }, params)),
		);
	} catch (problem) {
		if (problem instanceof DeadlineError || problem instanceof CrowdedError) error(503, 'busy');
		if (isBroken(problem)) {
			process.stderr.write(`${release.id} is opened anew: ${causeOf(problem)}\n`);
			await discardRelease(release);
			error(503, 'busy');
		}
		if (lacksSomething(problem) && (await isOtherShape())) {
			process.stderr.write(`${release.id} does not answer ${name}: built by older software\n`);
			error(404, olderRelease);
		}
		throw problem;
	}
}

/** DuckDB checks itself: after such a fault it refuses every later query of the same database. */
export function isBroken(problem: unknown): boolean {
	return /INTERNAL Error|database has been invalidated/.test(causeOf(problem));
}

export async function runStatement<Row>(
	release: Release,
	{ name, sql }: Statement,
	params: QueryParams,
): Promise<readonly Row[]> {
	const reader = await release.readers.take();
	try {
		const rows = await beforeDeadline(reader.connection, name, async () => {
			const prepared = await reader.prepared(sql);
			prepared.bind(namedIn(params, namesIn(sql)));
			const result = await prepared.runAndReadAll();
			return result.getRowObjects().map(plainRow) as Row[];
		});
		release.readers.giveBack(reader);
		return rows;
	} catch (cause) {
		reader.connection.closeSync();
		if (cause instanceof DeadlineError) throw cause;
		throw new Error(`query ${name} failed`, { cause });
	}
}

async function beforeDeadline<Result>(
	connection: DuckDBConnection,
	name: string,
	work: () => Promise<Result>,
): Promise<Result> {
	const deadline = queryDeadline();
	const lateAt = performance.now() + deadline;
	const timer = setTimeout(() => {
		connection.interrupt();
	}, deadline);
	try {
		return await work();
	} catch (error) {
		throw performance.now() >= lateAt - 1 ? new DeadlineError(name, deadline) : error;
	} finally {
		clearTimeout(timer);
	}
}

/** The parameters that a statement names. */
function namesIn(sql: string): readonly string[] {
	const known = names.get(sql);
	if (known !== undefined) return known;
	const code = sql.replace(/--.*|'[^']*'/g, '');
	const found = [...new Set(code.match(/\$[a-z]\w*/g))].map((name) => name.slice(1));
	names.set(sql, found);
	return found;
}

/** A page may know more parameters than one query needs, and fewer. */
function namedIn(params: QueryParams, wanted: readonly string[]): Record<string, DuckDBValue> {
	return Object.fromEntries(wanted.map((name) => [name, params[name] ?? null]));
}

function plainRow(row: Record<string, DuckDBValue>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}
