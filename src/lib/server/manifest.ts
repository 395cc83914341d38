import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import { releaseFolder } from './pointer.ts';
import { activeLease, oncePerRelease } from './scope.ts';

/** The manifest of the release at hand. */
export function readManifest(): Promise<ReleaseManifest> {
	return oncePerRelease('manifest', () => manifestOf(activeLease().release.id));
}

export async function manifestOf(id: string): Promise<ReleaseManifest> {
	const text = await readFile(join(releaseFolder(id), 'manifest.json'), 'utf8');
	return JSON.parse(text) as ReleaseManifest;
}
