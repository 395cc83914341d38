import { type DocumentKind, documentKinds, editions } from '#lib/domain/document.ts';
import { mayRead } from '#lib/domain/report-access.ts';
import { findChromium } from '#lib/server/documents/pdf/chromium.ts';
import { reportingSchools } from '#lib/server/documents/quality.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user } }) => {
	const [{ region }, schools] = await Promise.all([readManifest(), reportingSchools(language)]);
	const isSynthetic = region.kind === 'synthetic';
	const whole = { id: null, name: null };
	const each = [whole, ...schools.map(({ school_id, name }) => ({ id: school_id, name }))];
	function subjectsOf(kind: DocumentKind) {
		const subjects = kind === 'quality' ? each : [whole];
		return subjects.map(({ id, name }) => ({
			id,
			name,
			editions: editions.filter((edition) =>
				mayRead({ user, isSynthetic }, { kind, edition, school: id }),
			),
		}));
	}
	return {
		isSynthetic,
		hasPdf: findChromium() !== null,
		hidesFull: !isSynthetic && user === null,
		reports: documentKinds.map((kind) => ({
			kind,
			subjects: subjectsOf(kind).filter((subject) => subject.editions.length > 0),
		})),
	};
};
