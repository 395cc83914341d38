import type { OpenedFile } from '../bytes/open.ts';
import { defectAt, type Defect, type Place } from '../defects/defect.ts';
import { cutOffFinding, openEndFinding, widthFinding } from '../defects/rows.ts';
import { filledWidth } from '../table/find-header.ts';
import * as findings from './findings.ts';
import { isFlagHeader } from './columns.ts';
import { narrow, type FoundTable } from './table.ts';

/** Stacked blocks, rows of another width, a missing end, copies of rows. */
export function shapeDefects(
	place: Place,
	opened: OpenedFile,
	table: FoundTable,
): readonly Defect[] {
	const defects: Defect[] = [];
	if (table.repeats.length > 0) {
		const labels = table.titles.length > 0 ? blockLabels(opened, table) : [];
		const finding = findings.blocksFinding(table.repeats, labels);
		defects.push(
			defectAt({ ...place, row: table.repeats[0] ?? null, count: table.repeats.length }, finding),
		);
	}
	const width = filledWidth(table.headers);
	if (opened.format === 'csv') {
		for (const { cells, number } of table.rows) {
			if (cells.length >= width && filledWidth(cells) <= Math.max(width, table.headers.length))
				continue;
			defects.push(defectAt({ ...place, row: number }, widthFinding(cells.length, width)));
		}
	}
	const last = table.rows.at(-1);
	if (opened.isCutOff && last && last.number === opened.grids[0]?.rows.at(-1)?.number) {
		const isShort = last.cells.length < width;
		const value = last.cells.at(-1) ?? '';
		const finding = isShort ? cutOffFinding(last.cells.length, width) : openEndFinding(value);
		defects.push(defectAt({ ...place, row: last.number, value }, finding));
	}
	return [...defects, ...sameHeaders(place, table), ...duplicateRows(place, table)];
}

/** What the rows above each repeated header say (`date Jul 2017-Jun 2018`). */
function blockLabels(opened: OpenedFile, table: FoundTable): readonly string[] {
	const rows = opened.grids.find(({ sheet }) => sheet === table.sheet)?.rows ?? [];
	return [table.headerRow, ...table.repeats].flatMap((header) => {
		const above = rows.filter(({ number }) => number < header && number >= header - 8);
		const label = above.find(({ cells }) => /\d{4}/u.test(cells[1] ?? ''))?.cells[1];
		return label ? [label] : [];
	});
}

function sameHeaders(place: Place, { headers, headerRow }: FoundTable): readonly Defect[] {
	const positions = new Map<string, number[]>();
	headers.forEach((header, index) => {
		if (header !== '' && !isFlagHeader(header))
			positions.set(header, [...(positions.get(header) ?? []), index + 1]);
	});
	return [...positions]
		.filter(([, own]) => own.length > 1)
		.map(([column, own]) => {
			const where = { ...place, row: headerRow, column, position: own[1] ?? null };
			return defectAt({ ...where, count: own.length }, findings.sameHeaderFinding(column, own));
		});
}

function duplicateRows(place: Place, table: FoundTable): readonly Defect[] {
	const seen = new Map<string, number>();
	return table.rows.flatMap(({ cells, number }) => {
		const block = table.repeats.filter((repeat) => repeat < number).length;
		const key = [String(block), ...cells.map(narrow)].join('\t');
		const first = seen.get(key);
		if (first === undefined) {
			seen.set(key, number);
			return [];
		}
		return [defectAt({ ...place, row: number }, findings.duplicateRowFinding(first))];
	});
}
