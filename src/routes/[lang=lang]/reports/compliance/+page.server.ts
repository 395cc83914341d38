import { error } from '@sveltejs/kit';
import { editions } from '#lib/domain/document.ts';
import { mayRead } from '#lib/domain/report-access.ts';
import { complianceFor } from '#lib/server/documents/compliance.ts';
import { reportingSchools } from '#lib/server/documents/quality.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user }, url }) => {
	const [{ region }, schools] = await Promise.all([readManifest(), reportingSchools(language)]);
	const reader = { user, isSynthetic: region.kind === 'synthetic' };
	const subjects = [
		{ id: null, name: null },
		...schools.map(({ school_id, name }) => ({ id: school_id, name })),
	];
	const wanted = url.searchParams.get('school');
	const chosen = subjects.find(({ id }) => id === wanted) ?? error(404, 'no such school');
	const rated = [];
	for (const { id, name } of subjects) {
		const edition = editions.find((each) =>
			mayRead(reader, { kind: 'quality', edition: each, school: id }),
		);
		if (edition === undefined) continue;
		rated.push({
			id,
			name,
			edition,
			compliance: await complianceFor({ language, edition, school: id }),
		});
	}
	return { rated, chosen: chosen.id };
};
