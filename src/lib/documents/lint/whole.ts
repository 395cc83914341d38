import type { Block, ReportDocument, TableBlock } from '#lib/domain/document.ts';
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
		...(notice === null ? [] : [notice.title, ...notice.body.map(plainText), ...notice.annexes]),
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

/** Rows by the head of their table: every one of the report is printed, and no other. */
function rowDifferences(
	{ blocks, language }: ReportDocument,
	finished: FinishedDocument,
): Differences {
	const tables = blocks.filter((block) => block.kind === 'table');
	const headOf = (table: TableBlock) =>
		rowKey(table.columns.map((column) => headLines(column, table, language).join('')));
	const expected = tables.flatMap((table) => {
		const head = headOf(table);
		const rows = table.rows.map((row) => rowText(table, row, language));
		return rows.map((row) => ({ key: `${head}\n${rowKey(row)}`, place: table.title, row }));
	});
	const heads = new Set(tables.map(headOf));
	const printed = finished.tables
		.filter(([head = []]) => heads.has(rowKey(head)))
		.flatMap(([head = [], ...rows]) =>
			rows.map((row) => ({ key: `${rowKey(head)}\n${rowKey(row)}`, place: head.join(' '), row })),
		);
	return {
		lost: missing(expected, new Set(printed.map(({ key }) => key))),
		foreign: missing(printed, new Set(expected.map(({ key }) => key))),
	};
}

interface PlacedRow {
	readonly key: string;
	readonly place: string;
	readonly row: readonly string[];
}

function missing(rows: readonly PlacedRow[], known: ReadonlySet<string>): readonly string[] {
	return rows
		.filter(({ key }) => !known.has(key))
		.map(({ place, row }) => `${place}: ${row.join(' ')}`);
}

function rowKey(cells: readonly string[]): string {
	return cells.map(squeezed).join('|');
}

/** Without spaces and without the brackets of what is to be filled in. */
export function squeezed(text: string): string {
	return text.replaceAll(/[\s【】]+/g, '');
}
