import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type {
	LaterFigure,
	LaterValue,
	LoadedColumn,
	LoadedFigure,
} from '#lib/domain/loaded-figure.ts';
import { formatValue, isNumeric } from '#lib/format/index.ts';

interface Pair {
	readonly before: FigureRow;
	readonly after: FigureRow;
}

/** Identifiers that say what a row is about, not what was found about it. */
const subjects = /^(year|quarter|level|target_year|.*_code|(?!rule|series|method).*_id)$/;

/** How the same figure reads in a later release: what differs, and by how much at most. */
export function laterFigure(figure: LoadedFigure, later: LoadedFigure): LaterFigure {
	const [before, after] = [byKey(figure), byKey(later)];
	const pairs = [...before].flatMap(([key, row]): Pair[] => {
		const found = after.get(key);
		return found === undefined ? [] : [{ before: row, after: found }];
	});
	const columns = figure.columns.filter(
		(column) =>
			!column.isHeader &&
			!column.isExportOnly &&
			later.columns.some(({ name }) => name === column.name),
	);
	const changes = pairs.flatMap((pair) =>
		columns
			.filter((column) => reads(pair.before, column, figure) !== reads(pair.after, column, figure))
			.map((column) => ({ pair, column })),
	);
	return {
		releaseId: later.release.id,
		compared: pairs.length * columns.length,
		changed: changes.length,
		added: after.size - pairs.length,
		gone: before.size - pairs.length,
		largest: largestOf(figure, changes),
		finding: figure.finding === later.finding ? null : later.finding,
	};
}

/** Rows by what they are about; rows of one subject keep their order. */
function byKey({ rows, columns }: LoadedFigure): Map<string, FigureRow> {
	const headers = columns.filter(({ isHeader }) => isHeader).map(({ name }) => name);
	const seen = new Map<string, number>();
	return new Map(
		rows.map((row) => {
			const names = Object.keys(row).filter(
				(name) => headers.includes(name) || subjects.test(name),
			);
			const key = JSON.stringify(names.sort().map((name) => [name, row[name]]));
			const turn = seen.get(key) ?? 0;
			seen.set(key, turn + 1);
			return [`${key} ${String(turn)}`, row];
		}),
	);
}

function reads(row: FigureRow, { name, format }: LoadedColumn, figure: LoadedFigure): string {
	return formatValue(row[name], format, figure.language, row[`${name}_status`]);
}

function largestOf(
	figure: LoadedFigure,
	changes: readonly { readonly pair: Pair; readonly column: LoadedColumn }[],
): LaterValue | null {
	const sizes = changes.map((change) => ({ ...change, size: sizeOf(change, figure.rows) }));
	const first = sizes.reduce<(typeof sizes)[number] | null>(
		(best, each) => (each.size > (best?.size ?? 0) ? each : best),
		null,
	);
	if (first === null) return null;
	const headers = figure.columns.filter(({ isHeader }) => isHeader);
	return {
		row: headers.map((header) => reads(first.pair.before, header, figure)).join(' · '),
		column: first.column.label,
		before: reads(first.pair.before, first.column, figure),
		after: reads(first.pair.after, first.column, figure),
	};
}

/** A change against the spread of its column, so that persons and shares can be compared. */
function sizeOf(
	{ pair, column: { name, format } }: { readonly pair: Pair; readonly column: LoadedColumn },
	rows: readonly FigureRow[],
): number {
	const [before, after] = [pair.before[name], pair.after[name]];
	if (!isNumeric(format) || format === 'year' || !isNumber(before) || !isNumber(after)) return 0;
	const values = rows.map((row) => row[name]).filter(isNumber);
	const spread = Math.max(...values) - Math.min(...values);
	return Math.abs(after - before) / (spread || Math.abs(before) || 1);
}

function isNumber(value: FigureValue | undefined): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}
