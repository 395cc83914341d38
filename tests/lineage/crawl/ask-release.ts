import { askedInFigure, askedOfMart } from '#lib/server/why/asked.ts';
import type { Language } from '#lib/domain/text.ts';
import type { Sources } from './recompute.ts';

/** What the site answers at an address, asked without a server. */
export const askRelease: Sources['ask'] = async (href) => {
	const { pathname, searchParams: search } = new URL(href, 'http://site');
	const [, language = '', , ...subject] = pathname.split('/').map(decodeURIComponent);
	const asking = { language: language as Language, reader: null };
	const [figure = '', column = ''] = subject;
	if (figure !== 'marts') return (await askedInFigure({ figure, column }, { search, asking })).why;
	const [, table = '', name = ''] = subject;
	return { explanation: await askedOfMart({ table, column: name }, { search, asking }) };
};
