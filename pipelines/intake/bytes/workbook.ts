import { EncryptedFileError, HucreError, readOds } from 'hucre';
import { readXls, readXlsb, readXlsx, type Cell, type CellValue, type Workbook } from 'hucre/xlsx';
import type { Grid } from '../table/grid.ts';
import { shiftDecimal } from '../values/number.ts';
import { LimitError, type Limits } from './limits.ts';
import { guardZip, listZip, proveZip, ZipError } from './zip.ts';

/** Why a workbook cannot be read. */
export class WorkbookError extends Error {
	override readonly name = 'WorkbookError';
	readonly reason: 'damaged' | 'encrypted';
	constructor(reason: 'damaged' | 'encrypted', message: string, cause?: unknown) {
		super(message, { cause });
		this.reason = reason;
	}
}

/** Every sheet with its cells as texts. The only module that knows the reading library. */
export async function readWorkbook(bytes: Uint8Array, limits: Limits): Promise<readonly Grid[]> {
	try {
		const workbook = await readAny(bytes, limits);
		return workbook.sheets.map((sheet) => gridOf(sheet, limits));
	} catch (error) {
		throw explained(error);
	}
}

function readAny(bytes: Uint8Array, limits: Limits): Promise<Workbook> {
	if (isOldWorkbook(bytes)) return readXls(bytes, { readStyles: true });
	const entries = listZip(bytes);
	guardZip(entries, limits);
	proveZip(bytes, entries);
	const names = entries.map(({ name }) => name);
	if (names.includes('xl/workbook.bin')) return readXlsb(bytes, { readStyles: true });
	if (names.includes('content.xml')) return readOds(bytes, { readStyles: true });
	return readXlsx(bytes, { readStyles: true });
}

/** The container of Office before 2007, and of workbooks locked with a password. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
	return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;
}

function gridOf(sheet: Workbook['sheets'][number], limits: Limits): Grid {
	const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
	if (sheet.rows.length > limits.sheetRows || sheet.rows.length * width > limits.sheetCells) {
		const size = `${sheet.rows.length} × ${width}`;
		throw new LimitError({
			zh: `${sheet.name}：${size} 个单元格`,
			en: `${sheet.name}: ${size} cells`,
		});
	}
	const rows = sheet.rows.map((row, index) => ({
		number: index + 1,
		cells: row.map((value, at) => textOf(value, sheet.cells?.get(`${index},${at}`))),
	}));
	const merges = (sheet.merges ?? []).map((merge) => ({
		firstRow: merge.startRow,
		lastRow: merge.endRow,
		firstColumn: merge.startCol,
		lastColumn: merge.endCol,
	}));
	const isHidden = sheet.hidden === true || sheet.veryHidden === true;
	return { sheet: sheet.name, isHidden, rows, merges };
}

/** What the cell says: the cached result of a formula, `93.2%` for a percent format, `007` for `000`. */
function textOf(value: CellValue, cell: Cell | undefined): string {
	const result = value ?? cell?.formulaResult ?? null;
	if (result === null) return cell?.formula ? `=${cell.formula}` : '';
	if (typeof result === 'number') return numberText(result, cell?.style?.numFmt ?? '');
	if (typeof result === 'boolean') return result ? 'TRUE' : 'FALSE';
	if (result instanceof Date) return dateText(result);
	return withoutSuperscripts(result, cell);
}

function numberText(value: number, format: string): string {
	if (Math.abs(value) >= 1e15) return value.toExponential();
	const text = plainText(value);
	const [positive = ''] = format.split(';');
	const unquoted = positive.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
	if (unquoted.includes('%')) return `${shiftDecimal(text, 2)}%`;
	if (/^0{2,}$/u.test(unquoted) && /^\d+$/u.test(text)) return text.padStart(unquoted.length, '0');
	return text;
}

/** Shortest decimal text without an exponent. */
function plainText(value: number): string {
	const text = String(value);
	const [digits = '', exponent] = text.split('e');
	return exponent === undefined ? text : shiftDecimal(digits, Number(exponent));
}

function dateText(value: Date): string {
	if (Number.isNaN(value.getTime())) return '#VALUE!';
	const iso = value.toISOString();
	return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** A raised note mark behind a value is not a digit of the value. */
function withoutSuperscripts(text: string, cell: Cell | undefined): string {
	const runs = cell?.richText;
	if (!runs) return text;
	const kept = runs.filter(({ font }) => font?.vertAlign !== 'superscript');
	const body = kept.map((run) => run.text).join('');
	return body.trim() === '' ? text : body;
}

function explained(error: unknown): unknown {
	if (error instanceof WorkbookError) return error;
	if (error instanceof ZipError) return new WorkbookError(error.reason, error.message, error);
	if (error instanceof EncryptedFileError)
		return new WorkbookError('encrypted', 'a password is set', error);
	if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError)
		return new WorkbookError('damaged', error.message, error);
	return error;
}
