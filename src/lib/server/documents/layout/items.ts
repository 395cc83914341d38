import type {
	Block,
	FigureBlock,
	HeadingBlock,
	PairsBlock,
	ParagraphBlock,
	TableBlock,
} from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, noteLines, spaced } from '#lib/documents/captions.ts';
import { cellText, headLines } from '#lib/documents/cells.ts';
import { columnShares } from '#lib/documents/column-shares.ts';
import { plainText } from '#lib/documents/inline.ts';
import { keepsNext } from '#lib/documents/keeping.ts';
import { pictureSize } from '../docx/picture.ts';
import { characterWidth } from '../drawing/text-width.ts';
import { styleTable } from '../docx/style-data.ts';
import { type Paper, typeWidth } from '../paper.ts';
import type { FlowItem } from './flow.ts';
import { lineCount, type TextLook } from './wrap.ts';

const pointsPerMillimetre = 72 / 25.4;
const cellPadding = 5.7;
/** What the rule between two rows adds to their height, as LibreOffice lays them out. */
const rule = 0.3;
/** What the rules above and below a table add to its first and last row. */
const frame = 0.75;

export interface Flow {
	readonly paper: Paper;
	readonly language: Language;
}

function typePoints(paper: Paper): number {
	return typeWidth(paper) * pointsPerMillimetre;
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

function headingItems({ id, level, number, text }: HeadingBlock, { paper }: Flow): FlowItem[] {
	const { size = paper.body.size, before = 0 } = styleTable(paper)[`Heading${level}`] ?? {};
	const look = { size, squeeze: paper.body.squeeze, firstIndent: paper.indent * size };
	const lines = lineCount(number + text, typePoints(paper), look);
	return [{ height: lines * paper.body.line, before, keepNext: true, heading: id }];
}

function paragraphItems({ role, content }: ParagraphBlock, { paper }: Flow): FlowItem[] {
	const { body, note, indent } = paper;
	const isNote = role === 'note';
	const look = isNote
		? { size: note.size }
		: { size: body.size, squeeze: body.squeeze, firstIndent: indent * body.size };
	const lines = lineCount(plainText(content), typePoints(paper), look);
	const height = isNote ? note.line : body.line;
	const after = isNote || indent > 0 ? 0 : 6;
	return Array.from({ length: lines }, (_, index) => ({
		height,
		after: index === lines - 1 ? after : 0,
	}));
}

function tableItems(table: TableBlock, { paper, language }: Flow): FlowItem[] {
	const widths = columnShares(table, language).map((share) => share * typePoints(paper));
	const rowHeight = (texts: readonly string[]) => rowPoints(texts, widths, paper);
	const head = headPoints(table, widths, { paper, language });
	const rows = table.rows.map((row) =>
		rowHeight(table.columns.map((column) => cellText(row, column, language))),
	);
	const caption = lineCount(captionText(table, language), typePoints(paper), {
		size: paper.table.size + 1.5,
	});
	return [
		{ height: caption * 18, before: 8, keepNext: true },
		{ height: paper.table.line, keepNext: true },
		{ height: head, keepNext: true },
		...rows.map((height, index) => ({
			height: index < rows.length - 1 ? height : height + frame,
			repeated: head,
			keepNext: keepsNext(index, rows.length),
		})),
		...noteItems(noteLines(table, language), paper),
	];
}

function tableLook({ table, fonts }: Paper): TextLook {
	const isSans = fonts.table.latin === 'Arial';
	return { size: table.size, ...(isSans ? { advance: characterWidth } : {}) };
}

function headPoints(
	table: TableBlock,
	widths: readonly number[],
	{ paper, language }: Flow,
): number {
	const { line } = paper.table;
	const look = tableLook(paper);
	const lines = table.columns.map((column, index) =>
		headLines(column, table, language).reduce(
			(sum, text) => sum + lineCount(text, (widths[index] ?? 0) - cellPadding, look),
			0,
		),
	);
	return Math.max(1, ...lines) * line + line / 4 + rule + frame;
}

function rowPoints(texts: readonly string[], widths: readonly number[], paper: Paper): number {
	const { table } = paper;
	const look = tableLook(paper);
	const lines = texts.map((text, index) =>
		lineCount(text, (widths[index] ?? 0) - cellPadding, look),
	);
	return Math.max(1, ...lines) * table.line + table.line / 4 + rule;
}

function noteItems(lines: readonly string[], paper: Paper): FlowItem[] {
	const { size, line } = paper.note;
	return [
		...lines.map((text, index) => ({
			height: lineCount(text, typePoints(paper), { size }) * line,
			keepNext: index < lines.length - 1,
		})),
		{ height: 8 },
	];
}

function figureItems(figure: FigureBlock, { paper, language }: Flow): FlowItem[] {
	const picture = pictureSize(figure, paper).height * pointsPerMillimetre;
	const lines = spaced(figure.unit, ...noteLines(figure, language));
	return [
		{ height: picture, before: 8, keepNext: true },
		{ height: 18, keepNext: true },
		...noteItems([lines], paper),
	];
}

function pairsItems({ pairs }: PairsBlock, { paper }: Flow): FlowItem[] {
	const widths = [0.22, 0.78].map((share) => share * typePoints(paper));
	const rows = pairs.map(({ term, content }) =>
		rowPoints([term, plainText(content)], widths, paper),
	);
	const last = rows.length - 1;
	return [...rows.map((height, index) => ({ height, keepNext: index < last })), { height: 8 }];
}
