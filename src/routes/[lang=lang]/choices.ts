import type { Language } from '#lib/domain/text.ts';
import { scenarios, viewQuery, type View } from '#lib/domain/view.ts';
import { term, terms } from '#lib/messages/terms.ts';

interface Place {
	readonly path: string;
	readonly language: Language;
}

/** Links to the same page at every level and in every scenario. */
export function resolveChoices(view: View, levels: readonly string[], { path, language }: Place) {
	const words = terms[language];
	return {
		levels: levels.map((level) => ({
			id: level,
			label: term(words.levels, level),
			href: path + viewQuery({ ...view, level }, levels),
			isChosen: level === view.level,
		})),
		scenarios: scenarios.map((scenario) => ({
			id: scenario,
			label: words.scenarioChoices[scenario],
			href: path + viewQuery({ ...view, scenario }, levels),
			isChosen: scenario === view.scenario,
		})),
	};
}
