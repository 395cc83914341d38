import { gunzipSync } from 'node:zlib';
import type { Finding } from '../defects/defect.ts';
import {
	damagedFinding,
	emptyFinding,
	encodingFinding,
	encryptedFinding,
	quoteFinding,
	tooLargeFinding,
	webPageFinding,
} from '../defects/unreadable.ts';
import type { Grid } from '../table/grid.ts';
import { findDelimiter, parseCsv } from './csv.ts';
import { decode } from './encoding.ts';
import { beyond, LimitError, harmlessBytes, type Limits } from './limits.ts';
import { isOldWorkbook, isZip, readWorkbook, WorkbookError } from './workbook.ts';

/** A file as grids of texts, with what was found out on the way. */
export interface OpenedFile {
	readonly format: 'csv' | 'xlsx' | 'parquet' | 'unknown';
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly grids: readonly Grid[];
	/** The last line of a CSV ends without a line break. */
	readonly isCutOff: boolean;
	readonly findings: readonly Finding[];
}

const nothing = { encoding: null, delimiter: null, grids: [], isCutOff: false };

/** Opens a file by what its bytes are, whatever its name says. */
export async function openFile(bytes: Uint8Array, limits: Limits): Promise<OpenedFile> {
	if (bytes.length === 0) return { ...nothing, format: 'unknown', findings: [emptyFinding()] };
	if (bytes.length > limits.fileBytes) {
		const detail = beyond(bytes.length, 'bytes', limits.fileBytes);
		return { ...nothing, format: 'unknown', findings: [tooLargeFinding(detail)] };
	}
	if (isParquet(bytes)) return { ...nothing, format: 'parquet', findings: [] };
	if (isZip(bytes) || isOldWorkbook(bytes)) return openWorkbook(bytes, limits);
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return openCompressed(bytes, limits);
	return openText(bytes, limits);
}

export function isParquet(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.subarray(0, 4)) === 'PAR1';
}

async function openWorkbook(bytes: Uint8Array, limits: Limits): Promise<OpenedFile> {
	try {
		const grids = await readWorkbook(bytes, limits);
		return { ...nothing, format: 'xlsx', grids, findings: [] };
	} catch (error) {
		return { ...nothing, format: 'xlsx', findings: [workbookFinding(error)] };
	}
}

function workbookFinding(error: unknown): Finding {
	if (error instanceof LimitError) return tooLargeFinding(error.detail);
	if (!(error instanceof WorkbookError)) throw error;
	return error.reason === 'encrypted' ? encryptedFinding() : damagedFinding(error.message);
}

function openCompressed(bytes: Uint8Array, limits: Limits): OpenedFile {
	const ratioBytes = Math.max(harmlessBytes, bytes.length * limits.inflationRatio);
	const maxOutputLength = Math.min(limits.fileBytes, ratioBytes);
	try {
		return openText(gunzipSync(bytes, { maxOutputLength }), limits);
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		const inflated = {
			zh: `${bytes.length} 字节解压后超过 ${maxOutputLength} 字节`,
			en: `${bytes.length} bytes inflate to more than ${maxOutputLength}`,
		};
		const finding = isLarge ? tooLargeFinding(inflated) : damagedFinding(error.message);
		return { ...nothing, format: 'csv', findings: [finding] };
	}
}

function openText(bytes: Uint8Array, limits: Limits): OpenedFile {
	const { text, encoding, hasBom, problem } = decode(bytes);
	const label = hasBom && encoding === 'utf-8' ? 'utf-8 (BOM)' : encoding;
	if (problem === 'damaged' || problem === 'binary') {
		const findings = [encodingFinding(problem, damagedLine(text))];
		return { ...nothing, format: 'csv', encoding: label, findings };
	}
	if (text.trim() === '') return { ...nothing, format: 'csv', findings: [emptyFinding()] };
	if (/^\s*<(?:!doctype|html|\?xml|table|head|body|div)[\s>]/iu.test(text)) {
		return { ...nothing, format: 'unknown', encoding: label, findings: [webPageFinding()] };
	}
	const lines = countLines(text);
	if (lines > limits.sheetRows * linesPerRow) {
		const finding = tooLargeFinding(beyond(lines, 'lines', limits.sheetRows * linesPerRow));
		return { ...nothing, format: 'csv', encoding: label, findings: [finding] };
	}
	const delimiter = findDelimiter(text);
	const parsed = parseCsv(text, delimiter);
	const findings = problem ? [encodingFinding(problem, 1)] : [];
	const base = { format: 'csv', encoding: label, delimiter } as const;
	if (parsed.problem) {
		const finding = quoteFinding(parsed.problem.line);
		return { ...nothing, ...base, findings: [...findings, finding] };
	}
	if (parsed.rows.length > limits.sheetRows) {
		const detail = beyond(parsed.rows.length, 'rows', limits.sheetRows);
		return { ...nothing, ...base, findings: [tooLargeFinding(detail)] };
	}
	const grid = { sheet: null, isHidden: false, rows: parsed.rows, merges: [] };
	return { ...base, grids: [grid], isCutOff: !/[\r\n]$/u.test(text), findings };
}

/** Lines that one row may take up on average, where cells hold line breaks. */
const linesPerRow = 2;

function countLines(text: string): number {
	let lines = 1;
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
	return lines;
}

/** Line of the first character that could not be decoded. */
function damagedLine(text: string): number {
	const at = text.search(/[\ufffd\0]/u);
	return text.slice(0, Math.max(at, 0)).split('\n').length;
}
