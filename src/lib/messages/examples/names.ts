import type { Language } from '#lib/domain/text.ts';

/** Chinese and English of a field or an answer; a field may be told apart by `measure/field`. */
export type Names = Readonly<Record<string, readonly [zh: string, en: string]>>;

const columnOf: Readonly<Record<Language, 0 | 1>> = { zh: 0, en: 1 };

export function nameIn(names: Names, key: string, language: Language): string | null {
	return names[key]?.[columnOf[language]] ?? null;
}
