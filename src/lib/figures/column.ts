import type { ColumnFormat, FigureColumn } from '#lib/domain/figure.ts';
import type { Text } from '#lib/domain/text.ts';

export const persons: Text = { zh: '人', en: 'persons' };
export const yuan: Text = { zh: '元', en: 'yuan' };

/** A column with what it needs beside its label. */
export function column(
	name: string,
	format: ColumnFormat,
	label: Text,
	rest: Partial<FigureColumn> = {},
): FigureColumn {
	return { name, format, label, ...rest };
}
