import { CsvError, parse } from 'csv-parse/sync';

export type Delimiter = ',' | '\t' | ';' | '|';

/** One record: its cells and the line on which it begins. */
export interface CsvRow {
	readonly number: number;
	readonly cells: readonly string[];
}

export interface CsvText {
	readonly rows: readonly CsvRow[];
	/** A quote that never closes, or stands where it must not. */
	readonly problem: { readonly line: number; readonly code: string } | null;
}

const candidates: readonly Delimiter[] = [',', '\t', ';', '|'];

/** Records with their line numbers; cells are untouched texts, blank lines are records without text. */
export function parseCsv(text: string, delimiter: Delimiter): CsvText {
	if (!text.includes('"')) return { rows: plainRecords(text, delimiter), problem: null };
	try {
		return { rows: records(text, delimiter, false), problem: null };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		if (error.code === 'INVALID_OPENING_QUOTE') return parseLoosely(text, delimiter);
		return { rows: [], problem: problemOf(error) };
	}
}

/** Where nothing is quoted every line is a record. */
function plainRecords(text: string, delimiter: Delimiter): readonly CsvRow[] {
	const lines = text.split(/\r\n|\n|\r/u);
	if (lines.at(-1) === '') lines.pop();
	return lines.map((line, index) => ({ number: index + 1, cells: line.split(delimiter) }));
}

/** A quote inside an unquoted cell (`5" pipe`) is a character like any other. */
function parseLoosely(text: string, delimiter: Delimiter): CsvText {
	try {
		return { rows: records(text, delimiter, true), problem: null };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return { rows: [], problem: problemOf(error) };
	}
}

function records(text: string, delimiter: Delimiter, isLoose: boolean): CsvRow[] {
	const parsed = parse(text, {
		delimiter,
		relax_column_count: true,
		relax_quotes: isLoose,
		record_delimiter: ['\r\n', '\n', '\r'],
		info: true,
	}) as unknown as readonly { record: string[]; info: { lines: number } }[];
	let line = 1;
	return parsed.map(({ record, info }) => {
		const row = { number: line, cells: record };
		line = info.lines + 1;
		return row;
	});
}

function problemOf(error: CsvError): { line: number; code: string } {
	const line = (error as { lines?: unknown }).lines;
	return { line: typeof line === 'number' ? line : 1, code: error.code };
}

/** The delimiter that cuts most lines into the same number (> 1) of cells. */
export function findDelimiter(text: string): Delimiter {
	const sample = text.slice(0, 65_536).split(/\r\n|\n|\r/u, 200);
	if (sample.length > 1 && sample.length < 200) sample.pop();
	const scores = candidates.map((delimiter) => ({
		delimiter,
		score: regularity(sample, delimiter),
	}));
	return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function regularity(lines: readonly string[], delimiter: Delimiter): number {
	const widths = new Map<number, number>();
	for (const line of lines) {
		const width = unquoted(line).split(delimiter).length;
		if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
	}
	let best = 0;
	for (const [width, count] of widths) best = Math.max(best, count + Math.min(width, 50) / 100);
	return best;
}

function unquoted(line: string): string {
	return line.replaceAll(/"(?:[^"]|"")*"/gu, '');
}
