import { mayReadTable } from '#lib/domain/raw-access.ts';
import { nextRelease } from '#lib/domain/release-link.ts';
import { loadChangeLog } from '#lib/server/change-log.ts';
import { releaseContents, releaseHistory } from '#lib/server/release-page.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user } }) => {
	const [history, contents, manifest, log] = await Promise.all([
		releaseHistory(),
		releaseContents(),
		readManifest(),
		loadChangeLog(language),
	]);
	const next = nextRelease(manifest.asOf, manifest.region.releaseEveryMonths);
	const tables = contents.tables.map((table) => ({
		...table,
		isOpen: mayReadTable(user, table.table_name),
	}));
	return { history, ...contents, tables, seed: manifest.seed, log, next };
};
