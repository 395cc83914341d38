import { acceptedLanguage } from '#lib/server/language.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url }) => {
	const language = acceptedLanguage(request.headers.get('accept-language'));
	return new Response(null, {
		status: 302,
		headers: {
			location: `/${language}${url.search}`,
			vary: 'accept-language',
			'cache-control': 'no-cache',
		},
	});
};
