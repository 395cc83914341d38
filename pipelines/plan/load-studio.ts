import { join } from 'node:path';
import { askStudio, type StudioQuestion } from '#lib/domain/studio-queries.ts';
import type { Studio } from '#lib/domain/studio.ts';
import { readStudio } from '#lib/measures/plan/read-studio.ts';
import { projectRoot } from '../engine/paths.ts';
import { openRelease } from '../engine/read-release.ts';

/** The studio of one level of a release, by the queries of the site; null where it has none. */
export async function loadStudio(folder: string, question: StudioQuestion): Promise<Studio | null> {
	const release = await openRelease(folder);
	try {
		return readStudio(
			await askStudio(question, (name, params) =>
				release.rows(join(projectRoot, 'src/lib/server/queries', `${name}.sql`), params),
			),
		);
	} finally {
		await release.close();
	}
}
