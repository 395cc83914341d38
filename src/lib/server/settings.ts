import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/** Where releases are and which region the site shows; read once per question, so tests can change it. */
export function warehouseFolder(): string {
	return resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse');
}

export function regionId(): string {
	return process.env['WENHE_REGION'] ?? 'yixing';
}

/** A page's query is stopped after this many milliseconds. */
export function queryDeadline(): number {
	return Number(process.env['WENHE_QUERY_DEADLINE'] ?? 10_000);
}

/** Queries that run at once: never more than the pool of threads, which files and names need too. */
export function querySlots(): number {
	return Math.max(2, Math.min(3, availableParallelism()));
}

/** A question to the console is stopped after this many milliseconds. */
export function consoleDeadline(): number {
	return Number(process.env['WENHE_CONSOLE_DEADLINE'] ?? 8000);
}

/** Seconds without a reader before the pages of a new release are made ahead; null where they never are. */
export function warmAfter(): number | null {
	const stated = process.env['WENHE_WARM'] ?? '5';
	return stated === 'off' ? null : Number(stated);
}
