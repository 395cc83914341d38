import type { FormBlock, PairsBlock, TableBlock } from '#lib/domain/document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, noteLines } from '#lib/documents/captions.ts';
import { alignmentOf, cellText, headLines } from '#lib/documents/cells.ts';
import { columnShares } from '#lib/documents/column-shares.ts';
import { keepsNext } from '#lib/documents/keeping.ts';
import { type Paper, typeWidth } from '../paper.ts';
import { inlineXml, pageStartXml, paragraphXml, runXml, tabXml } from './inline.ts';
import { twips } from './xml.ts';

/** Title and units above, notes and source below; the head repeats on every page. */
export function tableXml(table: TableBlock, language: Language, paper: Paper): string {
	const widths = twipWidths(columnShares(table, language), paper);
	const head = headRow(table, widths, language);
	const body = table.rows.map((row, index) => bodyRow(row, table, { widths, language, index }));
	return (
		paragraphXml('Caption', runXml(captionText(table, language))) +
		paragraphXml('TableUnit', runXml(table.asOf) + tabXml + runXml(table.unit)) +
		gridXml('ReportTable', widths, head + body.join('')) +
		notesXml(table, language)
	);
}

export function twipWidths(shares: readonly number[], paper: Paper): readonly number[] {
	const total = twips(typeWidth(paper));
	const widths = shares.map((share) => Math.floor(share * total));
	const rest = total - widths.reduce((sum, width) => sum + width, 0);
	return widths.map((width, index) => (index === 0 ? width + rest : width));
}

/** Lines as wide as the type area between rules. */
export function linedTableXml(lines: readonly string[], paper: Paper): string {
	const widths = twipWidths([1], paper);
	const rows = lines.map(
		(line) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellXml(widths[0] ?? 0, line)}</w:tr>`,
	);
	return gridXml('ImprintTable', widths, rows.join(''));
}

function gridXml(style: string, widths: readonly number[], rows: string): string {
	const total = widths.reduce((sum, width) => sum + width, 0);
	const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
	return (
		`<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>` +
		`<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>` +
		`<w:tblGrid>${columns}</w:tblGrid>${rows}</w:tbl>`
	);
}

function headRow(table: TableBlock, widths: readonly number[], language: Language): string {
	const cells = table.columns.map((column, index) =>
		cellXml(
			widths[index] ?? 0,
			headLines(column, table, language)
				.map((line) => paragraphXml('TableHead', runXml(line)))
				.join(''),
		),
	);
	return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

const styles = { left: 'TableText', center: 'TableText', right: 'TableNumber' } as const;

interface RowPlace {
	readonly widths: readonly number[];
	readonly language: Language;
	readonly index: number;
}

function bodyRow(row: FigureRow, table: TableBlock, place: RowPlace): string {
	const { widths, language, index: rowIndex } = place;
	const kept = keepsNext(rowIndex, table.rows.length) ? 'Kept' : '';
	const cells = table.columns.map((column, index) => {
		const text = runXml(cellText(row, column, language));
		return cellXml(widths[index] ?? 0, paragraphXml(styles[alignmentOf(column)] + kept, text));
	});
	return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(width: number, content: string, span = 1): string {
	const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

function notesXml(
	block: { readonly notes: readonly string[]; readonly source: string },
	language: Language,
): string {
	const lines = noteLines(block, language).map((line, index, all) =>
		paragraphXml(index < all.length - 1 ? 'TableNoteKept' : 'TableNote', runXml(line)),
	);
	return lines.join('') + paragraphXml('TableEnd', '');
}

/** Terms at the left, what they stand for at the right. */
export function pairsXml({ pairs }: PairsBlock, paper: Paper): string {
	const widths = twipWidths([0.22, 0.78], paper);
	const rows = pairs.map(({ term, content }, index) => {
		const style = index < pairs.length - 1 ? 'TableTextKept' : 'TableText';
		const left = cellXml(widths[0] ?? 0, paragraphXml(style, runXml(term, 'Term')));
		const right = cellXml(widths[1] ?? 0, paragraphXml(style, inlineXml(content)));
		return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${left}${right}</w:tr>`;
	});
	return gridXml('ReportTable', widths, rows.join('')) + paragraphXml('TableEnd', '');
}

/** Cells with their labels, as high as what is to be written into them. */
export function formXml({ title, rows }: FormBlock, paper: Paper): string {
	const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
	const widths = twipWidths(
		Array.from({ length: columns }, () => 1 / columns),
		paper,
	);
	const lines = rows.map(({ lines: height, cells }) => {
		const content = cells.map(({ label, content: inlines }, index) => {
			const span = index === cells.length - 1 ? columns - index : 1;
			const width = widths.slice(index, index + span).reduce((sum, each) => sum + each, 0);
			const text =
				paragraphXml('FormLabel', runXml(label)) + paragraphXml('FormText', inlineXml(inlines));
			return cellXml(width, text, span);
		});
		const row = `<w:cantSplit/><w:trHeight w:val="${height * 360}" w:hRule="atLeast"/>`;
		return `<w:tr><w:trPr>${row}</w:trPr>${content.join('')}</w:tr>`;
	});
	return (
		pageStartXml +
		paragraphXml('Title', runXml(title)) +
		gridXml('FormTable', widths, lines.join('')) +
		paragraphXml('TableEnd', '')
	);
}
