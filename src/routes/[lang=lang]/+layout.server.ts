import { error } from '@sveltejs/kit';
import { script } from 'virtual:enhance';
import { officeState } from '#lib/server/office/desk.ts';
import { releaseStamp } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { otherLanguages } from '#lib/server/language.ts';
import { releaseLinks } from '#lib/server/release-links.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	if (locals.problem === 'no_release') error(503, 'no release');
	if (locals.problem === 'unknown_release') error(404, 'unknown release');
	const [{ region }, release] = await Promise.all([readManifest(), releaseStamp()]);
	return {
		language: locals.language,
		theme: locals.theme,
		user: locals.user,
		hasOffice: officeState() !== null,
		path: url.pathname,
		/** This page in each language, with its view. */
		translations: otherLanguages(url),
		region: {
			id: region.id,
			name: region.name,
			kind: region.kind,
			notice: region.notice ?? null,
			mainArea: region.mainArea,
			levels: region.levels,
			clusterOrder: region.clusterOrder,
		},
		release,
		releases: releaseLinks(url),
		script,
	};
};
