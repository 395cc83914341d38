import type { Language } from '#lib/domain/text.ts';

export interface Run {
	readonly text: string;
	/** Language of the run where it is not that of the page. */
	readonly lang: string | undefined;
}

const foreign: Readonly<Record<Language, RegExp>> = {
	zh: /\p{Script=Latin}{2,}(?:[\s.,&’'–-]+\p{Script=Latin}{2,})*/gu,
	en: /\p{Script=Han}+/gu,
};

const languageOfRun: Readonly<Record<Language, string>> = { zh: 'en', en: 'zh-CN' };

/** Parts of a citation in its own language: names of authors and journals stand as they were printed. */
export function foreignRuns(text: string, language: Language): readonly Run[] {
	const runs: Run[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(foreign[language])) {
		if (index > from) runs.push({ text: text.slice(from, index), lang: undefined });
		runs.push({ text: found, lang: languageOfRun[language] });
		from = index + found.length;
	}
	if (from < text.length) runs.push({ text: text.slice(from), lang: undefined });
	return runs;
}
