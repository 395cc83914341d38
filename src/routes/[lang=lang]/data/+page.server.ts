import { releaseContents, releaseHistory } from '#lib/server/release-page.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
	const [history, contents, manifest] = await Promise.all([
		releaseHistory(),
		releaseContents(),
		readManifest(),
	]);
	return { history, ...contents, seed: manifest.seed };
};
