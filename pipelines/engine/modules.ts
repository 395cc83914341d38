import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

declare global {
	/** Where the command line was compiled from and to; absent where the sources run themselves. */
	var wenheBundle: { readonly root: string; readonly folder: string } | undefined;
}

/** Loads a module of this repository by the path of its source, or one from elsewhere. */
export async function loadModule(path: string): Promise<unknown> {
	const compiled = compiledPath(path);
	if (compiled !== null || globalThis.wenheBundle === undefined) {
		return await import(pathToFileURL(compiled ?? path).href);
	}
	const { tsImport } = await import('tsx/esm/api');
	return await tsImport(pathToFileURL(path).href, import.meta.url);
}

/** Null for a source that was not compiled. */
export function compiledPath(path: string): string | null {
	const bundle = globalThis.wenheBundle;
	if (bundle === undefined) return null;
	const compiled = join(bundle.folder, relative(bundle.root, path)).replace(/\.ts$/, '.js');
	return existsSync(compiled) ? compiled : null;
}
