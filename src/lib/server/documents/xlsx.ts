import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Block, DocumentColumn, ReportDocument, TableBlock } from '#lib/domain/document.ts';
import type { ColumnFormat, FigureRow } from '#lib/domain/figure.ts';
import { captionText, noteLines, spaced } from '#lib/documents/captions.ts';
import { cellText, headLines } from '#lib/documents/cells.ts';
import { textUnits } from '#lib/documents/column-shares.ts';
import { plainText } from '#lib/documents/inline.ts';
import { isNumeric, missingMark } from '#lib/format/index.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { workbookMessages } from '#lib/messages/documents/workbook.ts';
import { numberFormats } from '../export/number-formats.ts';

const documentFormats = { ...numberFormats, points: '+0.0;-0.0;0.0' };

/** Points are printed as hundredths of what they are as a share. */
const scales: Readonly<Partial<Record<ColumnFormat, number>>> = { points: 100 };

/** A cover, then a sheet for every table of the report: numbers as numbers, with their formats. */
export async function toWorkbook(document: ReportDocument): Promise<Buffer> {
	const tables = document.blocks.filter((block) => block.kind === 'table');
	const created = new Date(`${document.release.asOf}T00:00:00Z`);
	const bytes = await writeXlsx({
		sheets: [coverSheet(document, tables), ...tables.map((table) => tableSheet(table, document))],
		properties: { title: document.title, creator: 'Wenhe 吻合', created, modified: created },
		activeSheet: 0,
		defaultFont: { name: document.language === 'zh' ? '宋体' : 'Arial', size: 10.5 },
	});
	return Buffer.from(bytes);
}

const bold = { style: { font: { bold: true } } } as const;
const large = { style: { font: { bold: true, size: 16 } } } as const;

function coverSheet(document: ReportDocument, tables: readonly TableBlock[]): WriteSheet {
	const { language, release, edition } = document;
	const words = documentMessages[language];
	const own = workbookMessages[language];
	const facts: readonly (readonly [string, CellValue])[] = [
		[own.edition, `${words.editions[edition]}${words.colon}${words.editionMeaning[edition]}`],
		[words.colophon.release, release.id],
		[words.colophon.asOf, release.asOf],
		[words.colophon.content, release.contentId],
		...(document.isSynthetic ? [[words.colophon.kind, words.synthetic] as const] : []),
		...pairsOf(document.blocks, 'symbol-list').map((text) => [words.symbolsHeading, text] as const),
	];
	const list = tables.map((table): readonly CellValue[] => [
		sheetName(table),
		table.title,
		table.rows.length,
	]);
	const rows: CellValue[][] = [
		[document.title],
		[spaced(...document.subtitle)],
		[],
		...facts.map((fact) => [...fact]),
		[],
		[own.sheet, own.title, own.rows],
		...list.map((line) => [...line]),
	];
	const heads = rows.findIndex(([first]) => first === own.sheet);
	return {
		name: own.cover,
		columns: [{ width: 18 }, { width: 90 }, { width: 10 }],
		rows,
		cells: new Map([
			['0,0', large],
			...[0, 1, 2].map((column) => [`${heads},${column}`, bold] as const),
		]),
	};
}

function pairsOf(blocks: readonly Block[], id: string): readonly string[] {
	const block = blocks.find((each) => each.kind === 'pairs' && each.id === id);
	if (block?.kind !== 'pairs') return [];
	return block.pairs.map(({ term, content }) => spaced(term, plainText(content)));
}

function sheetName(table: TableBlock): string {
	return table.number.trim();
}

function tableSheet(table: TableBlock, { language }: ReportDocument): WriteSheet {
	const head = table.columns.map((column) => headLines(column, table, language).join(''));
	const rows: CellValue[][] = [
		[captionText(table, language)],
		[spaced(table.asOf, table.unit)],
		head,
		...table.rows.map((row) => table.columns.map((column) => cellValue(row, column))),
		...noteLines(table, language).map((line) => [line]),
	];
	const heads = table.columns.map((_, column) => [`2,${column}`, bold] as const);
	return {
		name: sheetName(table),
		columns: table.columns.map((column) => columnLayout(column, table, language)),
		rows,
		cells: new Map([['0,0', bold], ...heads]),
		freezePane: { rows: 3 },
	};
}

function columnLayout(column: DocumentColumn, table: TableBlock, language: 'zh' | 'en') {
	const numFmt = documentFormats[column.format];
	const texts = table.rows.map((row) => textUnits(cellText(row, column, language)));
	const head = textUnits(headLines(column, table, language).join(''));
	const width = Math.min(48, 2 * Math.max(4, head, ...texts) + 2);
	return { width, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** A missing value shows the symbol of its reason, as in the printed table. */
function cellValue(row: FigureRow, { name, format }: DocumentColumn): CellValue {
	const value = row[name] ?? null;
	if (value === null) return missingMark(row[`${name}_status`]).symbol;
	if (typeof value === 'number' && isNumeric(format)) return value * (scales[format] ?? 1);
	return value;
}
