import type { FigureBlock, HeadingBlock, TableBlock } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';

const wideSpace = '\u3000';

/** The number of a table or figure, then its title. */
export function captionText(
	{ number, title }: Pick<TableBlock, 'number' | 'title'>,
	language: Language,
): string {
	return number + (language === 'zh' ? wideSpace : '. ') + title;
}

/** `一、总体结论` or `1 Summary`. */
export function headingText({ number, text }: HeadingBlock): string {
	return /^\d[\d.]*\d$|^\d$/.test(number) ? `${number} ${text}` : number + text;
}

/** What stands below a table or a figure. */
export function noteLines(
	{ notes, source }: Pick<TableBlock | FigureBlock, 'notes' | 'source'>,
	language: Language,
): readonly string[] {
	const words = documentMessages[language];
	return [...notes.map((text) => words.note + text), ...(source === '' ? [] : [source])];
}

/** Parts of a line with a wide space between them. */
export function spaced(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join(wideSpace);
}
