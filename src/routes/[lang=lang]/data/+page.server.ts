import { nextRelease } from '#lib/domain/release-link.ts';
import { loadChangeLog } from '#lib/server/change-log.ts';
import { releaseContents, releaseHistory } from '#lib/server/release-page.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language } }) => {
	const [history, contents, manifest, log] = await Promise.all([
		releaseHistory(),
		releaseContents(),
		readManifest(),
		loadChangeLog(language),
	]);
	const next = nextRelease(manifest.asOf, manifest.region.releaseEveryMonths);
	return { history, ...contents, seed: manifest.seed, log, next };
};
