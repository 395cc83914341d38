import type { DuckDBConnection } from '@duckdb/node-api';
import { defaultLimits } from '../bytes/limits.ts';
import type { SourceContract } from '../contract.ts';
import { defectAt, type Defect, type Finding } from '../defects/defect.ts';
import { heldTooOftenFinding } from '../defects/rows.ts';
import {
	ambiguousFinding,
	columnFinding,
	headerFinding,
	pathFinding,
	unsupportedFinding,
} from '../defects/structure.ts';
import type { FileReport, IntakeOptions } from '../result.ts';
import { captureFromPath, type NumberedFile, type SourceResult } from '../source.ts';
import { shapeOf } from '../table/shape.ts';
import { holdRejects } from './large-rejects.ts';
import { checkRows, loadRows, type CheckedFile } from './large-rows.ts';
import { largeChecks } from './large-checks.ts';
import { holdDuplicates, holdUnknownCodes } from './large-rules.ts';
import { stageFile, type StagedFile } from './stage.ts';
import { countOf, quoted } from './tables.ts';

/** Reads, checks and loads files that are too large for objects: all rows stay in DuckDB. */
export async function intakeLargeSource(
	files: readonly NumberedFile[],
	contract: SourceContract,
	options: Pick<IntakeOptions, 'connection' | 'references' | 'limits' | 'onFile'>,
): Promise<SourceResult> {
	const { connection, references } = options;
	const { heldShare } = { ...defaultLimits, ...options.limits };
	const checked: CheckedFile[] = [];
	const defects: Defect[] = [];
	for (const file of files) checked.push(await intakeLargeFile(connection, file, contract));
	const open = checked.filter(({ isBlocked }) => !isBlocked);
	if (open.length > 0) {
		defects.push(...(await holdDuplicates(connection, contract, open)));
		if (references)
			defects.push(...(await holdUnknownCodes(connection, contract, { files: open, references })));
		defects.push(...(await largeChecks(connection, contract, { files: open, references })));
	}
	const reports: FileReport[] = [];
	for (const one of checked) {
		const { report, over } = await finish(connection, one, { contract, heldShare });
		defects.push(...one.defects, ...over);
		reports.push(report);
		options.onFile?.(report);
	}
	const prints = files.map(({ path, sha256 }) => ({ path, sha256, cells: null, figures: null }));
	return { files: reports, defects, prints };
}

async function intakeLargeFile(
	connection: DuckDBConnection,
	file: NumberedFile,
	contract: SourceContract,
): Promise<CheckedFile> {
	const staged = await stageFile(connection, file.location, contract);
	const captured = captureFromPath(file.path, contract);
	const findings = [
		...staged.findings,
		...(captured ? [] : [pathFinding(contract.fromPath ?? '')]),
		...unsupported(contract),
		...(staged.findings.length > 0 ? [] : columnFindings(staged, contract)),
	];
	const row = staged.header ? staged.offset : null;
	const defects = [
		...findings.map((finding) => defectAt({ file: file.path, row }, finding)),
		...staged.units.map(({ finding, located: { header, index } }) =>
			defectAt({ file: file.path, row, column: header, position: index + 1 }, finding),
		),
	];
	const blocked = { file, staged, rowsIn: 0, defects, isBlocked: true };
	if (defects.some(({ severity }) => severity === 'block') || !captured || !staged.header)
		return blocked;
	const shape = shapeOf(contract);
	const input = { file, staged, contract, shape, captured };
	const rows = await checkRows(connection, input);
	await loadRows(connection, input);
	const rejected = await holdRejects(connection, input);
	await connection.run('drop table checked_rows; drop table staged_text');
	const rowsIn = rows.rowsIn + staged.rejects.length;
	return {
		file,
		staged,
		rowsIn,
		defects: [...defects, ...rows.defects, ...rejected],
		isBlocked: false,
	};
}

function columnFindings(
	{ header, headers }: StagedFile,
	contract: SourceContract,
): readonly Finding[] {
	if (!header) return [headerFinding(contract.fields.map(({ titles: [title] }) => title ?? ''))];
	return [
		...header.columns.missing.map((field) => columnFinding(field, headers)),
		...header.columns.ambiguous.map(({ field, headers: found }) => ambiguousFinding(field, found)),
	];
}

/** What only the small path can do: a contract that asks for it cannot be large. */
function unsupported({ layout = {}, fields }: SourceContract): readonly Finding[] {
	const asked = [
		...(layout.blocks ? ['layout.blocks'] : []),
		...(layout.unpivot ? ['layout.unpivot'] : []),
		...(layout.skipRows ? ['layout.skipRows'] : []),
		...(layout.endsAt ? ['layout.endsAt'] : []),
		...fields.flatMap(({ name, fillDown, units, flags }) => [
			...(fillDown ? [`${name}.fillDown`] : []),
			...(units ? [`${name}.units`] : []),
			...(flags ? [`${name}.flags`] : []),
		]),
	];
	return asked.length > 0 ? [unsupportedFinding(asked)] : [];
}

async function finish(
	connection: DuckDBConnection,
	{ file, staged, rowsIn, defects, isBlocked }: CheckedFile,
	{ contract, heldShare }: { readonly contract: SourceContract; readonly heldShare: number },
): Promise<{ report: FileReport; over: readonly Defect[] }> {
	const table = `raw.${quoted(contract.name)}`;
	const range = `raw_id >= ${file.fileId} * 4294967296 and raw_id < ${file.fileId + 1} * 4294967296`;
	const found = await countOf(connection, `${table} where ${range}`);
	const held = isBlocked ? 0 : rowsIn - found;
	const isOver = held > rowsIn * heldShare;
	const over = isOver ? [defectAt({ file: file.path }, heldTooOftenFinding(held, rowsIn))] : [];
	const isClosed = isBlocked || isOver || defects.some(({ severity }) => severity === 'block');
	if (isClosed) await connection.run(`delete from ${table} where ${range}`);
	const loaded = isClosed ? 0 : found;
	const table1 = {
		sheet: null,
		block: null,
		headerRow: staged.offset,
		headerRows: staged.header?.count ?? 0,
		rowsIn,
		loaded,
		quarantined: held,
		skipped: {},
		ignoredColumns: staged.header?.columns.ignored ?? [],
	};
	const report: FileReport = {
		fileId: file.fileId,
		source: contract.name,
		path: file.path,
		sha256: file.sha256,
		bytes: file.bytes,
		format: staged.format,
		encoding: staged.encoding,
		delimiter: staged.delimiter,
		tables: isBlocked ? [] : [table1],
		rowsIn,
		loaded,
		quarantined: held,
		skipped: 0,
		isBlocked: isClosed,
	};
	return { report, over };
}
