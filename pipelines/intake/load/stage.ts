import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { DuckDBConnection } from '@duckdb/node-api';
import { findDelimiter, parseCsv, type Delimiter } from '../bytes/csv.ts';
import { decode, type Encoding } from '../bytes/encoding.ts';
import { readHead, wholeLines } from '../bytes/head.ts';
import { isParquet } from '../bytes/open.ts';
import type { SourceContract } from '../contract.ts';
import type { Finding } from '../defects/defect.ts';
import { damagedFinding, encodingFinding } from '../defects/unreadable.ts';
import { findHeader, type FoundHeader } from '../table/find-header.ts';
import type { Grid, GridRow } from '../table/grid.ts';
import { headerCells, headerText } from '../table/header.ts';
import { unitFindings, type UnitFinding } from '../table/unit-findings.ts';
import { printedColumns } from './parquet-texts.ts';
import { literal } from './tables.ts';

/** A large file as the temporary table `staged_text`: columns c0, c1 … of text, in the file's order. */
export interface StagedFile {
	readonly format: 'csv' | 'parquet';
	readonly encoding: string | null;
	readonly delimiter: string | null;
	readonly header: FoundHeader | null;
	readonly headers: readonly string[];
	/** Row number of the first staged row minus one. */
	readonly offset: number;
	/** Rows of another width than the header: 1-based ordinals among the data rows. */
	readonly rejects: readonly { readonly ordinal: number; readonly text: string }[];
	readonly findings: readonly Finding[];
	/** Units printed in the header that the contract does not declare. */
	readonly units: readonly UnitFinding[];
}

const sampleBytes = 512 * 1024;
const nothing = {
	encoding: null,
	delimiter: null,
	header: null,
	headers: [],
	offset: 0,
	rejects: [],
	units: [],
};

export async function stageFile(
	connection: DuckDBConnection,
	location: string,
	contract: SourceContract,
): Promise<StagedFile> {
	const head = await readHead(location, 4);
	try {
		return isParquet(head)
			? await stageParquet(connection, location, contract)
			: await stageText(connection, location, contract);
	} catch (error) {
		if (!(error instanceof Error) || error.message.startsWith('Out of Memory')) throw error;
		const detail = error.message.split('\n')[0] ?? '';
		return {
			...nothing,
			format: isParquet(head) ? 'parquet' : 'csv',
			findings: [damagedFinding(detail)],
		};
	}
}

async function stageParquet(
	connection: DuckDBConnection,
	location: string,
	contract: SourceContract,
): Promise<StagedFile> {
	const source = `read_parquet(${literal(location)})`;
	const printed = await printedColumns(connection, source);
	const names = printed.map(({ name }) => name);
	const columns = printed.map(({ text }, index) => `${text} as c${index}`);
	await connection.run(
		`create or replace temp table staged_text as select ${columns.join(', ')} from ${source}`,
	);
	const grid = gridOf([{ number: 1, cells: names }]);
	const header = findHeader(grid, { captured: {}, from: 0, to: 1 }, contract);
	const units = header ? unitFindings(grid, header) : [];
	return { ...nothing, format: 'parquet', header, headers: names, offset: 1, findings: [], units };
}

