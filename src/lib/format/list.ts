import type { Language } from '#lib/domain/text.ts';

/** `甲、乙和丙` or `a, b and c`. */
export function formatList(items: readonly string[], language: Language): string {
	if (items.length < 2) return items.join('');
	const head = items.slice(0, -1).join(language === 'zh' ? '、' : ', ');
	return `${head}${language === 'zh' ? '和' : ' and '}${items.at(-1) ?? ''}`;
}
