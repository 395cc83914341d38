import { defectAt, type Defect } from '../defects/defect.ts';
import { pathFinding, sheetFinding } from '../defects/structure.ts';
import type { Grid } from './grid.ts';
import { isBlank } from './grid.ts';
import type { ReadContext } from './read.ts';

export interface ChosenSheets {
	readonly sheets: readonly {
		readonly grid: Grid;
		readonly captured: Readonly<Record<string, string>>;
	}[];
	readonly defects: readonly Defect[];
}

/** The visible sheets that the contract names, else the first with content; hidden ones only by name. */
export function chooseSheets(grids: readonly Grid[], context: ReadContext): ChosenSheets {
	const { sheets: wanted, hiddenSheets = [], fromSheet } = context.contract.layout ?? {};
	const visible = grids.filter(({ isHidden }) => !isHidden);
	const hidden = grids.filter(({ isHidden }) => isHidden);
	const picks = [
		...(wanted ?? []).map((name) => ({
			name,
			found: visible.filter((grid) => isNamed(grid, name)),
		})),
		...hiddenSheets.map((name) => ({ name, found: hidden.filter((grid) => isNamed(grid, name)) })),
	];
	const first = visible.find(({ rows }) => rows.some((row) => !isBlank(row))) ?? visible[0];
	const chosen =
		wanted || hiddenSheets.length > 0
			? [...new Set(picks.flatMap(({ found }) => found))]
			: first
				? [first]
				: [];
	const names = visible.map(({ sheet }) => sheet ?? '');
	const place = { file: context.path };
	const isSingle = grids.length === 1 && grids[0]?.sheet === null;
	if (isSingle) return { sheets: grids.map((grid) => ({ grid, captured: {} })), defects: [] };
	const absent = picks.filter(({ found }) => found.length === 0);
	const defects = absent.map(({ name }) => defectAt(place, sheetFinding(name, names)));
	if (chosen.length === 0 && defects.length === 0) {
		defects.push(defectAt(place, sheetFinding('*', names)));
	}
	const pattern = fromSheet === undefined ? null : new RegExp(fromSheet, 'u');
	const sheets = chosen.map((grid) => ({
		grid,
		captured: pattern?.exec(grid.sheet ?? '')?.groups ?? {},
	}));
	const unnamed = pattern ? chosen.filter(({ sheet }) => !pattern.test(sheet ?? '')) : [];
	for (const { sheet } of unnamed) {
		defects.push(defectAt({ ...place, sheet }, pathFinding(fromSheet ?? '')));
	}
	return { sheets, defects };
}

function isNamed({ sheet }: Grid, name: string): boolean {
	const text = (sheet ?? '').trim();
	const pattern = /^\/(.*)\/$/u.exec(name)?.[1];
	return pattern === undefined ? text === name.trim() : new RegExp(pattern, 'u').test(text);
}
