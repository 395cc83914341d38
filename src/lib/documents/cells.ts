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
