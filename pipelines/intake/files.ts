import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One file below the raw folder. */
export interface FoundFile {
	/** Below the folder, `/` separated. */
	readonly path: string;
	readonly location: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** Every file below a folder in the order of its path; traces of editors and systems apart. */
export async function findFiles(folder: string): Promise<readonly FoundFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const found = entries
		.filter((entry) => entry.isFile() && !isTrace(entry.name))
		.map((entry) => join(entry.parentPath, entry.name));
	const files = found.map((location) => ({ location, path: below(folder, location) }));
	files.sort((one, other) => (one.path < other.path ? -1 : 1));
	return Promise.all(files.map(({ location, path }) => describeFile(location, path)));
}

export async function describeFile(location: string, path: string): Promise<FoundFile> {
	const status = await stat(location);
	if (!status.isFile()) throw new Error(`${location} is neither a file nor a folder`);
	const { size } = status;
	return { path, location, bytes: size, sha256: await hashFile(location) };
}

async function hashFile(location: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const chunk of createReadStream(location)) hash.update(chunk as Buffer);
	return hash.digest('hex');
}

function below(folder: string, location: string): string {
	const rest = location.slice(folder.replace(/[\\/]+$/u, '').length + 1);
	return rest.replaceAll('\\', '/').normalize('NFC');
}

function isTrace(name: string): boolean {
	return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db';
}
