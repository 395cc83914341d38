import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import type { Grid } from '../table/grid.ts';
import type { CellComment } from './comments.ts';
import { headRows, rowHeight, summaryWidths } from './summary-sheet.ts';
import { withoutControls } from './xml.ts';

export const summaryName = '检查结果 Check';

/** A workbook of these texts, the summary first, with the comments in its cells. */
export async function newWorkbook(
	grids: readonly Grid[],
	notes: {
		readonly summary: readonly (readonly string[])[];
		readonly comments: readonly CellComment[];
	},
): Promise<Uint8Array> {
	const sheets = grids.map((grid) => sheetOf(grid, notes.comments));
	return await writeXlsx({ sheets: [summarySheet(notes.summary), ...sheets] });
}

function summarySheet(summary: readonly (readonly string[])[]): WriteSheet {
	const style = { alignment: { vertical: 'top', wrapText: true } } as const;
	const listed = summary.slice(headRows - 1);
	const cells = new Map(
		listed.flatMap((row, index) =>
			row.map(
				(value, at) =>
					[`${index + headRows - 1},${at}`, { value, type: 'string', style } as const] as const,
			),
		),
	);
	return {
		name: summaryName,
		rows: summary.map((row) => [...row]),
		cells,
		rowDefs: new Map(
			listed.map((row, index) => [index + headRows - 1, { height: rowHeight(row) }] as const),
		),
		columns: summaryWidths.map((width) => ({ width })),
		freezePane: { rows: headRows },
		pageSetup: {
			paperSize: 'a4',
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
		},
	};
}

/** Rows keep their number in the source: line 12 of a CSV is row 12 of the sheet. */
function sheetOf(grid: Grid, comments: readonly CellComment[]): WriteSheet {
	const rows = Array.from({ length: grid.rows.at(-1)?.number ?? 0 }, (): string[] => []);
	for (const { number, cells } of grid.rows) rows[number - 1] = cells.map(printable);
	const cells = new Map(
		comments
			.filter(({ sheet }) => sheet === grid.sheet)
			.map(({ row, column, text }) => {
				const value = rows[row - 1]?.[column - 1] ?? '';
				const style = {
					fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } },
				} as const;
				return [
					`${row - 1},${column - 1}`,
					{ value, type: 'string', style, comment: { author: 'Wenhe', text } } as const,
				];
			}),
	);
	return { name: grid.sheet ?? 'data', rows, cells };
}

function printable(text: string): string {
	return withoutControls(text).slice(0, 32_000);
}
