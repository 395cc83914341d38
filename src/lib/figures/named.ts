import { causeNames, leverNames } from '#lib/measures/signals/cause.ts';
import { reasons } from '#lib/measures/signals/reasons.ts';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { Language, Text } from '#lib/domain/text.ts';
import { listMessages } from '#lib/messages/lists.ts';
import { signalMessages } from '#lib/messages/signals.ts';
import { term, terms } from '#lib/messages/terms.ts';

type Words = Readonly<Record<string, string | Text>>;

function wordsFor(language: Language): Readonly<Record<string, Words>> {
	return {
		level: terms[language].levels,
		scenario: terms[language].scenarios,
		partition: terms[language].partitions,
		cause: causeNames,
		lever: leverNames,
		reason: reasons,
		metric: signalMessages[language].metrics,
		proposal: listMessages[language].proposals,
		decision_kind: listMessages[language].kinds,
	};
}

/** Adds `<column>_name`, the word for the identifier in the column, to every row that has one. */
export function withNames(rows: readonly FigureRow[], language: Language): readonly FigureRow[] {
	const words = Object.entries(wordsFor(language));
	return rows.map((row) => ({
		...row,
		...Object.fromEntries(
			words
				.filter(([column]) => column in row)
				.map(([column, names]) => [`${column}_name`, nameIn(names, row[column], language)]),
		),
	}));
}

function nameIn(names: Words, id: FigureValue | undefined, language: Language): string | null {
	if (typeof id !== 'string') return null;
	const name = names[id];
	return typeof name === 'object' ? name[language] : term({ [id]: name ?? id }, id);
}
