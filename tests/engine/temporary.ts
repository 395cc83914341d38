import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { messageOf } from '../../pipelines/engine/errors.ts';
import { buildProject, type Files, type SmallBuild } from './project.ts';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'wenhe-'));
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

/** What a build with these files says when it fails, with the project's folder left out of paths. */
export async function failure(files: Files, options: SmallBuild = {}): Promise<string> {
	try {
		await buildProject(temporaryFolder(), files, options);
	} catch (error) {
		return messageOf(error).replaceAll(/[^\s"(]*wenhe-[^/\s]+\//g, '');
	}
	throw new Error('the build did not fail');
}
