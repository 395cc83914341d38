import { requireState, requireUser } from '#lib/server/office/guard.ts';
import { caseLists, readerFor } from '#lib/server/office/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = await readerFor(locals.user);
	if (!reader.isSynthetic) requireUser({ locals, url });
	return { lists: caseLists(requireState(), reader), isNew: url.searchParams.has('done') };
};
