/** The two languages of the product, in the order of preference when a reader names neither. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language of the product. */
export type Text = Readonly<Record<Language, string>>;

/** The language of words that a person typed: pages in another one mark them as such. */
export function languageOf(words: string): 'zh-CN' | 'en' {
	return /[\u3400-\u9fff]/.test(words) ? 'zh-CN' : 'en';
}
