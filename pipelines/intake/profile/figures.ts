import { strangeShares } from '../checks/percent-scale.ts';
import { defectAt, type Defect, type Place } from '../defects/defect.ts';
import { readNumber } from '../values/number.ts';
import { readYear } from '../values/time.ts';
import type { ColumnProfile } from './columns.ts';
import * as findings from './figure-findings.ts';
import type { TableProfile } from './profile.ts';
import { narrow, type FoundTable } from './table.ts';

const shareHeader = /percent|pct|%|百分|占比|比重|比例|率$|share|proportion/iu;
const countHeader = /招生数|学生数|毕业生数|人数|从业人员|就业人员|persons|headcount/iu;
const statedUnit =
	/[(（].*(?:人|元|%|万|千|亿|吨|persons|thousand|000).*[)）]|单位\s*[:：]|thousand|'000/iu;
const totalRow = /^(合\s*计|总\s*计|total)$/iu;
const jumpFactor = 5;

/** Questions that the figures of a table raise: units, scales, totals, jumps. */
export function figureDefects(place: Place, { table, columns }: TableProfile): readonly Defect[] {
	const numeric = columns.filter(({ type }) => type === 'integer' || type === 'number');
	const figures = new Map(numeric.map((column) => [column, columnFigures(table, column.index)]));
	return [
		...unitDefects(place, table, figures),
		...scaleDefects(place, figures),
		...totalColumnDefects(place, table, figures),
		...totalRowDefects(place, table, figures),
		...jumpDefects(place, { table, columns }, figures),
	];
}

type Figures = ReadonlyMap<ColumnProfile, readonly (Figure | null)[]>;

interface Figure {
	readonly value: number;
	readonly text: string;
	readonly row: number;
}

/** One entry for each row; null where no figure stands. */
function columnFigures({ rows }: FoundTable, index: number): readonly (Figure | null)[] {
	return rows.map(({ cells, number }) => {
		const text = narrow(cells[index] ?? '');
		const printed = text === '' ? null : readNumber(text);
		return printed ? { value: Number(printed.decimal), text, row: number } : null;
	});
}

function at(place: Place, column: ColumnProfile): Place {
	return { ...place, column: column.header, position: column.index + 1 };
}

function unitDefects(place: Place, table: FoundTable, figures: Figures): readonly Defect[] {
	if (table.titles.some((title) => statedUnit.test(title))) return [];
	for (const [column, cells] of figures) {
		const broken = cells.find((cell) => cell !== null && !Number.isInteger(cell.value));
		if (!broken || !countHeader.test(column.header) || shareHeader.test(column.header)) continue;
		if (statedUnit.test(column.header)) continue;
		const count = [...figures.keys()].filter(({ header }) => countHeader.test(header)).length;
		const where = { ...at(place, column), row: broken.row, value: broken.text, count };
		return [defectAt(where, findings.unitMissingFinding(column.header, broken.text))];
	}
	return [];
}

function scaleDefects(place: Place, figures: Figures): readonly Defect[] {
	const shares = [...figures].filter(([{ header }]) => shareHeader.test(header));
	const scaled = shares.map(([column, cells]) => {
		const bare = cells.flatMap((cell) => (cell && !cell.text.endsWith('%') ? [cell] : []));
		const values = bare.map(({ value }) => Math.abs(value));
		const most = Math.max(0, ...values);
		const hasParts = values.some((value) => !Number.isInteger(value));
		return {
			column,
			bare,
			scale: most > 1.5 ? 'percent' : most > 0 && hasParts ? 'fraction' : null,
		};
	});
	const strange = scaled.flatMap(({ column, bare, scale }) => {
		if (scale !== 'percent') return [];
		const found = [
			...strangeShares(
				bare.map(({ value }) => value),
				'percent',
			),
		];
		const first = bare[found[0] ?? -1];
		if (!first || found.length === bare.length) return [];
		const where = { ...at(place, column), row: first.row, value: first.text, count: found.length };
		return [defectAt(where, findings.strangeShareFinding(column.header, found.length))];
	});
	const named = (scale: string): readonly string[] =>
		scaled.filter((one) => one.scale === scale).map(({ column }) => column.header);
	const fractions = named('fraction');
	const percents = named('percent');
	if (fractions.length === 0 || percents.length === 0) return strange;
	const [first] = scaled.filter(({ scale }) => scale === 'fraction');
	const where = first ? at(place, first.column) : place;
	return [...strange, defectAt(where, findings.mixedScaleFinding(fractions, percents))];
}

