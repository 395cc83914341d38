import type { FigureRow, FigureView } from '#lib/domain/figure.ts';
import type { Text } from '#lib/domain/text.ts';

export function numberOf(row: FigureRow | undefined, name: string): number | null {
	const value = row?.[name];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textOf(row: FigureRow | undefined, name: string): string {
	const value = row?.[name];
	return typeof value === 'string' ? value : '';
}

/** The sentence in the language of the view. */
export function say({ language }: Pick<FigureView, 'language'>, text: Text): string {
	return text[language];
}

export const observedRows = (rows: readonly FigureRow[]) =>
	rows.filter((row) => row['value_kind'] !== 'projection');

export const projectedRows = (rows: readonly FigureRow[]) =>
	rows.filter((row) => row['value_kind'] === 'projection');

/** What an empty figure says instead of a finding. */
export const nothing: Text = {
	zh: '没有可以列示的数据。',
	en: 'There are no data to show.',
};
