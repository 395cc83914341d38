/** The two languages of the product, in the order of preference when a reader names neither. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** One text in every language of the product. */
export type Text = Readonly<Record<Language, string>>;
