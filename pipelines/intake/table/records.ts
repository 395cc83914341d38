import type { MissingReason, SourceField } from '../contract.ts';
import { defectAt, type Defect } from '../defects/defect.ts';
import { widthFinding } from '../defects/rows.ts';
import { requiredFinding, valueFinding } from '../defects/values.ts';
import { marksOf, markKey } from '../values/missing.ts';
import { parseCell, type ParseContext, type ParsedCell } from '../values/parse.ts';
import type { Located } from './columns.ts';
import { filledWidth, type FoundHeader } from './find-header.ts';
import type { Grid, GridRow } from './grid.ts';
import type { ReadContext } from './read.ts';
import type { ColumnPlace, RawRecord } from './record.ts';

export interface RecordContext extends ReadContext {
	readonly grid: Grid;
	readonly header: FoundHeader;
	readonly headers: readonly string[];
	readonly format: 'csv' | 'xlsx' | 'parquet' | 'unknown';
}

/** One record to read from a row: which columns hold its cells, and what the header adds. */
interface Reading {
	readonly captured: Readonly<Record<string, string>>;
	readonly located: ReadonlyMap<string, Located>;
	readonly places: ReadonlyMap<string, ColumnPlace>;
}

/** Reads rows one after another (in order: `fillDown` remembers); a wide row gives several records. */
export function recordReader(context: RecordContext): (row: GridRow) => readonly RawRecord[] {
	const readings = readingsOf(context);
	const contexts = parseContexts(context);
	const above = new Map<number, string>();
	return (row) => {
		const texts = filled(row, context.header.columns.located, above);
		const wrongWidth = widthDefect(row, context);
		return readings.map((reading) =>
			readRecord({ row, texts, reading, wrongWidth }, contexts, context),
		);
	};
}

function readingsOf({ header, captured }: RecordContext): readonly Reading[] {
	const { located, spread } = header.columns;
	const common = located.map((column) => [column.field.name, column] as const);
	const reading = (
		own: Readonly<Record<string, string>>,
		columns: readonly (readonly [string, Located])[],
	): Reading => {
		const all = new Map(columns);
		return { captured: { ...captured, ...own }, located: all, places: all };
	};
	if (spread.length === 0) return [reading({}, common)];
	return spread.map(({ captured: own, value, beside }) =>
		reading(own, [
			...common,
			...[value, ...beside].map((column) => [column.field.name, column] as const),
		]),
	);
}

function parseContexts({ shape, contract }: RecordContext): ReadonlyMap<string, ParseContext> {
	const decimal = contract.layout?.decimal ?? '.';
	return new Map(
		shape.map(({ name, field }) => [name, { marks: marksOf(field, contract), decimal }] as const),
	);
}

/** Blank cells of `fillDown` columns take the text above. */
function filled(
	row: GridRow,
	columns: readonly Located[],
	above: Map<number, string>,
): readonly string[] {
	const texts = [...row.cells];
	for (const { field, index } of columns) {
		if (field.fillDown !== true) continue;
		const text = texts[index] ?? '';
		if (text.trim() === '') texts[index] = above.get(index) ?? '';
		else above.set(index, text);
	}
	return texts;
}

/** In a CSV a row of another width than the header has lost or gained a delimiter: its cells moved. */
function widthDefect(row: GridRow, { format, header, path, grid }: RecordContext): Defect | null {
	if (format !== 'csv') return null;
	const isWider = filledWidth(row.cells) > header.width;
	if (!isWider && row.cells.length >= header.width) return null;
	const finding = widthFinding(row.cells.length, header.width);
	return defectAt({ file: path, sheet: grid.sheet, row: row.number }, finding);
}

interface RowInput {
	readonly row: GridRow;
	readonly texts: readonly string[];
	readonly reading: Reading;
	readonly wrongWidth: Defect | null;
}

function readRecord(
	{ row, texts, reading, wrongWidth }: RowInput,
	contexts: ReadonlyMap<string, ParseContext>,
	{ shape, path, grid, headers }: RecordContext,
): RawRecord {
	const held: Defect[] = wrongWidth ? [wrongWidth] : [];
	const statuses: (MissingReason | null)[] = [];
	const values = shape.map(({ name, field, from }) => {
		const located = reading.located.get(name);
		const text =
			from === 'captured' ? (reading.captured[name] ?? '') : (texts[located?.index ?? -1] ?? '');
		const context = contexts.get(name);
		const cell = context ? readCell({ text, texts, located }, field, context) : missing;
		statuses.push(cell.is === 'missing' ? cell.reason : null);
		const isAbsent = from === 'cell' && !located;
		const finding = isAbsent ? null : findingOf(cell, field, text);
		if (finding) {
			const position = located ? located.index + 1 : null;
			const column = located ? located.header || field.name : name;
			held.push(
				defectAt(
					{ file: path, sheet: grid.sheet, row: row.number, column, position, value: text },
					finding,
				),
			);
		}
		return cell.is === 'value' ? cell.value : null;
	});
	return {
		file: path,
		sheet: grid.sheet,
		row,
		headers,
		places: reading.places,
		values,
		statuses,
		held,
	};
}

const missing: ParsedCell = { is: 'missing', reason: 'not_available' };

interface CellInput {
	readonly text: string;
	readonly texts: readonly string[];
	readonly located: Located | undefined;
}

/** A mark in the flag column beside voids the printed value. */
function readCell(
	{ text, texts, located }: CellInput,
	field: SourceField,
	context: ParseContext,
): ParsedCell {
	const flag = located?.flagIndex === null ? '' : markKey(texts[located?.flagIndex ?? -1] ?? '');
	const voided = flag === '' ? undefined : field.flags?.marks[flag];
	return voided === undefined ? parseCell(text, field, context) : { is: 'missing', reason: voided };
}

function findingOf(cell: ParsedCell, field: SourceField, text: string) {
	if (cell.is === 'problem') return valueFinding(cell.problem, field, text);
	return cell.is === 'missing' && field.constraints?.required === true
		? requiredFinding(field)
		: null;
}
