import type { Block, ReportDocument } from '#lib/domain/document.ts';
import { captionText, headingText, noteLines, spaced } from '../captions.ts';
import { headLines } from '../cells.ts';
import type { Language } from '#lib/domain/text.ts';
import { plainText } from '../inline.ts';
import type { FinishedDocument } from './document.ts';
import { contentsOf, rowText } from './levels.ts';

/** What the report says and the finished document does not, and the reverse. */
export interface Differences {
	readonly lost: readonly string[];
	readonly foreign: readonly string[];
}

/** Both directions, so that a number changed after the writing is found wherever it stands. */
export function differences(document: ReportDocument, finished: FinishedDocument): Differences {
	const texts = [
		...outerTexts(document),
		...document.blocks.flatMap((block) => blockTexts(block, document.language)),
	];
	const said = squeezed(texts.join('\n'));
	const printed = squeezed([...finished.paragraphs, ...finished.tables.flat(2)].join('\n'));
	const rows = rowDifferences(document, finished);
	return {
		lost: [
			...texts.filter((text) => /\d/.test(text) && !printed.includes(squeezed(text))),
			...lostDrawings(document, finished),
			...rows.lost,
		],
		foreign: [
			...finished.paragraphs.filter(
				(text) => /[%％]|百分点|percentage point/.test(text) && !said.includes(squeezed(text)),
			),
			...rows.foreign,
		],
	};
}

function outerTexts({ notice, titleLines, subtitle, forms }: ReportDocument): readonly string[] {
	const cells = forms.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
	return [
		...titleLines,
		...subtitle,
		...(notice === null
			? []
			: [...notice.titleLines, ...notice.body.map(plainText), ...notice.annexes]),
		...cells.map(({ content }) => plainText(content)),
	];
}

function blockTexts(block: Block, language: Language): readonly string[] {
	switch (block.kind) {
		case 'heading':
			return [headingText(block)];
		case 'paragraph':
		case 'pairs':
			return contentsOf(block).map(plainText);
		case 'table':
			return [captionText(block, language), block.asOf, block.unit, ...noteLines(block, language)];
		case 'figure': {
			const notes = noteLines(block, language);
			return [captionText(block, language), block.unit, ...notes, spaced(block.unit, ...notes)];
		}
		case 'page-break':
			return [];
	}
}

function lostDrawings({ blocks }: ReportDocument, finished: FinishedDocument): readonly string[] {
	const printed = new Set(finished.drawings.map(squeezed));
	return blocks.flatMap((block) =>
		block.kind === 'figure' && !printed.has(squeezed(block.finding + drawingText(block.svg)))
			? [`${block.number} ${block.title}`]
			: [],
	);
}

/** The words and numbers of a drawing. */
export function drawingText(svg: string): string {
	return unescaped(svg.replaceAll(/<[^>]*>/g, ' '));
}

const entities: Readonly<Record<string, string>> = {
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	'#39': "'",
	amp: '&',
};

export function unescaped(text: string): string {
	return text.replaceAll(
		/&(lt|gt|quot|apos|#39|amp);/g,
		(all, name: string) => entities[name] ?? all,
	);
}

/** Heads, and rows by the head of their table: each as often in the one as in the other. */
function rowDifferences(
	{ blocks, language }: ReportDocument,
	finished: FinishedDocument,
): Differences {
	const tables = blocks.filter((block) => block.kind === 'table');
	const expected = tables.flatMap((table) =>
		placedRows([
			table.columns.map((column) => headLines(column, table, language).join('')),
			...table.rows.map((row) => rowText(table, row, language)),
		]),
	);
	const heads = new Set(expected.map(({ head }) => head));
	const printed = finished.tables.flatMap(placedRows).filter(({ head }) => heads.has(head));
	return { lost: surplus(expected, printed), foreign: surplus(printed, expected) };
}

interface PlacedRow {
	readonly head: string;
	readonly key: string;
	readonly row: readonly string[];
}

function placedRows(rows: readonly (readonly string[])[]): readonly PlacedRow[] {
	const head = rowKey(rows[0] ?? []);
	return rows.map((row) => ({ head, key: `${head}\n${rowKey(row)}`, row }));
}

/** Rows that the first has more often than the second. */
function surplus(rows: readonly PlacedRow[], others: readonly PlacedRow[]): readonly string[] {
	const left = new Map<string, number>();
	for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
	return rows
		.filter(({ key }) => {
			const count = left.get(key) ?? 0;
			left.set(key, count - 1);
			return count <= 0;
		})
		.map(({ row }) => row.join(' '));
}

function rowKey(cells: readonly string[]): string {
	return cells.map(squeezed).join('|');
}

/** Without spaces and without the brackets of what is to be filled in. */
export function squeezed(text: string): string {
	return text.replaceAll(/[\s【】[\]]+/g, '');
}
