import type { OpenedFile } from '../bytes/open.ts';
import { partialMark } from '../checks/partial-year.ts';
import { defectAt, type Defect, type Place } from '../defects/defect.ts';
import { type ColumnProfile, type Mark, profileColumns } from './columns.ts';
import { columnDefects } from './column-defects.ts';
import * as findings from './findings.ts';
import { figureDefects } from './figures.ts';
import { shapeDefects } from './shape.ts';
import { filledCells, isBlank, type Grid } from '../table/grid.ts';
import { legendsOf, reasonOf } from './legend.ts';
import { findTable, type FoundTable } from './table.ts';

/** One table of a file without a contract. */
export interface TableProfile {
	readonly table: FoundTable;
	readonly columns: readonly ColumnProfile[];
}

/** What a file looks like, and the questions it raises. */
export interface FileProfile {
	readonly path: string;
	readonly opened: OpenedFile;
	readonly tables: readonly TableProfile[];
	readonly hiddenSheets: readonly string[];
	readonly defects: readonly Defect[];
}

export function profileFile(path: string, opened: OpenedFile): FileProfile {
	const place = { file: path };
	const defects: Defect[] = opened.findings.map((finding) => defectAt(place, finding));
	const visible = opened.grids.filter(({ isHidden }) => !isHidden);
	const tables = visible.flatMap((grid): TableProfile[] => {
		const table = findTable(grid);
		return table && table.rows.length > 0 ? [{ table, columns: profileColumns(table) }] : [];
	});
	const isBlocked = defects.some(({ severity }) => severity === 'block');
	if (tables.length === 0 && !isBlocked) {
		const isBare = visible.some(({ rows }) => hasOnlyHeader(rows));
		const finding = isBare ? findings.noRowsFinding() : findings.noTableFinding();
		defects.push(defectAt(place, finding));
	}
	const mark = partialMark(path.split('/').at(-1) ?? path);
	if (mark !== null) {
		const finding = findings.partialFinding(mark.replace(/^[_\s]+/u, ''));
		defects.push(defectAt({ ...place, value: mark }, finding));
	}
	for (const one of tables) defects.push(...tableDefects(path, opened, one));
	const zero = zeroNote(opened);
	if (zero) defects.push(defectAt({ ...place, ...zero.place }, findings.zeroFinding(zero.text)));
	return {
		path,
		opened,
		tables,
		hiddenSheets: opened.grids.flatMap(({ sheet, isHidden }) => (isHidden && sheet ? [sheet] : [])),
		defects,
	};
}

function hasOnlyHeader(rows: Grid['rows']): boolean {
	const [row, ...more] = rows.filter((each) => !isBlank(each));
	return row !== undefined && more.length === 0 && filledCells(row) > 1;
}

/** A note in any visible sheet that gives 0 the meaning of a missing value. */
function zeroNote(opened: OpenedFile): { text: string; place: Partial<Place> } | null {
	for (const { sheet, rows, isHidden } of opened.grids) {
		if (isHidden) continue;
		for (const { cells, number } of rows) {
			const text = cells.find((cell) =>
				/(?:listed|shown|printed|displayed) as \$?0\b/iu.test(cell),
			);
			const sentence = text?.split(/(?<=\.)\s+/u).find((part) => /as \$?0\b/u.test(part));
			if (sentence) return { text: sentence, place: { sheet, row: number, value: sentence } };
		}
	}
	return null;
}

function tableDefects(path: string, opened: OpenedFile, profile: TableProfile): readonly Defect[] {
	const { table, columns } = profile;
	const place: Place = { file: path, sheet: table.sheet };
	return [
		...shapeDefects(place, opened, table),
		...markDefects(place, columns, legendsOf(table.notes)),
		...columns.flatMap((column) => columnDefects(place, column, table)),
		...figureDefects(place, profile),
	];
}

/** One question for each mark of a table, with the columns that bear it. */
function markDefects(
	place: Place,
	columns: readonly ColumnProfile[],
	legends: ReadonlyMap<string, string>,
): readonly Defect[] {
	const marks = new Map<
		string,
		{ mark: Mark; column: ColumnProfile; count: number; columns: number }
	>();
	for (const column of columns) {
		for (const mark of column.marks) {
			const known = marks.get(mark.mark);
			marks.set(mark.mark, {
				mark: known?.mark ?? mark,
				column: known?.column ?? column,
				count: (known?.count ?? 0) + mark.count,
				columns: (known?.columns ?? 0) + 1,
			});
		}
	}
	return [...marks.values()].map(({ mark, column, count, columns: bearing }) => {
		const where = { row: mark.row, column: column.header, position: column.index + 1 };
		const legend = legends.get(mark.mark) ?? null;
		const reason = legend === null ? mark.reason : reasonOf(legend, mark.reason);
		const finding = findings.marksFinding(
			{ mark: mark.mark, reason },
			{ count, columns: bearing, legend },
		);
		return defectAt({ ...place, ...where, value: mark.mark, count }, finding);
	});
}
