import type { Language } from '#lib/domain/text.ts';

const englishMonths = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December',
] as const;

export function formatYear(year: number, language: Language): string {
	return language === 'zh' ? `${year}年` : String(year);
}

export function formatYears(from: number, to: number, language: Language): string {
	if (from === to) return formatYear(from, language);
	return language === 'zh' ? `${from}—${to}年` : `${from}–${to}`;
}

/** `2015–2025` as people write it in a language. */
export function formatPeriod(period: string, language: Language): string {
	return language === 'zh' ? period.replaceAll('–', '—') : period;
}

/** `2025Q3` as people write it. */
export function formatQuarter(quarter: string, language: Language): string {
	const [year = '', number = ''] = quarter.split('Q');
	return language === 'zh' ? `${year}年${number}季度` : `Q${number} ${year}`;
}

/** `2025-12-31` as people write it; anything else unchanged. */
export function formatDate(date: string, language: Language): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
	if (!year || !month || !day) return date;
	if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`;
	return `${Number(day)} ${englishMonths[Number(month) - 1] ?? month} ${year}`;
}
