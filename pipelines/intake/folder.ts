import { acknowledge } from './acknowledged.ts';
import { sameContent, type ContentPrint } from './checks/same-content.ts';
import type { SourceContract } from './contract.ts';
import { defectAt, stopsBuild, type Defect } from './defects/defect.ts';
import { fileMissingFinding } from './defects/structure.ts';
import { findFiles, type FoundFile } from './files.ts';
import { matchesGlob } from './glob.ts';
import { intakeLargeSource } from './load/large.ts';
import { appendDefects, appendRows, createRawSchema, createSourceTable } from './load/tables.ts';
import type { FileReport, IntakeOptions, IntakeResult } from './result.ts';
import { intakeSource, type SourceResult } from './source.ts';

/** Reads every file that a contract names into schema `raw`; collects every defect of every file. */
export async function intakeFolder(options: IntakeOptions): Promise<IntakeResult> {
	return intakeFiles(await findFiles(options.rawDir), options);
}

/** The same for files that were found before; ids follow their order. */
export async function intakeFiles(
	files: readonly FoundFile[],
	options: Omit<IntakeOptions, 'rawDir'>,
): Promise<IntakeResult> {
	const { contracts, connection } = options;
	await createRawSchema(connection);
	const assigned = contracts.map((contract) => ({
		contract,
		own: files.filter(({ path }) => matchesGlob(contract.path, path)),
	}));
	const fileIds = numbered(assigned);
	const results: SourceResult[] = [];
	const missing: Defect[] = [];
	const absent: string[] = [];
	for (const { contract, own } of assigned) {
		await createSourceTable(connection, contract);
		if (own.length === 0) {
			absent.push(contract.name);
			if (contract.optional !== true) {
				missing.push(defectAt({ file: contract.path }, fileMissingFinding(contract.path)));
			}
			continue;
		}
		const identified = own.map((file) => ({
			...file,
			fileId: fileIds.get(pairKey(contract, file)) ?? 0,
		}));
		const intake = contract.large === true ? intakeLargeSource : intakeSource;
		results.push(await intake(identified, contract, options));
	}
	const reports = results.flatMap((result) => result.files).sort(byId);
	const defects = ordered([
		...missing,
		...results.flatMap((result) => result.defects),
		...sameContent(onePerPath(results.flatMap(({ prints }) => prints))),
	]);
	const answered = acknowledge(defects, options.acknowledged ?? []);
	await appendFiles(options, reports);
	await appendDefects(connection, answered);
	return {
		files: reports,
		defects: answered,
		unmatched: files
			.filter((file) => !assigned.some(({ own }) => own.includes(file)))
			.map(({ path }) => path),
		absent,
		isBlocked: answered.some(stopsBuild),
	};
}

interface Assigned {
	readonly contract: SourceContract;
	readonly own: readonly FoundFile[];
}

/** Ids by path and contract: they do not depend on files that nobody reads. */
function numbered(assigned: readonly Assigned[]): ReadonlyMap<string, number> {
	const pairs = assigned.flatMap(({ contract, own }) => own.map((file) => pairKey(contract, file)));
	return new Map(pairs.sort().map((key, index) => [key, index + 1]));
}

function pairKey(contract: SourceContract, file: FoundFile): string {
	return `${file.path}\t${contract.name}`;
}

async function appendFiles(
	{ connection }: Pick<IntakeOptions, 'connection'>,
	reports: readonly FileReport[],
): Promise<void> {
	const types = [
		'integer',
		'varchar',
		'varchar',
		'varchar',
		'bigint',
		'varchar',
		'varchar',
		'varchar',
	];
	const rows = reports.map((report) => [
		report.fileId,
		report.source,
		report.path,
		report.sha256,
		report.bytes,
		report.format,
		report.encoding,
		report.delimiter,
	]);
	await appendRows(connection, 'files', types, rows);
}

/** By file, sheet, row and column: the order in which somebody repairs them. */
export function ordered(defects: readonly Defect[]): readonly Defect[] {
	return [...defects].sort(
		(one, other) =>
			compare(one.file, other.file) ||
			compare(one.sheet ?? '', other.sheet ?? '') ||
			(one.row ?? 0) - (other.row ?? 0) ||
			(one.position ?? 0) - (other.position ?? 0) ||
			compare(one.rule, other.rule),
	);
}

function compare(one: string, other: string): number {
	return one === other ? 0 : one < other ? -1 : 1;
}

function byId(one: FileReport, other: FileReport): number {
	return one.fileId - other.fileId;
}

/** A workbook that feeds several tables is one file. */
function onePerPath(prints: readonly ContentPrint[]): readonly ContentPrint[] {
	const byPath = new Map(prints.map((print) => [print.path, print]));
	return [...byPath.values()].sort((one, other) => compare(one.path, other.path));
}
