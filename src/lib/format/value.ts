import type { ColumnFormat, FigureColumn, FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { missingMark } from './missing.ts';
import {
	formatCoverage,
	formatDecimal,
	formatInteger,
	formatPoints,
	formatProbability,
	formatShare,
	formatStored,
} from './number.ts';
import { formatDate, formatQuarter } from './time.ts';

type NumberFormatter = (value: number, language: Language) => string;

const numberFormatters: Readonly<Partial<Record<ColumnFormat, NumberFormatter>>> = {
	integer: formatInteger,
	decimal: formatDecimal,
	ratio: (value, language) => formatDecimal(value, language, 2),
	degrees: (value, language) => formatDecimal(value, language, 3),
	exact: formatStored,
	share: formatShare,
	coverage: formatCoverage,
	probability: formatProbability,
	points: formatPoints,
	money: formatInteger,
	year: (value) => String(value),
};

const textFormatters: Readonly<
	Partial<Record<ColumnFormat, (value: string, language: Language) => string>>
> = { quarter: formatQuarter, date: formatDate };

const words: Readonly<Record<Language, readonly [string, string]>> = {
	zh: ['是', '否'],
	en: ['yes', 'no'],
};

/** The one place where a value of a table becomes text. */
export function formatValue(
	value: FigureValue | undefined,
	format: ColumnFormat,
	language: Language,
	status?: FigureValue,
): string {
	if (value === null || value === undefined) return missingMark(status).symbol;
	if (typeof value === 'boolean') return words[language][value ? 0 : 1];
	if (typeof value === 'string') return textFormatters[format]?.(value, language) ?? value;
	return numberFormatters[format]?.(value, language) ?? String(value);
}

/** The text of one cell; a missing value takes its reason from `<column>_status`. */
export function formatCell(row: FigureRow, column: FigureColumn, language: Language): string {
	return formatValue(row[column.name], column.format, language, row[`${column.name}_status`]);
}

const textual: readonly ColumnFormat[] = ['text', 'date', 'quarter'];

export function isNumeric(format: ColumnFormat): boolean {
	return !textual.includes(format);
}
