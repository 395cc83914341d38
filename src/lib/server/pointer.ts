import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regionId, warehouseFolder } from './settings.ts';

const releaseId = /^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/;

export function isReleaseId(text: string): boolean {
	return releaseId.test(text);
}

export function regionFolder(): string {
	return join(warehouseFolder(), regionId());
}

export function releaseFolder(id: string): string {
	return join(regionFolder(), 'releases', id);
}

/**
 * The id in `current`, or null when nothing was built yet.
 * Read without the thread pool: a slow query must not hold back the pointer.
 */
export function readPointer(): string | null {
	try {
		const id = readFileSync(join(regionFolder(), 'current'), 'utf8').trim();
		return isReleaseId(id) ? id : null;
	} catch {
		return null;
	}
}

/** Ids of all whole releases, newest first. */
export function listReleases(): readonly string[] {
	const folder = join(regionFolder(), 'releases');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((id) => isReleaseId(id) && existsSync(join(folder, id, 'marts.duckdb')))
		.sort()
		.reverse();
}
