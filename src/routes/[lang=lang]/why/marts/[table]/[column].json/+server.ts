import { error, json } from '@sveltejs/kit';
import { askedOfMart } from '#lib/server/why/asked.ts';
import type { RequestHandler } from './$types';

/** The page as data: whoever doubts a number can work it out by program. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	if (locals.problem !== null) error(locals.problem === 'no_release' ? 503 : 404, locals.problem);
	const asking = { language: locals.language, reader: locals.user };
	return json({
		explanation: await askedOfMart(params, { search: url.searchParams, asking }),
	});
};
