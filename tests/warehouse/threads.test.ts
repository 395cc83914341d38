import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadDictionary } from '../../pipelines/engine/dictionary.ts';
import { contentId, exportMarts } from '../../pipelines/engine/export.ts';
import { projectPaths } from '../../pipelines/engine/paths.ts';
import { buildFixture } from './build-fixture.ts';

test('every number of threads makes the same release', async () => {
	const ids = [await idWith(1), await idWith(2), await idWith(5)];
	expect(new Set(ids).size).toBe(1);
}, 180_000);

async function idWith(threads: number): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'wenhe-threads-'));
	const { database, marts } = await buildFixture(1, {}, threads);
	try {
		const dictionary = await loadDictionary(database, projectPaths.dictionary);
		return contentId(await exportMarts(database, marts, { folder, dictionary }));
	} finally {
		database.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
