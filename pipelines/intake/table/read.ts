import type { OpenedFile } from '../bytes/open.ts';
import type { SourceContract } from '../contract.ts';
import { defectAt, type Defect, type Finding, type Place } from '../defects/defect.ts';
import { cutOffFinding, noRowsFinding, openEndFinding } from '../defects/rows.ts';
import {
	ambiguousFinding,
	blockFinding,
	columnFinding,
	headerFinding,
	spreadFinding,
} from '../defects/structure.ts';
import { filledWidth, findHeader, type FoundHeader } from './find-header.ts';
import type { Grid, GridRow } from './grid.ts';
import { headerCells, headerText } from './header.ts';
import type { ReadTable } from './record.ts';
import { recordReader } from './records.ts';
import { bodyRows } from './rows.ts';
import { segmentsOf, withinColumns, type Segment } from './segments.ts';
import type { ShapeColumn } from './shape.ts';
import { chooseSheets } from './sheets.ts';
import { unitFindings } from './unit-findings.ts';

export interface ReadResult {
	readonly tables: readonly ReadTable[];
	readonly defects: readonly Defect[];
}

export interface ReadContext {
	readonly path: string;
	readonly contract: SourceContract;
	readonly shape: readonly ShapeColumn[];
	/** Columns taken from the path. */
	readonly captured: Readonly<Record<string, string>>;
}

/** Every table of an opened file, as its contract describes it. */
export function readTables(opened: OpenedFile, context: ReadContext): ReadResult {
	const chosen = chooseSheets(opened.grids, context);
	const results = chosen.sheets.map(({ grid, captured }) => {
		const merged = { ...context, captured: { ...context.captured, ...captured } };
		return readSheet(grid, opened, merged);
	});
	return {
		tables: results.flatMap(({ tables }) => tables),
		defects: [...chosen.defects, ...results.flatMap(({ defects }) => defects)],
	};
}

function readSheet(whole: Grid, opened: OpenedFile, context: ReadContext): ReadResult {
	const layout = context.contract.layout ?? {};
	const grid = withinColumns(whole, layout.columns);
	const segments = segmentsOf(grid, layout);
	if (segments.length === 0 && layout.blocks) {
		return refused(grid, context, [blockFinding(layout.blocks.starts)]);
	}
	let earlier: FoundHeader | null = null;
	const tables: ReadTable[] = [];
	const defects: Defect[] = [];
	for (const segment of segments) {
		const own = findHeader(grid, segment, context.contract);
		const header = chooseHeader(own, earlier, segment);
		earlier ??= own;
		const result = readSegment(grid, { segment, header, opened }, context);
		tables.push(...result.tables);
		defects.push(...result.defects);
	}
	if (defects.length === 0 && tables.every(({ records }) => records.length === 0)) {
		return refused(grid, context, [noRowsFinding()]);
	}
	return { tables, defects };
}

/** A block without a header of its own keeps the columns of the block above. */
function chooseHeader(
	own: FoundHeader | null,
	earlier: FoundHeader | null,
	segment: Segment,
): FoundHeader | null {
	if (!earlier || (own && own.columns.located.length >= earlier.columns.located.length)) return own;
	return { ...earlier, first: segment.from, count: 1 };
}

interface SegmentInput {
	readonly segment: Segment;
	readonly header: FoundHeader | null;
	readonly opened: OpenedFile;
}

function readSegment(grid: Grid, input: SegmentInput, context: ReadContext): ReadResult {
	const { segment, header, opened } = input;
	const { contract, path } = context;
	if (!header) return refused(grid, context, [headerFinding(titlesOf(contract))]);
	const cells = headerCells(grid, header.first, header.count);
	const headers = cells.map(headerText);
	const findings = columnFindings(
		header,
		contract,
		headers.filter((text) => text !== ''),
	);
	const row = grid.rows[header.first + header.count - 1]?.number ?? 1;
	const place = { file: path, sheet: grid.sheet, row };
	const defects: Defect[] = [
		...findings.map((finding) => defectAt(place, finding)),
		...unitFindings(grid, header).map(({ finding, located }) =>
			defectAt({ ...place, column: located.header, position: located.index + 1 }, finding),
		),
	];
	if (defects.some(({ severity }) => severity === 'block')) return { tables: [], defects };
	const body = bodyRows(grid, segment, header, contract.layout ?? {});
	const end = endDefects(opened, body.data.at(-1), { header, place, rows: grid.rows });
	defects.push(...end);
	if (end.some(({ severity }) => severity === 'block')) return { tables: [], defects };
	const captured = { ...context.captured, ...segment.captured };
	const read = recordReader({ ...context, captured, grid, header, headers, format: opened.format });
	const records = body.data.flatMap((line) => read(line));
	const subtotals = body.skipped.flatMap(({ row: line, reason }) =>
		reason === 'subtotal' ? read(line) : [],
	);
	const table: ReadTable = {
		file: path,
		sheet: grid.sheet,
		block: Object.values(segment.captured)[0] ?? null,
		headerRow: grid.rows[header.first]?.number ?? 1,
		headerRows: header.count,
		headers,
		records,
		skipped: body.skipped,
		subtotals,
		ignoredColumns: header.columns.ignored,
	};
	return { tables: [table], defects };
}

function columnFindings(
	{ columns }: FoundHeader,
	contract: SourceContract,
	present: readonly string[],
): readonly Finding[] {
	const { unpivot } = contract.layout ?? {};
	const noSpread = unpivot && columns.spread.length === 0 ? [spreadFinding(unpivot.headers)] : [];
	return [
		...columns.missing.map((field) => columnFinding(field, present)),
		...columns.ambiguous.map(({ field, headers }) => ambiguousFinding(field, headers)),
		...noSpread,
	];
}

/** A CSV that does not end with a line break was cut off, or may have been. */
function endDefects(
	opened: OpenedFile,
	last: GridRow | undefined,
	{ header, place, rows }: { header: FoundHeader; place: Place; rows: readonly GridRow[] },
): readonly Defect[] {
	if (!opened.isCutOff || !last || last.number !== rows.at(-1)?.number) return [];
	const value = last.cells.at(-1) ?? '';
	const finding =
		last.cells.length < header.width
			? cutOffFinding(filledWidth(last.cells), header.width)
			: openEndFinding(value);
	return [defectAt({ ...place, row: last.number, value, position: last.cells.length }, finding)];
}

function titlesOf(contract: SourceContract): readonly string[] {
	const titles = contract.fields.map(({ titles: [first] }) => first ?? '').filter(Boolean);
	const { unpivot } = contract.layout ?? {};
	return unpivot ? [...titles, `/${unpivot.headers}/`] : titles;
}

function refused(grid: Grid, { path }: ReadContext, findings: readonly Finding[]): ReadResult {
	const place = { file: path, sheet: grid.sheet };
	return { tables: [], defects: findings.map((finding) => defectAt(place, finding)) };
}