/** A column that the others add up to, in nearly every row that has them. */
function totalColumnDefects(place: Place, table: FoundTable, figures: Figures): readonly Defect[] {
	const columns = [...figures];
	if (columns.length < 4) return [];
	const rows = table.rows.flatMap((_, index) => {
		const values = columns.map(([, cells]) => cells[index]?.value ?? null);
		const known = values.filter((value) => value !== null);
		return known.length >= Math.max(4, columns.length * 0.6) ? [values] : [];
	});
	if (rows.length < 3) return [];
	return columns.flatMap(([column], index) => {
		const shares = rows.flatMap((values) => {
			const total = values[index];
			if (total === null || total === undefined || total <= 0) return [];
			const others = values.reduce<number>(
				(sum, value, other) => sum + (other === index ? 0 : (value ?? 0)),
				0,
			);
			return [others / total];
		});
		const close = shares.filter((share) => Math.abs(share - 1) < 0.02);
		if (shares.length < 3 || close.length < shares.length * 0.5) return [];
		const mean = close.reduce((sum, share) => sum + share, 0) / close.length;
		return [defectAt(at(place, column), findings.totalColumnFinding(column.header, mean))];
	});
}

/** A row called 合计 or Total against the sum of the rows above. */
function totalRowDefects(place: Place, table: FoundTable, figures: Figures): readonly Defect[] {
	const labels = table.rows.map(({ cells }) =>
		narrow(cells.find((cell) => narrow(cell) !== '') ?? ''),
	);
	const totals = labels.flatMap((label, index) => (totalRow.test(label) ? [index] : []));
	const [only] = totals;
	if (only === undefined || totals.length !== 1) return [];
	return [...figures].flatMap(([column, cells]) => {
		const total = cells[only];
		if (!total || shareHeader.test(column.header)) return [];
		const others = cells.filter((_, index) => index !== only);
		if (others.some((cell) => cell === null)) return [];
		const sum = Number(others.reduce((all, cell) => all + (cell?.value ?? 0), 0).toPrecision(12));
		const step = roundingStep(cells.flatMap((cell) => (cell ? [cell] : [])));
		const rounding = 0.5 * others.length * step;
		const ratio = sum / total.value;
		if (Math.abs(sum - total.value) <= rounding + 1e-9 || ratio < 0.5 || ratio > 1.7) return [];
		const where = { ...at(place, column), row: total.row, value: total.text };
		const finding = findings.totalRowFinding(labels[only] ?? '', column.header, {
			total: total.value,
			sum,
		});
		return [defectAt(where, finding)];
	});
}

/** The step to which the figures of a column are rounded: 0.1, 5, 10 …; 0 for exact counts. */
function roundingStep(cells: readonly Figure[]): number {
	const places = Math.max(...cells.map(({ text }) => /\.(\d+)/u.exec(text)?.[1]?.length ?? 0));
	if (places > 0) return 10 ** -places;
	return [1000, 100, 50, 10, 5].find((step) => cells.every(({ value }) => value % step === 0)) ?? 0;
}

/** Neighbouring years of a series, far apart. */
function jumpDefects(
	place: Place,
	{ table, columns }: TableProfile,
	figures: Figures,
): readonly Defect[] {
	const time = columns.find(({ type, distinct, filled }) => type === 'year' && distinct === filled);
	if (!time) return [];
	const years = table.rows.map(({ cells }) => readYear(narrow(cells[time.index] ?? '')));
	return [...figures].flatMap(([column, cells]) =>
		cells.flatMap((cell, index) => {
			const before = cells[index - 1];
			if (!cell || !before || years[index] !== (years[index - 1] ?? 0) + 1) return [];
			const ratio = cell.value / before.value;
			if (!(ratio > jumpFactor || (ratio > 0 && ratio < 1 / jumpFactor))) return [];
			const from = `${years[index - 1] ?? ''}: ${before.text}`;
			const text = `${from} → ${years[index] ?? ''}: ${cell.text}`;
			return [
				defectAt(
					{ ...at(place, column), row: cell.row, value: cell.text },
					findings.jumpFinding(column.header, text),
				),
			];
		}),
	);
}
