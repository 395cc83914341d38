import { languages, type Language } from '#lib/domain/text.ts';

export const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** The language of a path such as `/en/methods`; Chinese where the path names none. */
export function pathLanguage(pathname: string): Language {
	const first = pathname.split('/', 2)[1];
	return languages.find((language) => language === first) ?? 'zh';
}

/** The first of our languages in the reader's order; Chinese when neither is named. */
export function acceptedLanguage(header: string | null): Language {
	const wishes = (header ?? '')
		.split(',')
		.map(parseWish)
		.filter((wish) => wish.weight > 0)
		.sort((a, b) => b.weight - a.weight);
	for (const wish of wishes) {
		const language = languages.find((each) => each === wish.tag.split('-', 1)[0]);
		if (language !== undefined) return language;
	}
	return 'zh';
}

function parseWish(text: string): { tag: string; weight: number } {
	const [tag = '', ...options] = text.trim().toLowerCase().split(';');
	const quality = options.map((each) => each.trim()).find((each) => each.startsWith('q='));
	const weight = quality === undefined ? 1 : Number(quality.slice(2));
	return { tag, weight: Number.isFinite(weight) ? weight : 0 };
}

/** The same page and view in every language. */
export function otherLanguages(url: URL): Record<Language, string> {
	const [, , ...rest] = url.pathname.split('/');
	const links = languages.map((language) => [
		language,
		['', language, ...rest].join('/') + url.search,
	]);
	return Object.fromEntries(links) as Record<Language, string>;
}
