import { askedOfMart } from '#lib/server/why/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user }, params, url }) => {
	const asking = { language, reader: user };
	const explanation = await askedOfMart(params, { search: url.searchParams, asking });
	return { explanation, asData: `${url.pathname}.json${url.search}` };
};
