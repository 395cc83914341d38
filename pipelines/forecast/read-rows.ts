import { readFileSync, statSync } from 'node:fs';
import { type CsvRow, type Delimiter, findDelimiter, parseCsv } from '../intake/bytes/csv.ts';
import { decode } from '../intake/bytes/encoding.ts';
import { ForecastFileError } from './file-error.ts';

export interface FileRows {
	readonly hasBom: boolean;
	readonly delimiter: Delimiter;
	readonly header: readonly string[];
	readonly rows: readonly CsvRow[];
}

const mebibyte = 1024 * 1024;
const largestFile = 400 * mebibyte;

/** Decoded records of a CSV file, whatever its encoding and delimiter; row numbers are file lines. */
export function readRows(path: string): FileRows {
	const decoded = decode(readBytes(path));
	if (decoded.problem === 'binary') {
		throw new ForecastFileError(`${path}: not a text file; save the table as CSV`);
	}
	if (decoded.problem === 'damaged') {
		throw new ForecastFileError(
			`${path}: bytes that are not ${decoded.encoding}; save the file as UTF-8 or GB18030 again`,
		);
	}
	const text = decoded.text.replace(/^\ufeff/u, '');
	const delimiter = findDelimiter(text);
	const records = splitRecords(path, text, delimiter);
	const headerAt = records.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
	const header = records[headerAt];
	if (!header) throw new ForecastFileError(`${path}: empty; expected series_id,t,value`);
	return {
		hasBom: decoded.hasBom,
		delimiter,
		header: header.cells,
		rows: records.slice(headerAt + 1),
	};
}

function readBytes(path: string): Uint8Array {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) throw new ForecastFileError(`${path}: no such file`);
	if (!stats.isFile()) throw new ForecastFileError(`${path}: not a file`);
	if (stats.size > largestFile) {
		const size = Math.round(stats.size / mebibyte);
		throw new ForecastFileError(
			`${path}: ${size} MB, more than ${largestFile / mebibyte} MB; split the series over files`,
		);
	}
	return readFileSync(path);
}

function splitRecords(path: string, text: string, delimiter: Delimiter): readonly CsvRow[] {
	if (!text.includes('"')) {
		return text
			.split(/\r\n|\n|\r/u)
			.map((line, index) => ({ number: index + 1, cells: line.split(delimiter) }))
			.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
	}
	const { rows, problem } = parseCsv(text, delimiter);
	if (problem) {
		throw new ForecastFileError(
			`${path}, row ${problem.line}: a quotation mark opens and never closes, or stands inside a cell; remove or double it`,
		);
	}
	return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
