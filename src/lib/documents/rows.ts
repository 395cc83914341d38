import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { term, terms } from '#lib/messages/terms.ts';

export function numberIn(row: FigureRow | undefined, name: string): number | null {
	const value = row?.[name];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function textIn(row: FigureRow | undefined, name: string): string {
	const value = row?.[name];
	return typeof value === 'string' ? value : '';
}

const signalColumns = ['signal', 'demand_signal', 'quality_signal'];

/** The rows of a figure with the words of its signals, as a table on paper shows them. */
export function wordedRows({ rows, language }: LoadedFigure): readonly FigureRow[] {
	return rows.map((row) => ({
		...row,
		...Object.fromEntries(
			signalColumns
				.filter((name) => name in row)
				.map((name) => [name, signalWords(row[name], row['direction'], language)]),
		),
	}));
}

/** `红色（供不应求）`: the level of a signal, and its direction where it has one. */
export function signalWords(
	signal: FigureValue | undefined,
	direction: FigureValue | undefined,
	language: Language,
): string {
	const words = terms[language];
	const level = term(words.signals, signal);
	if (direction !== 'short' && direction !== 'over') return level;
	if (signal === 'none' || signal === 'not_assessed') return level;
	const way = words.directions[direction];
	return language === 'zh' ? `${level}（${way}）` : `${level} (${way})`;
}
