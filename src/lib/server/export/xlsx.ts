import { signsIn } from '#lib/domain/measure.ts';
import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { chipsOf } from '#lib/figures/chips.ts';
import { missingMark, missingMarks } from '#lib/format/index.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import { measures } from '#lib/measures/index.ts';
import { numberFormats } from './number-formats.ts';
import { cellOf, exportTable, type ExportColumn } from './table.ts';

/** A workbook: what the figure says and rests on, then its rows with number formats. */
export async function toXlsx(figure: LoadedFigure): Promise<Buffer> {
	const created = new Date(`${figure.release.asOf}T00:00:00Z`);
	const bytes = await writeXlsx({
		sheets: [coverSheet(figure), dataSheet(figure)],
		properties: { title: figure.title, creator: 'Wenhe 吻合', created, modified: created },
		activeSheet: 0,
		defaultFont: { name: figure.language === 'zh' ? '微软雅黑' : 'Arial', size: 11 },
	});
	return Buffer.from(bytes);
}

function coverSheet(figure: LoadedFigure): WriteSheet {
	const words = exportMessages[figure.language];
	return {
		name: words.about,
		columns: [{ width: 18 }, { width: 110 }],
		rows: coverRows(figure).map(([label, value]) => [label, value]),
		cells: new Map([['0,1', { style: { font: { bold: true, size: 14 } } }]]),
	};
}

function coverRows(figure: LoadedFigure): (readonly [string, CellValue])[] {
	const words = exportMessages[figure.language];
	const filters = Object.entries(figure.params).map(([name, value]) => `${name} = ${value}`);
	return [
		[words.title, figure.title],
		[words.finding, figure.finding],
		...(figure.note === null ? [] : [[words.note, figure.note] as const]),
		[words.unit, figure.unit],
		[words.filters, filters.length === 0 ? words.noFilters : filters.join(words.separator)],
		[words.rows, figure.rows.length],
		[words.dataKind, figure.status.isSynthetic ? words.synthetic : words.official],
		...chipsOf(figure).map(
			({ label, text }) => [words.quality, `${label}${words.colon}${text}`] as const,
		),
		[words.release, figure.release.id],
		[words.asOf, figure.release.asOf],
		[words.contentId, figure.release.contentId],
		[words.address, figure.downloads.xlsx],
		...definitionRows(figure),
		...figure.sources.map(
			({ producer, title, period, licence }) =>
				[words.sources, [producer, title, period, licence].join(words.separator)] as const,
		),
		...exportTable(figure).columns.map(
			({ name, title }) => [words.columns, `${title} = ${name}`] as const,
		),
		...Object.values(missingMarks).map(
			({ symbol, meaning }) =>
				[words.symbols, `${symbol}${words.colon}${meaning[figure.language]}`] as const,
		),
	];
}

function definitionRows(figure: LoadedFigure): (readonly [string, string])[] {
	const words = exportMessages[figure.language];
	const measure = measures.find((each) => each.id === figure.measure?.id);
	if (measure === undefined) return [];
	return [
		[words.definition, measure.definition[figure.language]],
		...measure.formula.map((line) => [words.formula, signsIn(line, figure.language)] as const),
	];
}

function dataSheet(figure: LoadedFigure): WriteSheet {
	const { columns, rows } = exportTable(figure);
	const header: CellValue[] = columns.map((column) => column.title);
	return {
		name: exportMessages[figure.language].data,
		columns: columns.map(columnLayout),
		rows: [header, ...rows.map((row) => columns.map((column) => cellValue(row, column)))],
		cells: new Map(columns.map((_, index) => [`0,${index}`, { style: { font: { bold: true } } }])),
		freezePane: { rows: 1 },
	};
}

function columnLayout(column: ExportColumn) {
	const numFmt = numberFormats[column.format];
	return { width: 16, ...(numFmt === undefined ? {} : { numFmt }) };
}

/** A missing value shows the symbol of its reason, as on the page. */
function cellValue(row: FigureRow, column: ExportColumn): CellValue {
	const status = row[`${column.name}_status`];
	return cellOf(row, column) ?? (status == null ? null : missingMark(status).symbol);
}
