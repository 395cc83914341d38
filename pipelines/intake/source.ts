import { readFile } from 'node:fs/promises';
import { readHead, wholeLines } from './bytes/head.ts';
import { beyond, defaultLimits, type Limits } from './bytes/limits.ts';
import { openFile, type OpenedFile } from './bytes/open.ts';
import { cellsPrint, type ContentPrint } from './checks/same-content.ts';
import type { SourceContract } from './contract.ts';
import { defectAt, type Defect } from './defects/defect.ts';
import { heldTooOftenFinding } from './defects/rows.ts';
import { pathFinding } from './defects/structure.ts';
import { readInPartFinding, tooLargeFinding } from './defects/unreadable.ts';
import type { FoundFile } from './files.ts';
import { judgeTable } from './judge.ts';
import { openParquet } from './load/parquet.ts';
import { loadTable } from './load/small.ts';
import type { FileReport, IntakeOptions, TableReport } from './result.ts';
import type { RawRecord, ReadTable } from './table/record.ts';
import { readTables } from './table/read.ts';
import { shapeOf } from './table/shape.ts';

export type NumberedFile = FoundFile & { readonly fileId: number };

export interface SourceResult {
	readonly files: readonly FileReport[];
	readonly defects: readonly Defect[];
	readonly prints: readonly ContentPrint[];
}

interface ReadFile {
	readonly file: NumberedFile;
	readonly opened: OpenedFile;
	readonly tables: readonly ReadTable[];
	readonly defects: readonly Defect[];
}

/** Reads, judges and loads all files of one contract. */
export async function intakeSource(
	files: readonly NumberedFile[],
	contract: SourceContract,
	options: Pick<IntakeOptions, 'connection' | 'references' | 'limits' | 'onFile'>,
): Promise<SourceResult> {
	const limits = { ...defaultLimits, ...options.limits };
	const read: ReadFile[] = [];
	for (const file of files) read.push(await readSourceFile(file, contract, limits));
	const table = {
		contract,
		shape: shapeOf(contract),
		tables: read.flatMap(({ tables }) => tables),
	};
	const judgement = judgeTable(table, options.references);
	const reports: FileReport[] = [];
	const defects: Defect[] = [...judgement.defects];
	for (const one of read) {
		const own = fileDefects(one, judgement.held);
		const report = reportOf(one, judgement.held, contract);
		const { quarantined, loaded } = report;
		const tooMany = quarantined > (quarantined + loaded) * limits.heldShare;
		const over = tooMany
			? [defectAt({ file: one.file.path }, heldTooOftenFinding(quarantined, quarantined + loaded))]
			: [];
		defects.push(...own, ...over);
		const isBlocked = [...own, ...over].some(({ severity }) => severity === 'block');
		const final = isBlocked ? { ...report, isBlocked, loaded: 0 } : report;
		reports.push(final);
		options.onFile?.(final);
	}
	const open = reports.filter(({ isBlocked }) => !isBlocked);
	const fileIds = new Map(open.map(({ path, fileId }) => [path, fileId]));
	await loadTable(options.connection, { table, held: judgement.held, fileIds });
	return { files: reports, defects, prints: read.map(printOf) };
}

async function readSourceFile(
	file: NumberedFile,
	contract: SourceContract,
	limits: Limits,
): Promise<ReadFile> {
	const opened = await openAny(file, limits);
	const place = { file: file.path };
	const defects = opened.findings.map((finding) => defectAt(place, finding));
	const captured = captureFromPath(file.path, contract);
	if (!captured) defects.push(defectAt(place, pathFinding(contract.fromPath ?? '')));
	if (!captured || defects.some(({ severity }) => severity === 'block')) {
		return { file, opened, tables: [], defects };
	}
	const context = { path: file.path, contract, shape: shapeOf(contract), captured };
	const result = readTables(opened, context);
	return { file, opened, tables: result.tables, defects: [...defects, ...result.defects] };
}