async function stageText(
	connection: DuckDBConnection,
	location: string,
	contract: SourceContract,
): Promise<StagedFile> {
	const folder = await mkdtemp(join(tmpdir(), 'wenhe-stage-'));
	try {
		const plain = await asUtf8(location, folder);
		const base = { ...nothing, format: 'csv', encoding: plain.encoding } as const;
		if (plain.finding) return { ...base, findings: [plain.finding] };
		const sample = decode(await readSample(plain.location)).text;
		const delimiter = findDelimiter(sample);
		const grid = gridOf(parseCsv(sample, delimiter).rows);
		const header = findHeader(grid, { captured: {}, from: 0, to: grid.rows.length }, contract);
		if (!header) return { ...base, delimiter, findings: [] };
		const headers = headerCells(grid, header.first, header.count).map(headerText);
		const last = grid.rows[header.first + header.count - 1];
		const offset = last ? lastLine(last) : 0;
		const width = last?.cells.length ?? header.width;
		const isPlain = header.first + header.count === offset;
		const body = isPlain ? plain.location : await withoutHead(plain.location, offset, folder);
		const skip = isPlain ? offset : 0;
		const rejects = await copyCsv(connection, body, { delimiter, skip, width });
		const units = unitFindings(grid, header);
		return { ...base, delimiter, header, headers, offset, rejects, findings: [], units };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Line on which a record ends: its cells may hold line breaks. */
function lastLine({ number, cells }: GridRow): number {
	return cells.reduce((line, cell) => line + cell.split(/\r\n|\n|\r/u).length - 1, number);
}

/** A copy from the line after the head: the reader's own skipping stumbles over quoted line breaks. */
async function withoutHead(location: string, lines: number, folder: string): Promise<string> {
	const sample = await readHead(location, sampleBytes);
	let start = 0;
	for (let line = 0; line < lines; line += 1) {
		const end = sample.findIndex((byte, at) => at >= start && (byte === 0x0a || byte === 0x0d));
		start =
			end < 0 ? sample.length : end + (sample[end] === 0x0d && sample[end + 1] === 0x0a ? 2 : 1);
	}
	const copy = join(folder, 'body.csv');
	await pipeline(createReadStream(location, { start }), createWriteStream(copy));
	return copy;
}

async function copyCsv(
	connection: DuckDBConnection,
	location: string,
	{ delimiter, skip, width }: { delimiter: Delimiter; skip: number; width: number },
): Promise<StagedFile['rejects']> {
	const columns = Array.from({ length: width }, (_, index) => `'c${index}': 'VARCHAR'`);
	await connection.run('drop table if exists staged_rejects; drop table if exists staged_scans');
	await connection.run(`create or replace temp table staged_text as select * from read_csv(
		${literal(location)}, auto_detect = false, header = false, skip = ${skip}, columns = {${columns.join(', ')}},
		delim = ${literal(delimiter)}, quote = '"', escape = '"', strict_mode = true, null_padding = false,
		store_rejects = true, rejects_table = 'staged_rejects', rejects_scan = 'staged_scans', max_line_size = 10000000, buffer_size = 20000000
	)`);
	const reader = await connection.runAndReadAll(
		'select distinct line::integer, any_value(csv_line) from staged_rejects group by line order by line',
	);
	return reader.getRows().map(([line, text]) => ({
		ordinal: Number(line) - skip,
		text: String(text ?? ''),
	}));
}

interface PlainFile {
	readonly location: string;
	readonly encoding: string;
	readonly finding: Finding | null;
}

/** The file itself when it is plain UTF-8, else a transcoded copy in the folder. */
async function asUtf8(location: string, folder: string): Promise<PlainFile> {
	const magic = await readHead(location, 2);
	const isCompressed = magic[0] === 0x1f && magic[1] === 0x8b;
	let plain = location;
	if (isCompressed) {
		plain = join(folder, 'inflated.csv');
		await pipeline(createReadStream(location), createGunzip(), createWriteStream(plain));
	}
	const sample = decode(await readSample(plain));
	const { encoding, problem } = sample;
	if (problem === 'damaged' || problem === 'binary') {
		return { location: plain, encoding, finding: encodingFinding(problem, 1) };
	}
	if (encoding === 'utf-8') return { location: plain, encoding, finding: null };
	const copy = join(folder, 'utf8.csv');
	const decoded = Readable.from(decodedChunks(plain, encoding));
	await pipeline(decoded, createWriteStream(copy));
	return { location: copy, encoding, finding: null };
}

async function* decodedChunks(location: string, encoding: Encoding): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	for await (const chunk of createReadStream(location))
		yield decoder.decode(chunk as Buffer, { stream: true });
	yield decoder.decode();
}

async function readSample(location: string): Promise<Uint8Array> {
	const head = await readHead(location, sampleBytes);
	return head.length < sampleBytes ? head : wholeLines(head);
}

function gridOf(rows: Grid['rows']): Grid {
	return { sheet: null, isHidden: false, rows, merges: [] };
}
