import { formTokenFor } from '#lib/server/office/visitor.ts';
import { requireState } from '#lib/server/office/guard.ts';
import { readerFor } from '#lib/server/office/reading.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, cookies, request }) => {
	requireState();
	const { isSynthetic } = await readerFor(locals.user);
	return { user: locals.user, isSynthetic, token: formTokenFor({ cookies, request }, new Date()) };
};
