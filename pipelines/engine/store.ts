import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import { listFolder } from './discover.ts';
import { isRunning, thisProcess } from './process.ts';

/**
 * The releases of one region. `releases/<id>` never changes once it is there; `current` holds the id
 * of the one that is served and is replaced by a rename, so that a reader finds the old or the new id.
 */
export interface ReleaseStore {
	readonly folder: string;
}

/** Work folders with process and its start, and lock files on their way, with process. */
const abandoned = /^(?:\.work-(\d+)-(\d+)|build\.lock\.(?:stale-)?(\d+))$/;

export function releaseFolder({ folder }: ReleaseStore, id: string): string {
	return join(folder, 'releases', id);
}

export function currentReleaseId({ folder }: ReleaseStore): string | null {
	try {
		return readFileSync(join(folder, 'current'), 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

/** Whole releases in order of their ids, which begin with the as-of date. */
export function listReleases(store: ReleaseStore): readonly ReleaseManifest[] {
	return listFolder(join(store.folder, 'releases'))
		.filter((id) => existsSync(join(releaseFolder(store, id), 'manifest.json')))
		.map((id) => readManifest(store, id));
}

export function readManifest(store: ReleaseStore, id: string): ReleaseManifest {
	const path = join(releaseFolder(store, id), 'manifest.json');
	return JSON.parse(readFileSync(path, 'utf8')) as ReleaseManifest;
}

/** A folder of this process, on the file system of the releases; what is built in it goes to `release`. */
export function createWorkFolder({ folder }: ReleaseStore): string {
	const { pid, startedAt } = thisProcess();
	const work = join(folder, `.work-${String(pid)}-${String(startedAt)}`);
	rmSync(work, { recursive: true, force: true });
	mkdirSync(join(work, 'release'), { recursive: true });
	mkdirSync(join(folder, 'releases'), { recursive: true });
	return work;
}

/** Removes what killed builds left behind; a running build keeps its folder. */
export function removeAbandonedWork({ folder }: ReleaseStore): void {
	for (const name of listFolder(folder)) {
		const [, work, start, lock] = abandoned.exec(name) ?? [];
		const pid = Number(work ?? lock);
		if (!Number.isNaN(pid) && !isRunning({ pid, startedAt: Number(start ?? 0) })) {
			rmSync(join(folder, name), { recursive: true, force: true });
		}
	}
}

/** Makes the finished `release` of a work folder the release `id` and serves it; all bytes are on the disk first. */
export function publishRelease(store: ReleaseStore, work: string, id: string): void {
	const target = releaseFolder(store, id);
	if (!existsSync(target)) {
		syncBelow(join(work, 'release'));
		renameSync(join(work, 'release'), target);
		syncPath(join(store.folder, 'releases'));
	}
	const next = join(work, 'current');
	writeFileSync(next, `${id}\n`);
	syncPath(next);
	renameSync(next, join(store.folder, 'current'));
	syncPath(store.folder);
}

function syncBelow(path: string): void {
	if (statSync(path).isDirectory()) {
		for (const name of readdirSync(path)) syncBelow(join(path, name));
	}
	syncPath(path);
}

function syncPath(path: string): void {
	const descriptor = openSync(path, 'r');
	try {
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}
