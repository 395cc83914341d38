import type { Block, NumberInline, ReportDocument, TableBlock } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { formatValue } from '#lib/format/index.ts';
import { noteLines } from '../captions.ts';
import { cellText, isPercentage } from '../cells.ts';
import { plainText } from '../inline.ts';
import { contentsOf, numberInlines } from './levels.ts';
import { squeezed } from './whole.ts';

/** What a text of the report may state: its own numbers, and percentages of the tables it is about. */
export interface Evidence {
	readonly numbers: readonly NumberInline[];
	/** Digits of percentages, see {@link digitsOf}. */
	readonly percentages: ReadonlySet<string>;
}

/** By text without spaces: sentences rest on the tables of their chapter, notes on the rows of their table. */
export function evidenceOf({ blocks, language }: ReportDocument): ReadonlyMap<string, Evidence> {
	const known = new Map<string, Evidence>();
	for (const chapter of chaptersOf(blocks)) {
		const tables = chapter.filter((block) => block.kind === 'table');
		const percentages = new Set(tables.flatMap((table) => printedPercentages(table, language)));
		for (const content of chapter.flatMap(contentsOf)) {
			known.set(squeezed(plainText(content)), { numbers: numberInlines(content), percentages });
		}
		for (const table of tables) {
			const behind = { numbers: [], percentages: percentagesBehind(table.rows, language) };
			for (const line of noteLines(table, language)) known.set(squeezed(line), behind);
		}
	}
	return known;
}

function chaptersOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
	const chapters: Block[][] = [[]];
	for (const block of blocks) {
		if (block.kind === 'heading' && block.level === 1) chapters.push([]);
		chapters.at(-1)?.push(block);
	}
	return chapters;
}

function printedPercentages({ columns, rows }: TableBlock, language: Language): readonly string[] {
	return columns
		.filter(isPercentage)
		.flatMap((column) => rows.map((row) => digitsOf(cellText(row, column, language))));
}

/** Also of columns that are not printed: a note may state one of them. */
function percentagesBehind(rows: readonly FigureRow[], language: Language): ReadonlySet<string> {
	const values = rows.flatMap((row) =>
		Object.values(row).filter((each) => typeof each === 'number'),
	);
	return new Set(values.map((value) => digitsOf(formatValue(value, 'share', language, null))));
}

export function digitsOf(text: string): string {
	return text.replaceAll(/[^\d.]/g, '');
}
