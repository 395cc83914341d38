import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	createWorkFolder,
	listReleases,
	publishRelease,
	releaseFolder,
	removeAbandonedWork,
} from '../../pipelines/engine/store.ts';

/** A process to be killed: publishes copies of a release as fast as it can, so that renames are hit. */
const [folder = '', start = '0', rounds = '1000000'] = process.argv.slice(2);
const store = { folder };
const model = releaseFolder(store, listReleases(store)[0]?.id ?? '');

for (let round = Number(start); round < Number(start) + Number(rounds); round += 1) {
	removeAbandonedWork(store);
	const work = createWorkFolder(store);
	const release = join(work, 'release');
	const id = `2026-12-31-${round.toString(16).padStart(8, '0')}`;
	cpSync(model, release, { recursive: true });
	const manifest = JSON.parse(readFileSync(join(release, 'manifest.json'), 'utf8')) as object;
	writeFileSync(join(release, 'manifest.json'), JSON.stringify({ ...manifest, id }));
	publishRelease(store, work, id);
}
