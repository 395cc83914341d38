import { writeXlsx, type MergeRange, type WriteSheet } from 'hucre/xlsx';
import type { Cell } from './file.ts';

/** One sheet as offices lay it out: title, unit line, header of one or two rows, body, footnotes. */
export interface SheetPlan {
	readonly name: string;
	readonly title: string;
	/** Right under the title: 表号, 单位, 填报单位. */
	readonly caption?: string;
	/** Two rows: equal neighbours above are merged across, a column without its own text down. */
	readonly header: readonly (readonly string[])[];
	readonly rows: readonly (readonly Cell[])[];
	readonly notes?: readonly string[];
	/** Runs of equal values in these columns become one merged cell. */
	readonly mergedColumns?: readonly number[];
	readonly hidden?: boolean;
}

const written = new Date(Date.UTC(2026, 0, 15));

/** Bytes of a workbook: the same plan gives the same bytes. */
export async function workbookBytes(plans: readonly SheetPlan[]): Promise<Uint8Array> {
	return await writeXlsx({
		sheets: plans.map(sheetOf),
		properties: { title: '示例数据', creator: '示例', created: written, modified: written },
	});
}

function sheetOf(plan: SheetPlan): WriteSheet {
	const width = plan.header[0]?.length ?? 1;
	const top: Cell[][] = [[plan.title], ...(plan.caption === undefined ? [] : [[plan.caption]])];
	const header = plan.header.map((row) => [...row]);
	const first = top.length + header.length;
	const columns = plan.mergedColumns ?? [];
	const body = plan.rows.map((row, index) =>
		row.map((cell, column) =>
			columns.includes(column) && isRepeat(plan.rows, index, column) ? null : cell,
		),
	);
	const notes: Cell[][] = (plan.notes ?? []).map((note) => [note]);
	return {
		name: plan.name,
		rows: [...top, ...blankRepeats(header), ...body, ...notes],
		merges: [
			{ startRow: 0, endRow: 0, startCol: 0, endCol: width - 1 },
			...headerMerges(plan.header, top.length),
			...columns.flatMap((column) => bodyMerges(plan.rows, column, first)),
		],
		...(plan.hidden === true ? { hidden: true } : {}),
	};
}

function isRepeat(rows: SheetPlan['rows'], index: number, column: number): boolean {
	return index > 0 && rows[index - 1]?.[column] === rows[index]?.[column];
}

/** Merged cells hold their text once, in the first cell. */
function blankRepeats(header: readonly string[][]): Cell[][] {
	return header.map((row, level) =>
		row.map((text, column) => {
			const isAcross = level < header.length - 1 && column > 0 && row[column - 1] === text;
			const isDown = level > 0 && header[level - 1]?.[column] === text;
			return isAcross || isDown ? null : text;
		}),
	);
}

function headerMerges(header: readonly (readonly string[])[], top: number): MergeRange[] {
	const [upper = [], lower] = header;
	if (!lower) return [];
	const merges: MergeRange[] = [];
	let start = 0;
	while (start < upper.length) {
		let end = start;
		const isDown = upper[start] === lower[start];
		while (!isDown && end + 1 < upper.length && upper[end + 1] === upper[start]) end += 1;
		const endRow = top + (isDown ? 1 : 0);
		if (isDown || end > start) {
			merges.push({ startRow: top, endRow, startCol: start, endCol: end });
		}
		start = end + 1;
	}
	return merges;
}

function bodyMerges(rows: SheetPlan['rows'], column: number, first: number): MergeRange[] {
	const merges: MergeRange[] = [];
	let start = 0;
	for (let index = 1; index <= rows.length; index += 1) {
		if (index < rows.length && isRepeat(rows, index, column)) continue;
		if (index - start > 1) {
			merges.push({
				startRow: first + start,
				endRow: first + index - 1,
				startCol: column,
				endCol: column,
			});
		}
		start = index;
	}
	return merges;
}
