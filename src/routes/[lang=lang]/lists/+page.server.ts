import { redirect } from '@sveltejs/kit';
import { intakeYearOf } from '#lib/server/list-years.ts';
import { readManifest } from '#lib/server/manifest.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language }, url }) => {
	const { asOf } = await readManifest();
	redirect(307, `/${language}/lists/${String(intakeYearOf(asOf))}${url.search}`);
};
