import { columnLetters } from '../table/segments.ts';
import { attribute, escapeXml, rootPrefix, tags } from './xml.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const summaryWidths = [16, 22, 14, 8, 20, 16, 12, 36, 36, 36, 36, 18];

/** Rows above the list of defects: title, path, counts, a blank one and the header. */
export const headRows = 5;

/** The summary as a sheet: one page wide, texts wrapped, each line a link to its cell. */
export function summarySheetXml(
	summary: readonly (readonly string[])[],
	wrapStyle: number,
): string {
	const columns = summaryWidths.map(
		(width, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
	);
	const rows = summary.map((cells, index) => {
		const style = index >= headRows - 1 && wrapStyle > 0 ? ` s="${wrapStyle}"` : '';
		const body = cells.map((cell, at) =>
			cell === ''
				? ''
				: `<c r="${columnLetters(at)}${index + 1}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.slice(0, 32_000))}</t></is></c>`,
		);
		return `<row r="${index + 1}"${style === '' ? '' : ` ht="${rowHeight(cells)}" customHeight="1"`}>${body.join('')}</row>`;
	});
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>${links(summary)}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

/** Points that a row needs when its texts are wrapped; a Chinese character is as wide as two letters. */
export function rowHeight(cells: readonly string[]): number {
	const lines = cells.map((cell, at) => {
		const width = cell.length + (cell.match(/[^\0-\u{2e7f}]/gu)?.length ?? 0);
		return Math.ceil((width * 1.15) / (summaryWidths[at] ?? 12));
	});
	return 15 * Math.min(12, Math.max(1, ...lines));
}

/** From the row number of a defect to that row of its sheet. */
function links(summary: readonly (readonly string[])[]): string {
	const found = summary.slice(headRows).flatMap(([, , sheet = '', row = ''], index) => {
		if (sheet === '' || row === '') return [];
		const target = `'${sheet.replaceAll("'", "''")}'!A${row}`;
		return [`<hyperlink ref="D${headRows + index + 1}" location="${escapeXml(target)}"/>`];
	});
	return found.length === 0 ? '' : `<hyperlinks>${found.join('')}</hyperlinks>`;
}

/** A style sheet with one more cell format, and the index of it; null where its formats are unusual. */
export function withWrapStyle(
	xml: string,
): { readonly xml: string; readonly index: number } | null {
	const [open] = tags(xml, 'cellXfs');
	const index = Number(open === undefined ? Number.NaN : attribute(open, 'count'));
	if (open === undefined || !Number.isInteger(index) || open.endsWith('/>')) return null;
	const prefix = rootPrefix(xml, 'styleSheet');
	const format = `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><${prefix}alignment vertical="top" wrapText="1"/></${prefix}xf>`;
	const counted = open.replace(/(\scount\s*=\s*["'])\d+/u, `$1${index + 1}`);
	const edited = xml
		.replace(open, counted)
		.replace(/<\/(?:\w+:)?cellXfs>/u, (end) => `${format}${end}`);
	return { xml: edited, index };
}
