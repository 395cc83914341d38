import type { BlankInline, Derivation, Inline, NumberInline } from '#lib/domain/document.ts';
import type { ColumnFormat } from '#lib/domain/figure.ts';
import { type Language, languageOf } from '#lib/domain/text.ts';
import { formatValue } from '#lib/format/index.ts';

interface NumberOptions {
	readonly status?: string | null;
	readonly derivation?: Derivation;
}

export type NumberWriter = (
	value: number | null | undefined,
	format: ColumnFormat,
	options?: NumberOptions,
) => NumberInline;

/** Writes the numbers of one language. */
export function numberWriter(language: Language): NumberWriter {
	return (value, format, { status, derivation } = {}) => ({
		kind: 'number',
		value: value ?? null,
		format,
		text: formatValue(value, format, language, status ?? null),
		...(derivation === undefined ? {} : { derivation }),
	});
}

export type Slots = Readonly<Record<string, Inline | readonly Inline[]>>;

/** `吻合度为{fit}。` with a value for every slot, each used. */
export function fill(template: string, slots: Slots = {}): readonly Inline[] {
	const parts = template.split(/(\{\w+\})/);
	const used = new Set<string>();
	const content = parts.flatMap((part): readonly Inline[] => {
		const name = /^\{(\w+)\}$/.exec(part)?.[1];
		if (name === undefined) return part === '' ? [] : [part];
		const slot = slots[name];
		if (slot === undefined) throw new RangeError(`no value for {${name}} in "${template}"`);
		used.add(name);
		return isList(slot) ? slot : [slot];
	});
	const unused = Object.keys(slots).filter((name) => !used.has(name));
	if (unused.length > 0) throw new RangeError(`no place for ${unused.join(', ')} in "${template}"`);
	return content;
}

function isList(slot: Inline | readonly Inline[]): slot is readonly Inline[] {
	return Array.isArray(slot);
}

/** Sentences one after another, with the space that English needs. */
export function sentences(
	language: Language,
	...parts: readonly (readonly Inline[])[]
): readonly Inline[] {
	const between = language === 'zh' ? [] : [' '];
	return parts
		.filter((part) => part.length > 0)
		.flatMap((part, index) => (index === 0 ? part : [...between, ...part]));
}

/** What is to be filled in, in the brackets of its language. */
export function bracketed({ text }: BlankInline): string {
	return languageOf(text) === 'en' ? `[${text}]` : `【${text}】`;
}

export function plainText(content: readonly Inline[]): string {
	return content.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}

/** The text as it stands on paper, blanks in their brackets. */
export function printedText(content: readonly Inline[]): string {
	return content
		.map((inline) => {
			if (typeof inline === 'string') return inline;
			return inline.kind === 'blank' ? bracketed(inline) : inline.text;
		})
		.join('');
}
