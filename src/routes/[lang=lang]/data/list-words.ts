import type { Language } from '#lib/domain/text.ts';
import { fill, formatDate } from '#lib/format/index.ts';
import { changeLogMessages } from '#lib/messages/change-log.ts';
import { officeMessages } from '#lib/messages/office.ts';
import { term, terms } from '#lib/messages/terms.ts';
import type { PageData } from './$types';

type Log = NonNullable<PageData['log']>;

/** What happened to the computed proposals, one sentence each. */
export function listLines(changes: Log['lists'], language: Language): readonly string[] {
	const words = changeLogMessages[language];
	if (changes.length === 0) return [words.sameLists];
	return changes.map(({ kind, name, before, after }) =>
		fill(words.listed[kind], { name, before: before ?? '', after: after ?? '' }),
	);
}

interface DecisionLine {
	readonly text: string;
	/** Body and document as the office wrote them, in its own language. */
	readonly stated: readonly string[];
}

/** The decisions that were published since, one sentence each, with body, document and day. */
export function decisionLines(
	{ decisions, decisionCount }: Log,
	language: Language,
): readonly DecisionLine[] {
	const words = changeLogMessages[language];
	if (decisionCount === 0) return [{ text: words.noDecisions, stated: [] }];
	if (decisions.length === 0) {
		return [{ text: fill(words.sameDecisions, { count: decisionCount }), stated: [] }];
	}
	return decisions.map((decision) => ({
		text: fill(words.decided, {
			major: decision.major_name ?? decision.major_code,
			school: decision.school_name ?? term(terms[language].levels, decision.level),
			intake: decision.intake_year,
			result: officeMessages[language].results[decision.decision],
			date: formatDate(decision.issued_on, language),
		}),
		stated: [decision.deciding_body, decision.document_number],
	}));
}
