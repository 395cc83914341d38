import { error, json } from '@sveltejs/kit';
import type { SuggestionGroup } from '#lib/domain/suggestion.ts';
import type { Language } from '#lib/domain/text.ts';
import { searchMessages } from '#lib/messages/search.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { findNames, type FoundName } from '#lib/server/search.ts';
import type { RequestHandler } from './$types';

const firstOfKind = 4;
const mostKinds = 4;

export const GET: RequestHandler = async ({ url, locals: { language, problem } }) => {
	if (problem !== null) error(problem === 'no_release' ? 503 : 404, problem);
	const words = searchMessages[language];
	const found = await findNames(url.searchParams.get('q') ?? '', language);
	const groups: readonly SuggestionGroup[] = found.slice(0, mostKinds).map(({ kind, names }) => ({
		label: words.kinds[kind],
		items: names
			.slice(0, firstOfKind)
			.map((found) => ({ name: found.name, note: noteOn(found, language), href: found.href })),
	}));
	return json(groups);
};

function noteOn({ kind, standing, context, code }: FoundName, language: Language): string {
	if (kind !== 'major') return context ?? '';
	const levels = (standing ?? '').split(' ').map((level) => term(terms[language].levels, level));
	return [...levels, code].filter((part) => part !== '').join(' ');
}
