import type { Language } from '#lib/domain/text.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, digits: number): Intl.NumberFormat {
	const key = `${language}${digits}`;
	const known = formatters.get(key);
	if (known) return known;
	const created = new Intl.NumberFormat(locales[language], {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	formatters.set(key, created);
	return created;
}

/** A number with a fixed number of decimals, a true minus sign and no negative zero. */
export function formatDecimal(value: number, language: Language, digits = 1): string {
	const text = formatter(language, digits).format(value);
	return /^-[0.,]*$/.test(text) ? text.slice(1) : text.replace('-', '\u2212');
}

export function formatInteger(value: number, language: Language): string {
	return formatDecimal(value, language, 0);
}

const exact = new Map(
	(['zh', 'en'] as const).map((language) => [
		language,
		new Intl.NumberFormat(locales[language], { maximumSignificantDigits: 8 }),
	]),
);

/** All digits that a pocket calculator needs to follow a formula. */
export function formatExact(value: number, language: Language): string {
	return (exact.get(language)?.format(value) ?? String(value)).replace('-', '\u2212');
}

/** A number as it is stored, to seven digits and ungrouped: years, codes and places on the map are numbers too. */
export function formatStored(value: number): string {
	const text = Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)));
	return text.replace('-', '\u2212');
}

/** A share of 0–1 as a percentage. */
export function formatShare(value: number, language: Language, digits = 1): string {
	return `${formatDecimal(value * 100, language, digits)}%`;
}

/** Supply as a percentage of demand: whole per cent, a multiple where it exceeds ten times. */
export function formatCoverage(value: number, language: Language): string {
	if (value < 10) return formatShare(value, language, 0);
	const times = formatDecimal(value, language, 0);
	return language === 'zh' ? `${times}倍` : `${times}×`;
}

/** A modelled possibility: never 0 % or 100 %. */
export function formatProbability(value: number, language: Language): string {
	if (value > 0.99) return language === 'zh' ? '大于99%' : '> 99%';
	if (value < 0.01) return language === 'zh' ? '小于1%' : '< 1%';
	return formatShare(value, language, 0);
}

/** A difference of two shares in percentage points, always signed. */
export function formatPoints(value: number, language: Language): string {
	const text = formatDecimal(value * 100, language, 1);
	return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** A difference of counts, always signed. */
export function formatChange(value: number, language: Language): string {
	const text = formatInteger(value, language);
	return value > 0 && text !== '0' ? `+${text}` : text;
}

const compactUnits: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
	zh: [
		[1e8, '亿'],
		[1e4, '万'],
	],
	en: [
		[1e9, 'bn'],
		[1e6, 'm'],
		[1e3, 'k'],
	],
};

/** A large count in the reader's own unit: 万 and 亿 in Chinese, thousands and up in English. */
export function formatCompact(value: number, language: Language): string {
	if (Math.abs(value) < 10_000) return formatInteger(value, language);
	const [size, unit] = compactUnits[language].find(([each]) => Math.abs(value) >= each) ?? [1, ''];
	const scaled = value / size;
	return `${formatDecimal(scaled, language, Math.abs(scaled) < 100 ? 1 : 0)}${unit}`;
}

/** An interval in one string, `75.1%～81.0%` or `75.1%–81.0%`; a dash beside a minus would read as another minus. */
export function formatRange(lower: string, upper: string, language: Language): string {
	const dash = /^[−-]/.test(upper) ? ' to ' : '–';
	return `${lower}${language === 'zh' ? '～' : dash}${upper}`;
}
