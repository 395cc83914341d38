import type { Language } from '#lib/domain/text.ts';
import { formatDecimal, formatInteger } from './number.ts';

const units = ['B', 'kB', 'MB', 'GB'] as const;

/** The size of a file in units of a thousand, with at most one decimal. */
export function formatBytes(bytes: number, language: Language): string {
	let value = bytes;
	let unit = 0;
	while (value >= 1000 && unit < units.length - 1) {
		value /= 1000;
		unit += 1;
	}
	const text =
		unit === 0 || value >= 100 ? formatInteger(value, language) : formatDecimal(value, language);
	return `${text} ${units[unit] ?? 'B'}`;
}
