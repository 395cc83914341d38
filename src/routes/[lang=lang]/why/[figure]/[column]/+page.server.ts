import { askedInFigure } from '#lib/server/why/asked.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { language, user }, params, url }) => {
	const asking = { language, reader: user };
	const { why, loaded } = await askedInFigure(params, { search: url.searchParams, asking });
	const { id, title, finding, release, status } = loaded;
	const asData = `${url.pathname}.json${url.search}`;
	return { why, asData, figure: { id, title, finding, release, status } };
};
