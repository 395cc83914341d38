import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BuildError } from './errors.ts';
import { isRunning, type ProcessIdentity, thisProcess } from './process.ts';

interface Holder extends ProcessIdentity {
	readonly host: string;
	readonly since: string;
}

export interface LockOptions {
	/** How long to wait for another build before giving up. */
	readonly waitMilliseconds: number;
	/** Called once when there is something to wait for. */
	readonly onWait?: (message: string) => void;
}

const pollMilliseconds = 100;

/** Runs `work` while no other build of the same warehouse runs; a lock whose process died is taken over. */
export async function withBuildLock<Result>(
	folder: string,
	options: LockOptions,
	work: () => Promise<Result>,
): Promise<Result> {
	mkdirSync(folder, { recursive: true });
	const path = join(folder, 'build.lock');
	const text = await acquire(path, options);
	try {
		return await work();
	} finally {
		if (readText(path) === text) rmSync(path, { force: true });
	}
}

async function acquire(path: string, options: LockOptions): Promise<string> {
	const since = new Date().toISOString();
	const text = JSON.stringify({ ...thisProcess(), host: hostname(), since } satisfies Holder);
	const deadline = Date.now() + options.waitMilliseconds;
	let isWaiting = false;
	while (!takeLock(path, text)) {
		const held = readText(path);
		if (held === null) continue;
		const holder = parseHolder(held);
		if (holder === null || isStale(holder)) {
			removeStale(path, held);
			continue;
		}
		if (Date.now() >= deadline) throw new BuildError([busyMessage(holder, path)]);
		if (!isWaiting) options.onWait?.(`waiting for ${describeHolder(holder)}`);
		isWaiting = true;
		await wait(pollMilliseconds);
	}
	return text;
}

/** A link appears with its contents or not at all, unlike a file that is created and then written. */
function takeLock(path: string, text: string): boolean {
	const own = `${path}.${String(process.pid)}`;
	writeFileSync(own, text);
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(own, { force: true });
	}
}

/** Moved away before it is removed: if another process was quicker, its fresh lock is put back. */
function removeStale(path: string, held: string): void {
	const aside = `${path}.stale-${String(process.pid)}`;
	try {
		renameSync(path, aside);
		if (readText(aside) !== held) linkSync(aside, path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== 'ENOENT' && code !== 'EEXIST') throw error;
	}
	rmSync(aside, { force: true });
}

function isStale(holder: Holder): boolean {
	return holder.host === hostname() && !isRunning(holder);
}

function parseHolder(text: string): Holder | null {
	try {
		return JSON.parse(text) as Holder;
	} catch {
		return null;
	}
}

function readText(path: string): string | null {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

function describeHolder({ pid, host, since }: Holder): string {
	return `the build of process ${String(pid)} on ${host}, running since ${since}`;
}

function busyMessage(holder: Holder, path: string): string {
	return (
		`another build is running: ${describeHolder(holder)}; wait for it, ` +
		`or remove ${path} if that machine is gone`
	);
}
