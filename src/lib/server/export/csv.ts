import type { FigureValue } from '#lib/domain/figure.ts';
import { cellOf, type ExportTable } from './table.ts';

const byteOrderMark = '\uFEFF';

/** RFC 4180 in UTF-8 with a byte order mark, so that Excel reads Chinese. */
export function toCsv(table: ExportTable): Buffer {
	const header = table.columns.map((column) => field(column.title));
	const rows = table.rows.map((row) => table.columns.map((column) => field(cellOf(row, column))));
	const lines = [header, ...rows].map((cells) => `${cells.join(',')}\r\n`);
	return Buffer.from(byteOrderMark + lines.join(''));
}

function field(value: FigureValue): string {
	if (value === null) return '';
	const text = typeof value === 'string' ? guarded(value) : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is kept a text. */
function guarded(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
