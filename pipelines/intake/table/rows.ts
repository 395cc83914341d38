import type { SourceLayout } from '../contract.ts';
import { halfWidth, labelKey, trimmed } from '../values/text.ts';
import type { FoundHeader } from './find-header.ts';
import { filledCells, isBlank, type Grid, type GridRow } from './grid.ts';
import type { Segment } from './segments.ts';

export type SkipReason = 'subtotal' | 'note' | 'repeated_header' | 'below_table';

/** Rows below a header: the data, and what is not data with its reason. */
export interface BodyRows {
	readonly data: readonly GridRow[];
	readonly skipped: readonly { readonly row: GridRow; readonly reason: SkipReason }[];
}

/** Sorts the rows below the header; blank rows count as nothing. */
export function bodyRows(
	grid: Grid,
	segment: Segment,
	header: FoundHeader,
	layout: SourceLayout,
): BodyRows {
	const rows = grid.rows
		.slice(header.first + header.count, segment.to)
		.filter((row) => !isBlank(row));
	const end = layout.endsAt ? new RegExp(layout.endsAt, 'u') : null;
	const skip = layout.skipRows ? new RegExp(layout.skipRows, 'u') : null;
	const stop = end ? rows.findIndex((row) => end.test(firstText(row))) : -1;
	const inside = stop < 0 ? rows : rows.slice(0, stop);
	const below = stop < 0 ? [] : rows.slice(stop);
	const mapped = mappedIndexes(header);
	const notes = trailingNotes(inside, mapped, segment.to < grid.rows.length);
	const body = inside.slice(0, inside.length - notes.length);
	const headerKeys = keysOf(grid.rows[header.first + header.count - 1]);
	const reasonOf = (row: GridRow): SkipReason | null => {
		if (skip?.test(firstText(row))) return 'subtotal';
		if (isMargin(row, mapped)) return 'note';
		return keysOf(row) === headerKeys ? 'repeated_header' : null;
	};
	const sorted = body.map((row) => ({ row, reason: reasonOf(row) }));
	return {
		data: sorted.flatMap(({ row, reason }) => (reason === null ? [row] : [])),
		skipped: [
			...sorted.flatMap(({ row, reason }) => (reason === null ? [] : [{ row, reason }])),
			...notes.map((row) => ({ row, reason: 'note' as const })),
			...below.map((row) => ({ row, reason: 'below_table' as const })),
		],
	};
}

export function firstText(row: GridRow): string {
	return trimmed(halfWidth(row.cells.find((cell) => trimmed(cell) !== '') ?? ''));
}

function keysOf(row: GridRow | undefined): string {
	return (row?.cells ?? []).map(labelKey).join('\t').trimEnd();
}

/**
 * Sentences under a table: one filled cell that reads like prose, not like the start of a cut-off row.
 * Above a further block also its title, after a blank row.
 */
function trailingNotes(
	rows: readonly GridRow[],
	mapped: ReadonlySet<number>,
	hasBlockBelow: boolean,
): readonly GridRow[] {
	const isNote = (row: GridRow, index: number): boolean =>
		isFooter(firstText(row)) ||
		(filledCells(row) === 1 &&
			(isProse(firstText(row)) ||
				isMargin(row, mapped) ||
				(hasBlockBelow && row.number > (rows[index - 1]?.number ?? 0) + 1)));
	const lastData = rows.findLastIndex((row, index) => !isNote(row, index));
	return rows.slice(lastData + 1);
}

/** One text beside the table (a unit, a page mark): no column of the contract is there. */
function isMargin(row: GridRow, mapped: ReadonlySet<number>): boolean {
	if (filledCells(row) !== 1) return false;
	return !mapped.has(row.cells.findIndex((cell) => trimmed(cell) !== ''));
}

function mappedIndexes({ columns: { located, spread } }: FoundHeader): ReadonlySet<number> {
	const columns = [...located, ...spread.flatMap(({ value, beside }) => [value, ...beside])];
	return new Set(columns.map(({ index }) => index));
}

/** Who filled in, checked and signed a return. */
export function isFooter(text: string): boolean {
	return /^(填表人|填报人|填报单位|制表人?|审核人?|复核人?|负责人|单位负责人|统计负责人|联系人|联系电话|报出日期|填报日期|报送日期)\s*[:：（(]/u.test(
		text,
	);
}

function isProse(text: string): boolean {
	return /^(注|说明|备注|资料来源|数据来源|来源|note|source|\[|\*|[!~-] )|[。.:;,，、；：!?]|\S+ \S+ \S+ \S+/iu.test(
		text,
	);
}
