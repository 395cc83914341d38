import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Region, SourceDescription } from '#lib/domain/release.ts';
import { BuildError, messageOf, throwIfAny } from './errors.ts';
import { descriptionFaults, regionFaults } from './region-faults.ts';

/** `region.json` of a region's folder. */
export function loadRegion(folder: string): Region {
	const path = join(folder, 'region.json');
	if (!existsSync(path)) {
		throw new BuildError([
			`${folder} is no region: it has no region.json; see CONTRIBUTING.md, "Add a region"`,
		]);
	}
	const region = readJson(path);
	throwIfAny(regionFaults(region).map((fault) => `${path}: ${fault}`));
	return region as Region;
}

/** `sources.json` of a region's folder: who made each raw file and under which licence. */
export function loadSourceDescriptions(folder: string): readonly SourceDescription[] {
	const path = join(folder, 'sources.json');
	if (!existsSync(path)) return [];
	const descriptions = readJson(path);
	throwIfAny(descriptionFaults(descriptions).map((fault) => `${path}: ${fault}`));
	return descriptions as readonly SourceDescription[];
}

function readJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/u, ''));
	} catch (error) {
		throw new BuildError([`${path}: not JSON; ${messageOf(error)}`], { cause: error });
	}
}

/** SHA-256 of the files below folders and of single files, by path relative to `root`. */
export function hashFiles(
	root: string,
	paths: readonly string[],
): Readonly<Record<string, string>> {
	const files = paths.flatMap((path) => filesBelow(root, path)).sort();
	return Object.fromEntries(
		files.map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(join(root, path)))
				.digest('hex'),
		]),
	);
}

function filesBelow(root: string, path: string): readonly string[] {
	const full = join(root, path);
	if (!existsSync(full)) return [];
	try {
		return readdirSync(full).flatMap((name) => filesBelow(root, `${path}/${name}`));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
		throw error;
	}
}

/** One SHA-256 over the names and contents of files. */
export function hashOfFiles(root: string, paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const [path, digest] of Object.entries(hashFiles(root, paths))) {
		hash.update(`${path} ${digest}\n`);
	}
	return hash.digest('hex');
}
