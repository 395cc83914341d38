import type {
	Block,
	FigureBlock,
	HeadingBlock,
	PairsBlock,
	ParagraphBlock,
	TableBlock,
} from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, headingText, noteLines, spaced } from '#lib/documents/captions.ts';
import { cellText, headLines } from '#lib/documents/cells.ts';
import { columnShares } from '#lib/documents/column-shares.ts';
import { printedText } from '#lib/documents/inline.ts';
import { isShort, keepsNext } from '#lib/documents/keeping.ts';
import { pictureSize } from '../docx/picture.ts';
import { characterWidth } from '#lib/documents/text-width.ts';
import { styleTable } from '../docx/style-data.ts';
import { isOfficial, type Paper, type PaperRole, points, roman, typeArea } from '../paper.ts';
import type { FlowItem } from './flow.ts';
import { lineCount, type TextLook } from './wrap.ts';

const cellPadding = 5.7;
/** What the rule between two rows adds to their height, as LibreOffice lays them out. */
const rule = 0.3;
/** What the rule above a table adds to its first row, and the one below it to its last. */
const [topRule, bottomRule] = [0.75, 1];

export interface Flow {
	readonly paper: Paper;
	readonly language: Language;
}

/** What a block takes of the page, piece by piece. */
export function itemsOf(block: Block, flow: Flow): readonly FlowItem[] {
	switch (block.kind) {
		case 'heading':
			return headingItems(block, flow);
		case 'paragraph':
			return paragraphItems(block, flow);
		case 'table':
			return tableItems(block, flow);
		case 'figure':
			return figureItems(block, flow);
		case 'pairs':
			return pairsItems(block, flow);
		case 'page-break':
			return [{ height: 0, isBreak: true }];
	}
}

function headingItems(heading: HeadingBlock, { paper }: Flow): FlowItem[] {
	const { id, level } = heading;
	const style = styleTable(paper)[`Heading${level}`];
	const { size = paper.body.size, before = 0, font = 'body' } = style ?? {};
	const look = {
		...lookOf(paper, font, size),
		squeeze: paper.body.squeeze,
		firstIndent: paper.indent * size,
	};
	const lines = lineCount(headingText(heading), typeArea(paper).width, look);
	return [{ height: lines * paper.body.line, before, keepNext: true, heading: id }];
}

function paragraphItems({ role, content }: ParagraphBlock, { paper }: Flow): FlowItem[] {
	const { body, note, indent } = paper;
	const isNote = role === 'note';
	const look = isNote
		? lookOf(paper, 'body', note.size)
		: {
				...lookOf(paper, 'body', body.size),
				squeeze: body.squeeze,
				firstIndent: indent * body.size,
			};
	const lines = lineCount(printedText(content), typeArea(paper).width, look);
	const height = isNote ? note.line : body.line;
	const after = isNote || indent > 0 ? 0 : 6;
	return Array.from({ length: lines }, (_, index) => ({
		height,
		after: index === lines - 1 ? after : 0,
	}));
}

function tableItems(table: TableBlock, { paper, language }: Flow): FlowItem[] {
	const widths = columnShares(table, language).map((share) => share * typeArea(paper).width);
	const rowHeight = (texts: readonly string[]) => rowPoints(texts, widths, paper);
	const head = headPoints(table, widths, { paper, language });
	const rows = table.rows.map((row) =>
		rowHeight(table.columns.map((column) => cellText(row, column, language))),
	);
	return [
		{ height: captionHeight(table, { paper, language }), before: 8, keepNext: true },
		{ height: paper.table.line, keepNext: true },
		{ height: head, keepNext: true },
		...rows.map((height, index) => ({
			height: index < rows.length - 1 ? height : height + bottomRule,
			repeated: head,
			keepNext: staysWithNext(index, rows.length),
		})),
		...noteItems(noteLines(table, language), paper),
	];
}

/** LibreOffice keeps a table that it never splits away from its notes where they do not fit. */
function staysWithNext(index: number, count: number): boolean {
	return keepsNext(index, count) && !(isShort(count) && index === count - 1);
}

function captionHeight(block: TableBlock | FigureBlock, { paper, language }: Flow): number {
	const look = lookOf(paper, 'heading', paper.table.size + 1.5);
	return lineCount(captionText(block, language), typeArea(paper).width, look) * 18;
}

/** Letters of a face without serifs are wider than those of a roman one. */
function lookOf(paper: Paper, role: PaperRole, size: number): TextLook {
	const marks = isOfficial(paper) ? 'wide' : 'narrow';
	const look = { size, marks } as const;
	return paper.fonts[role].latin === roman ? look : { ...look, advance: characterWidth };
}

function headPoints(
	table: TableBlock,
	widths: readonly number[],
	{ paper, language }: Flow,
): number {
	const { line } = paper.table;
	const look = lookOf(paper, 'heading', paper.table.size);
	const lines = table.columns.map((column, index) =>
		headLines(column, table, language).reduce(
			(sum, text) => sum + lineCount(text, (widths[index] ?? 0) - cellPadding, look),
			0,
		),
	);
	return Math.max(1, ...lines) * line + line / 4 + rule + topRule;
}

function rowPoints(texts: readonly string[], widths: readonly number[], paper: Paper): number {
	const { table } = paper;
	const look = lookOf(paper, 'table', table.size);
	const lines = texts.map((text, index) =>
		lineCount(text, (widths[index] ?? 0) - cellPadding, look),
	);
	return Math.max(1, ...lines) * table.line + table.line / 4 + rule;
}

function noteItems(lines: readonly string[], paper: Paper): FlowItem[] {
	const { size, line } = paper.note;
	return [
		...lines.map((text, index) => ({
			height: lineCount(text, typeArea(paper).width, lookOf(paper, 'table', size)) * line,
			keepNext: index < lines.length - 1,
		})),
		{ height: 8 },
	];
}

function figureItems(figure: FigureBlock, { paper, language }: Flow): FlowItem[] {
	const picture = points(pictureSize(figure, paper).height);
	const lines = spaced(figure.unit, ...noteLines(figure, language));
	return [
		{ height: picture, before: 8, keepNext: true },
		{ height: captionHeight(figure, { paper, language }), keepNext: true },
		...noteItems([lines], paper),
	];
}

function pairsItems({ pairs }: PairsBlock, { paper }: Flow): FlowItem[] {
	const widths = [0.22, 0.78].map((share) => share * typeArea(paper).width);
	const rows = pairs.map(({ term, content }) =>
		rowPoints([term, printedText(content)], widths, paper),
	);
	const last = rows.length - 1;
	const ruled = rows.map((height, index) => ({
		height: height + (index === 0 ? topRule : 0) + (index === last ? bottomRule : 0),
		keepNext: index < last,
	}));
	return [...ruled, { height: 8 }];
}
