import { parentsAmong } from '../checks/hierarchy.ts';
import { partialMark } from '../checks/partial-year.ts';
import { defectAt, type Defect, type Finding, type Place } from '../defects/defect.ts';
import { valueFinding } from '../defects/values.ts';
import { type ColumnProfile, isBrokenFormula, isCodeHeader, type TextCell } from './columns.ts';
import * as findings from './findings.ts';
import { narrow, type FoundTable } from './table.ts';

const totalWords = /^(合\s*计|总\s*计|小\s*计|全部|total|all|grand total)$/iu;

/** Questions that the cells of one column raise. */
export function columnDefects(
	place: Place,
	column: ColumnProfile,
	table: FoundTable,
): readonly Defect[] {
	const where = { ...place, column: column.header, position: column.index + 1 };
	const cells = table.rows.map(({ cells: texts, number }) => ({
		text: narrow(texts[column.index] ?? ''),
		row: number,
	}));
	const isLabel = ({ text }: TextCell): boolean =>
		column.type === 'string' && totalWords.test(text);
	const strays = column.strays
		.filter((stray) => !isLabel(stray))
		.map(({ row, text }) => defectAt({ ...where, row, value: text }, strayFindingOf(column, text)));
	const commas = decimalCommas(cells);
	if (commas)
		strays.push(defectAt({ ...where, ...commas }, findings.decimalCommaFinding(column.header)));
	return [
		...strays,
		...lostDigits(where, column, cells),
		...periodDefects(where, cells),
		...levelDefects(where, column, cells),
	];
}

/** A spreadsheet has rewritten codes of twelve and more digits: 3.20282E+17. */
function lostDigits(
	where: Place,
	{ header }: ColumnProfile,
	cells: readonly TextCell[],
): readonly Defect[] {
	const lost = cells.filter(
		({ text }) => /^\d(?:\.\d+)?e\+[1-9]\d$/iu.test(text) && Number(text) >= 1e11,
	);
	const [first] = lost;
	if (!first) return [];
	const field = { name: header, titles: [], type: 'string' } as const;
	const finding = valueFinding({ kind: 'precision_lost' }, field, first.text);
	return [defectAt({ ...where, row: first.row, value: first.text, count: lost.length }, finding)];
}

function strayFindingOf({ header }: ColumnProfile, text: string): Finding {
	const field = { name: header, titles: [], type: 'number' } as const;
	if (isBrokenFormula(text)) {
		const kind = text.startsWith('#') ? 'error_cell' : 'no_cached_value';
		return valueFinding({ kind }, field, text);
	}
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