/** Opens a file of any supported format, without reading what exceeds the limits. */
export async function openAny(file: FoundFile, limits: Limits): Promise<OpenedFile> {
	if (file.bytes > limits.fileBytes) {
		const finding = tooLargeFinding(beyond(file.bytes, 'bytes', limits.fileBytes));
		const nothing = { encoding: null, delimiter: null, grids: [], isCutOff: false };
		return { ...nothing, format: 'unknown', findings: [finding] };
	}
	const opened = await openFile(await readFile(file.location), limits);
	return opened.format === 'parquet' ? openParquet(file.location, limits) : opened;
}

const headBytes = 2 * 1024 * 1024;

/** Opens a file that no contract describes: of a text beyond the limits, its beginning. */
export async function openStranger(file: FoundFile, limits: Limits): Promise<OpenedFile> {
	const opened = await openAny(file, limits);
	if (!opened.findings.some(({ rule }) => rule === 'too_large')) return opened;
	const length = Math.min(headBytes, limits.fileBytes);
	const head = await openFile(wholeLines(await readHead(file.location, length)), limits);
	const isText = head.format === 'csv' && head.grids.length > 0;
	if (!isText) return opened;
	const finding = readInPartFinding(head.grids[0]?.rows.length ?? 0, file.bytes);
	return { ...head, findings: [...head.findings, finding] };
}

export function captureFromPath(
	path: string,
	{ fromPath }: SourceContract,
): Readonly<Record<string, string>> | null {
	if (fromPath === undefined) return {};
	const match = new RegExp(fromPath, 'u').exec(path);
	return match ? { ...match.groups } : null;
}

function fileDefects(
	{ file, defects, tables }: ReadFile,
	held: ReadonlyMap<RawRecord, readonly Defect[]>,
): readonly Defect[] {
	const fromRecords = tables.flatMap(({ records }) =>
		records.flatMap((record) => held.get(record) ?? []),
	);
	const own = [...defects, ...fromRecords].filter((defect) => defect.file === file.path);
	const seen = new Map(own.map((defect) => [identity(defect), defect]));
	return [...seen.values()];
}

/** A bad cell that several records share (a year beside unpivoted columns) is one defect. */
function identity({ sheet, row, position, rule, column, value }: Defect): string {
	return JSON.stringify([sheet, row, position, rule, column, value]);
}

function reportOf(
	{ file, opened, tables, defects }: ReadFile,
	held: ReadonlyMap<RawRecord, readonly Defect[]>,
	contract: SourceContract,
): FileReport {
	const reports = tables.map((table) => tableReport(table, held));
	const sum = (count: (report: TableReport) => number): number =>
		reports.reduce((total, report) => total + count(report), 0);
	return {
		fileId: file.fileId,
		source: contract.name,
		path: file.path,
		sha256: file.sha256,
		bytes: file.bytes,
		format: opened.format,
		encoding: opened.encoding,
		delimiter: opened.delimiter,
		tables: reports,
		rowsIn: sum(({ rowsIn }) => rowsIn),
		loaded: sum(({ loaded }) => loaded),
		quarantined: sum(({ quarantined }) => quarantined),
		skipped: sum(({ skipped }) =>
			Object.values(skipped).reduce((total, count) => total + count, 0),
		),
		isBlocked: defects.some(({ severity }) => severity === 'block'),
	};
}

function tableReport(
	table: ReadTable,
	held: ReadonlyMap<RawRecord, readonly Defect[]>,
): TableReport {
	const quarantined = table.records.filter((record) => held.has(record)).length;
	const skipped: Record<string, number> = {};
	for (const { reason } of table.skipped) skipped[reason] = (skipped[reason] ?? 0) + 1;
	return {
		sheet: table.sheet,
		block: table.block,
		headerRow: table.headerRow,
		headerRows: table.headerRows,
		rowsIn: table.records.length + table.skipped.length,
		loaded: table.records.length - quarantined,
		quarantined,
		skipped,
		ignoredColumns: table.ignoredColumns,
	};
}

function printOf({ file, opened }: ReadFile): ContentPrint {
	const { path, sha256 } = file;
	const none = { cells: null, figures: null };
	return { path, sha256, ...(opened.grids.length > 0 ? cellsPrint(opened.grids) : none) };
}
