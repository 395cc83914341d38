import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createReaders, type Readers } from './readers.ts';
import { textAt } from './texts.ts';
import { isReleaseId, readPointer, regionFolder, releaseFolder } from './pointer.ts';

/** Nothing was built yet, or the release asked for does not exist. */
export type ReleaseProblem = 'no_release' | 'unknown_release';

export class ReleaseError extends Error {
	readonly problem: ReleaseProblem;
	constructor(problem: ReleaseProblem, message: string) {
		super(message);
		this.name = 'ReleaseError';
		this.problem = problem;
	}
}

/** A release that is open for reading. */
export interface Release {
	readonly id: string;
	readonly folder: string;
	readonly instance: DuckDBInstance;
	readonly readers: Readers;
	/** What was worked out from this release and dies with it: drawings, region, sources. */
	readonly memory: Map<string, unknown>;
}

/** The right to read one release until `end`; a request holds one from first query to last. */
export interface Lease {
	readonly release: Release;
	readonly currentId: string;
	readonly isCurrent: boolean;
	readonly end: () => void;
}

interface Holding extends Release {
	leases: number;
	isRetired: boolean;
}

const limits = {
	autoinstall_known_extensions: 'false',
	autoload_known_extensions: 'false',
	memory_limit: '1GB',
	// Tables of a release are small: sharing one query out costs more than it saves, and others wait for the second core.
	threads: '1',
};

const pointerAge = 200;
const olderKeptOpen = 2;

let pointer = { folder: '', id: null as string | null, readAt: 0 };
let serving: Holding | null = null;
/** Opened releases by folder, least recently used first. */
const opened = new Map<string, Promise<Holding>>();

/** A lease on the current release, or on an older one that a reader names. */
export async function leaseRelease(id?: string | null): Promise<Lease> {
	const current = await untilOpen(currentHolding);
	if (id == null || id === current.id) return lease(current, current.id);
	if (!isReleaseId(id) || !existsSync(join(releaseFolder(id), 'marts.duckdb'))) {
		throw new ReleaseError('unknown_release', `no release ${JSON.stringify(id)}`);
	}
	const older = lease(await untilOpen(() => hold(id)), current.id);
	await retireLeastUsed();
	return older;
}

/** Releases open in this process, for the health page and tests. */
export function openReleases(): number {
	return opened.size;
}

/** Closes everything that nobody reads; for tests and shutdown. */
export async function closeReleases(): Promise<void> {
	serving = null;
	pointer = { folder: '', id: null, readAt: 0 };
	for (const holding of await Promise.all(opened.values())) retire(holding);
}

/** A database that failed inside itself answers nothing more: the next lease opens it anew. */
export async function discardRelease({ folder, instance }: Release): Promise<void> {
	const holding = await opened.get(folder);
	if (holding === undefined || holding.instance !== instance) return;
	if (serving === holding) serving = null;
	retire(holding);
}

/** What was awaited may have been retired meanwhile: only the check right before the lease counts. */
async function untilOpen(find: () => Promise<Holding>): Promise<Holding> {
	for (;;) {
		const holding = await find();
		if (!holding.isRetired) return holding;
	}
}

async function currentHolding(): Promise<Holding> {
	const id = pointedId();
	if (id === null) {
		throw new ReleaseError('no_release', `no release in ${regionFolder()}; run "wenhe build"`);
	}
	const folder = releaseFolder(id);
	if (serving?.folder === folder) return serving;
	try {
		const holding = await hold(id);
		if (pointer.id === id && !holding.isRetired) serve(holding);
		return holding;
	} catch (error) {
		// A pointer to a release that cannot be opened must not take the site down.
		if (serving?.folder.startsWith(regionFolder())) return serving;
		throw error;
	}
}

function serve(holding: Holding): void {
	const previous = serving;
	serving = holding;
	if (previous !== null && previous !== holding) retire(previous);
}

function pointedId(): string | null {
	const folder = regionFolder();
	const now = performance.now();
	if (pointer.id === null || pointer.folder !== folder || now - pointer.readAt > pointerAge) {
		pointer = { folder, id: readPointer() ?? lastGood(folder), readAt: now };
	}
	return pointer.id;
}

function lastGood(folder: string): string | null {
	return serving !== null && serving.folder.startsWith(folder) ? serving.id : null;
}

function lease(holding: Holding, currentId: string): Lease {
	holding.leases += 1;
	let isEnded = false;
	function end() {
		if (isEnded) return;
		isEnded = true;
		holding.leases -= 1;
		closeIfIdle(holding);
	}
	return { release: holding, currentId, isCurrent: holding.id === currentId, end };
}

function hold(id: string): Promise<Holding> {
	const folder = releaseFolder(id);
	const holding = opened.get(folder) ?? open(id, folder);
	opened.delete(folder);
	opened.set(folder, holding);
	return holding;
}

async function open(id: string, folder: string): Promise<Holding> {
	try {
		const instance = await openReadOnly(join(folder, 'marts.duckdb'));
		const readers = createReaders(instance);
		return { id, folder, instance, readers, memory: new Map(), leases: 0, isRetired: false };
	} catch (error) {
		opened.delete(folder);
		throw error;
	}
}

/**
 * Attached under another name, because a catalog `marts` with a schema `marts` makes every name ambiguous.
 * The rules that queries share come with it. Afterwards nothing outside this file can be read, and no setting changed.
 */
async function openReadOnly(path: string): Promise<DuckDBInstance> {
	const instance = await DuckDBInstance.create(':memory:', limits);
	const connection = await instance.connect();
	try {
		await connection.run(textAt('./rules.sql'));
		await connection.run(
			textAt('./attach.sql').replace('$path', `'${path.replaceAll("'", "''")}'`),
		);
		return instance;
	} catch (error) {
		instance.closeSync();
		throw error;
	} finally {
		connection.closeSync();
	}
}

async function retireLeastUsed(): Promise<void> {
	const others = (await Promise.all(opened.values())).filter((holding) => holding !== serving);
	for (const holding of others.slice(0, Math.max(0, others.length - olderKeptOpen))) {
		retire(holding);
	}
}

function retire(holding: Holding): void {
	holding.isRetired = true;
	opened.delete(holding.folder);
	closeIfIdle(holding);
}

function closeIfIdle(holding: Holding): void {
	if (!holding.isRetired || holding.leases > 0) return;
	holding.memory.clear();
	holding.readers.close();
	holding.instance.closeSync();
}
