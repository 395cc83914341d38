import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

export interface SourceFile {
	/** Relative to the repository, `/` separated. */
	readonly path: string;
	readonly text: string;
}

/** Files below a folder of the repository whose name ends in one of the endings, in order. */
export function sourceFiles(folder: string, endings: readonly string[]): readonly SourceFile[] {
	return pathsBelow(join(root, folder))
		.filter((path) => endings.some((ending) => path.endsWith(ending)))
		.map((path) => ({
			path: relative(root, path).replaceAll('\\', '/'),
			text: readFileSync(path, 'utf8'),
		}));
}

function pathsBelow(path: string): readonly string[] {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found === undefined) return [];
	if (!found.isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => pathsBelow(join(path, name)));
}
