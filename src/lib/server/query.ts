import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { error } from '@sveltejs/kit';
import { causeOf, isBehind, olderRelease } from './older-release.ts';
import { discardRelease, type Release } from './release.ts';
import { activeLease } from './scope.ts';
import { CrowdedError, createSemaphore } from './semaphore.ts';
import { queryDeadline, querySlots } from './settings.ts';
import { findText, textAt } from './texts.ts';
import { plainValue } from './values.ts';

const use = textAt('./use.sql');

const inTurn = createSemaphore(querySlots());

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
	try {
		return await inTurn(() => runStatement<Row>(release, { name, sql }, params));
	} catch (problem) {
		if (problem instanceof DeadlineError || problem instanceof CrowdedError) error(503, 'busy');
		if (isBroken(problem)) {
			process.stderr.write(`${release.id} is opened anew: ${causeOf(problem)}\n`);
			await discardRelease(release);
			error(503, 'busy');
		}
		if (isBehind(problem)) {
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
	const connection = await release.instance.connect();
	try {
		return await beforeDeadline(connection, name, async () => {
			await connection.run(use);
			const prepared = await connection.prepare(sql);
			prepared.bind(namedIn(params, prepared.parameterCount, (i) => prepared.parameterName(i)));
			const reader = await prepared.runAndReadAll();
			return reader.getRowObjects().map(plainRow) as Row[];
		});
	} catch (cause) {
		if (cause instanceof DeadlineError) throw cause;
		throw new Error(`query ${name} failed`, { cause });
	} finally {
		connection.closeSync();
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

/** Only the parameters that the statement names: a page may know more than one query needs. */
function namedIn(
	params: QueryParams,
	count: number,
	nameOf: (index: number) => string,
): Record<string, DuckDBValue> {
	const names = Array.from({ length: count }, (_, index) => nameOf(index + 1));
	return Object.fromEntries(names.map((name) => [name, params[name] ?? null]));
}

function plainRow(row: Record<string, DuckDBValue>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}
