import type { Language } from '#lib/domain/text.ts';
import { formatInteger, formatList } from '#lib/format/index.ts';
import type { DataMessages } from '#lib/messages/data.ts';
import type { PageData } from './$types';

type Changes = NonNullable<PageData['history'][number]['changes']>;

/** `3 files added, 2 files updated and 14 tables changed` */
export function changeWords(
	changes: Changes,
	language: Language,
	words: DataMessages,
): string {
	const counted: readonly (readonly [number, string])[] = [
		[changes.inputsAdded.length, words.inputsAdded],
		[changes.inputsRemoved.length, words.inputsRemoved],
		[changes.inputsChanged.length, words.inputsChanged],
		[changes.versionsChanged.length, words.versionsChanged],
		[changes.tablesChanged.length, words.tablesChanged],
	];
	const parts = counted.filter(([count]) => count > 0);
	if (parts.length === 0) return words.noChange;
	const texts = parts.map(([count, text]) => {
		const number = formatInteger(count, language);
		return language === 'zh' ? `${text}${number}${words.counts}` : `${number} ${text}`;
	});
	return formatList(texts, language);
}
