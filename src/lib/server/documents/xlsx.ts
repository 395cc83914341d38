import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Block, DocumentColumn, ReportDocument, TableBlock } from '#lib/domain/document.ts';
import type { ColumnFormat, FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { captionText, noteLines, spaced } from '#lib/documents/captions.ts';
import { alignmentOf, cellText, headLines } from '#lib/documents/cells.ts';
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
/** Long texts are read in their cell, not cut off at its edge. */
const wrapped = { alignment: { wrapText: true, vertical: 'top' } } as const;
const top = { alignment: { vertical: 'top' } } as const;
/** Symbols of missing numbers stand where the numbers do. */
const right = { alignment: { horizontal: 'right', vertical: 'top' } } as const;
const boldRight = { style: { ...bold.style, ...right } } as const;
/** Points that a line of size 16 needs. */
const titleRow = new Map([[0, { height: 26 }]]);

/** Every column on the paper's width, the head on every page. */
const onPaper = { paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

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
		pageSetup: { ...onPaper, orientation: 'landscape' },
		rowDefs: titleRow,
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
	const head = table.columns.map((column) => headText(column, table, language));
	const rows: CellValue[][] = [
		[captionText(table, language)],
		[spaced(table.asOf, table.unit)],
		head,
		...table.rows.map((row) => table.columns.map((column) => cellValue(row, column))),
		...noteLines(table, language).map((line) => [line]),
	];
	const heads = table.columns.map((column, index) => {
		const style = alignmentOf(column) === 'right' ? boldRight : bold;
		return [`2,${index}`, style] as const;
	});
	return {
		name: sheetName(table),
		columns: table.columns.map((column) => columnLayout(column, table, language)),
		rows,
		rowDefs: rowHeights(table, language),
		cells: new Map([['0,0', bold], ...heads]),
		freezePane: { rows: headRows },
		pageSetup: { ...onPaper, orientation: 'landscape', printTitlesRow: '$1:$3' },
	};
}

function headText(column: DocumentColumn, table: TableBlock, language: Language): string {
	return headLines(column, table, language).join(language === 'zh' ? '' : ' ');
}

/** Bold letters are wider. */
const boldness = 1.12;
/** Characters of a column's width. */
const widest = 48;

function columnLayout(column: DocumentColumn, table: TableBlock, language: Language) {
	const numFmt = documentFormats[column.format];
	const texts = table.rows.map((row) => textUnits(cellText(row, column, language)));
	const head = boldness * textUnits(headText(column, table, language));
	const wanted = 2 * Math.max(4, head, ...texts) + 2;
	const isNumber = alignmentOf(column) === 'right';
	const words = wanted > widest && column !== table.columns[0] ? wrapped : top;
	return {
		width: Math.min(widest, wanted),
		...(numFmt === undefined ? {} : { numFmt }),
		style: isNumber ? right : words,
	};
}

/** Lines of every row that takes more than one, in points: not every program works them out. */
function rowHeights(table: TableBlock, language: Language) {
	const lines = table.rows.map((row) =>
		Math.max(
			1,
			...table.columns
				.slice(1)
				.map((column) =>
					Math.ceil((2 * textUnits(cellText(row, column, language))) / (widest - 2)),
				),
		),
	);
	const high = lines.flatMap((count, index) =>
		count > 1 ? [[index + headRows, { height: count * linePoints }] as const] : [],
	);
	return new Map(high);
}

const headRows = 3;
const linePoints = 14;

/** A missing value shows the symbol of its reason, as in the printed table. */
function cellValue(row: FigureRow, { name, format }: DocumentColumn): CellValue {
	const value = row[name] ?? null;
	if (value === null) return missingMark(row[`${name}_status`]).symbol;
	if (typeof value === 'number' && isNumeric(format)) return value * (scales[format] ?? 1);
	return value;
}
