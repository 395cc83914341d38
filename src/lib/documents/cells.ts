import type { DocumentColumn, TableBlock } from '#lib/domain/document.ts';
import type { ColumnFormat, FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatValue, isNumeric } from '#lib/format/index.ts';

const percentages: readonly ColumnFormat[] = ['share', 'coverage', 'probability'];

/** Whether a column prints percentages, or differences of them. */
export function isPercentage({ format }: DocumentColumn): boolean {
	return percentages.includes(format) || format === 'points';
}

/** A cell as it is printed: the unit stands at the head of the table, not in every cell. */
export function cellText(row: FigureRow, column: DocumentColumn, language: Language): string {
	const { name, format } = column;
	const text = formatValue(row[name], format, language, row[`${name}_status`]);
	return percentages.includes(format) ? text.replace(/%$/, '') : text;
}

/** A column's label and, below it, its unit where the table has several. */
export function headLines(column: DocumentColumn, table: TableBlock, language: Language): string[] {
	const units = new Set(table.columns.flatMap((each) => unitOf(each) ?? []));
	const unit = unitOf(column);
	if (unit === null || units.size < 2) return [column.label];
	return [column.label, language === 'zh' ? `（${unit}）` : `(${unit})`];
}

function unitOf({ unit, format }: DocumentColumn): string | null {
	return unit ?? (percentages.includes(format) ? '%' : null);
}

export type Alignment = 'left' | 'center' | 'right';

/** Numbers stand under one another by their last digit; years and words do not. */
export function alignmentOf({ format, isHeader }: DocumentColumn): Alignment {
	if (format === 'year') return 'center';
	return isNumeric(format) && !isHeader ? 'right' : 'left';
}

/** Width of a text in characters: a Chinese one counts 1, a Latin one about half. */
export function textUnits(text: string): number {
	return Array.from(text).reduce((sum, letter) => sum + letterUnits(letter), 0);
}

function letterUnits(letter: string): number {
	if (letter >= '\u2e80') return 1;
	return letter === '%' ? 0.9 : 0.52;
}

/** Width of the type area in characters of a table. */
const available: Readonly<Record<Language, number>> = { zh: 42, en: 46 };
/** No column is narrower; a column of words is not made narrower than this to give room to others. */
const bounds = { least: 2.6, words: 4.6, most: 24, padding: 0.8 } as const;

/** Shares of the table's width: where it is too narrow, words wrap before numbers do. */
export function columnShares(table: TableBlock, language: Language): readonly number[] {
	const wanted = table.columns.map((column) => wantedUnits(column, table, language));
	const excess = sumOf(wanted) - available[language];
	const spare = wanted.map((width, index) => {
		const column = table.columns[index];
		const isWords = column !== undefined && alignmentOf(column) === 'left';
		return isWords ? Math.max(0, width - bounds.words - bounds.padding) : 0;
	});
	const part = excess <= 0 ? 0 : Math.min(1, excess / Math.max(0.1, sumOf(spare)));
	const widths = wanted.map((width, index) => width - part * (spare[index] ?? 0));
	return widths.map((width) => width / sumOf(widths));
}

function sumOf(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0);
}

function wantedUnits(column: DocumentColumn, table: TableBlock, language: Language): number {
	const cells = table.rows.map((row) => textUnits(cellText(row, column, language)));
	const longest = Math.max(0, ...cells);
	const isText = alignmentOf(column) === 'left';
	const content = isText ? Math.min(longest, Math.max(8, longest / 3)) : longest;
	const head = headLines(column, table, language).map((line) => headUnits(line, language));
	return Math.min(bounds.most, Math.max(bounds.least, content, ...head)) + bounds.padding;
}

/** A Chinese label may take two lines, an English one as many as it has words. */
function headUnits(line: string, language: Language): number {
	if (language === 'en') return Math.max(0, ...line.split(/\s+/).map(textUnits));
	const whole = textUnits(line);
	return whole <= 3 || line.startsWith('（') ? whole : Math.ceil(whole / 2);
}
