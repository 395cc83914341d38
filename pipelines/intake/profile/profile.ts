import type { OpenedFile } from '../bytes/open.ts';
import { parentsAmong } from '../checks/hierarchy.ts';
import { partialMark } from '../checks/partial-year.ts';
import { defectAt, type Defect, type Finding, type Place } from '../defects/defect.ts';
import { valueFinding } from '../defects/values.ts';
import { isCodeHeader, profileColumns, type ColumnProfile, type Mark } from './columns.ts';
import * as findings from './findings.ts';
import { figureDefects } from './figures.ts';
import { shapeDefects } from './shape.ts';
import { legendsOf, reasonOf } from './legend.ts';
import { findTable, narrow, type FoundTable } from './table.ts';

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

const totalWords = /^(合\s*计|总\s*计|小\s*计|全部|total|all|grand total)$/iu;

export function profileFile(path: string, opened: OpenedFile): FileProfile {
	const place = { file: path };
	const defects: Defect[] = opened.findings.map((finding) => defectAt(place, finding));
	const visible = opened.grids.filter(({ isHidden }) => !isHidden);
	const tables = visible.flatMap((grid): TableProfile[] => {
		const table = findTable(grid);
		return table && table.rows.length > 0 ? [{ table, columns: profileColumns(table) }] : [];
	});
	const isBlocked = defects.some(({ severity }) => severity === 'block');
	if (tables.length === 0 && !isBlocked) defects.push(defectAt(place, findings.noTableFinding()));
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

function columnDefects(place: Place, column: ColumnProfile, table: FoundTable): readonly Defect[] {
	const where = { ...place, column: column.header, position: column.index + 1 };
	const cells = table.rows.map(({ cells: texts, number }) => ({
		text: narrow(texts[column.index] ?? ''),
		row: number,
	}));
	const strays = column.strays.map(({ row, text }) =>
		defectAt({ ...where, row, value: text }, strayFindingOf(column, text)),
	);
	const commas = decimalCommas(cells);
	if (commas)
		strays.push(defectAt({ ...where, ...commas }, findings.decimalCommaFinding(column.header)));
	return [...strays, ...periodDefects(where, cells), ...levelDefects(where, column, cells)];
}

function strayFindingOf({ header }: ColumnProfile, text: string): Finding {
	const field = { name: header, titles: [], type: 'number' } as const;
	if (/^#[A-Z/0!?]+$/u.test(text)) return valueFinding({ kind: 'error_cell' }, field, text);
	if (/^=./u.test(text)) return valueFinding({ kind: 'no_cached_value' }, field, text);
	return totalWords.test(text)
		? findings.totalLabelFinding(header, text, 1)
		: findings.strayFinding(text);
}

/** Numbers written 12,5: a column of them reads as text. */
function decimalCommas(
	cells: readonly TextCell[],
): { row: number; value: string; count: number } | null {
	const filled = cells.filter(({ text }) => text !== '');
	const commas = filled.filter(({ text }) => /^-?\d{1,3}(?:[. ]\d{3})*,\d{1,2}%?$/u.test(text));
	const others = filled.filter(({ text }) => /^-?\d+%?$/u.test(text));
	const [first] = commas;
	if (!first || commas.length < 2 || commas.length + others.length < filled.length * 0.9)
		return null;
	return { row: first.row, value: first.text, count: commas.length };
}

interface TextCell {
	readonly text: string;
	readonly row: number;
}

function periodDefects(where: Place, cells: readonly TextCell[]): readonly Defect[] {
	const groups = new Map<string, { row: number; count: number }>();
	for (const { text, row } of cells) {
		if (text.length > 40 || partialMark(text) === null) continue;
		const known = groups.get(text);
		groups.set(text, { row: known?.row ?? row, count: (known?.count ?? 0) + 1 });
	}
	return [...groups].map(([value, { row, count }]) =>
		defectAt({ ...where, row, value, count }, findings.partialFinding(value)),
	);
}

function levelDefects(
	where: Place,
	column: ColumnProfile,
	cells: readonly TextCell[],
): readonly Defect[] {
	if (column.type !== 'string') return [];
	const header = column.header === '' ? '—' : column.header;
	if (/(?:geographic|area|region)[ _]?(?:level|type)|地区(?:层级|级别)/iu.test(header)) {
		const levels = [...new Set(cells.map(({ text }) => text))].filter((text) => text !== '');
		if (levels.length > 1 && levels.length <= 12) {
			return [
				defectAt(
					{ ...where, row: cells[0]?.row ?? null },
					findings.areaLevelsFinding(header, levels),
				),
			];
		}
	}
	const totals = cells.filter(({ text }) => totalWords.test(text));
	const [total] = totals;
	if (total && column.distinct > 1) {
		const place = { ...where, row: total.row, value: total.text, count: totals.length };
		return [defectAt(place, findings.totalLabelFinding(header, total.text, totals.length))];
	}
	const codes = [...new Set(cells.map(({ text }) => text))].filter(isCode);
	const filled = cells.filter(({ text }) => text !== '').length;
	if (
		!isCodeHeader(column.header) ||
		codes.length < 3 ||
		codes.length < column.distinct * 0.8 ||
		filled < 3
	) {
		return [];
	}
	const parents = parentsAmong(codes);
	const [first] = parents;
	if (!first) return [];
	const [code, children] = first;
	const row = cells.find(({ text }) => text === code)?.row ?? null;
	const example = `${code} ⊃ ${children.slice(0, 2).join(', ')}`;
	const finding = findings.levelsFinding(header, parents.size, example);
	return [defectAt({ ...where, row, value: code, count: parents.size }, finding)];
}

function isCode(text: string): boolean {
	return /^[A-Z]?\d[\d.-]*$|^[A-Z]$/u.test(text);
}
