import type { RawEvidence, RawGuard, RawPlace } from '#lib/domain/explanation.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { mayReadRows } from '#lib/domain/raw-access.ts';
import type { User } from '#lib/domain/user.ts';
import { derivationFor } from '#lib/lineage/index.ts';
import { groupBy } from '#lib/measures/group-by.ts';
import { query } from '../query.ts';
import { oncePerRelease } from '../scope.ts';
import { grainOf } from './cells.ts';
import { resolveInput, type Cells } from './inputs.ts';

interface FoundRow {
	readonly path: string;
	readonly sha256: string;
	readonly source: string;
	readonly sheet: string | null;
	readonly row_number: number;
	readonly content: string | null;
	readonly raw_id: number;
}

/** Marts whose rows lead to raw rows themselves. */
const traced: ReadonlySet<string> = new Set([
	'calendar',
	'cluster_employment',
	'destination_breakdowns',
	'enrollment_by_major',
	'enrollment_by_program',
	'firms_by_town',
	'industry_employment',
	'outcomes_by_major',
	'outcomes_by_program',
	'pathways',
	'projects',
	'schools',
	'survey_discrepancies',
	'vacancy_quarters',
]);

/** More raw rows than a page should print; their places are listed all the same. */
const mostPrinted = 400;

export interface Evidence {
	readonly cells: Cells;
	readonly column: string;
	readonly isSuppressed: boolean;
	readonly reader: User | null;
}

/** Raw rows that a value rests on, itself or through its inputs. */
export async function rawEvidence(evidence: Evidence): Promise<RawEvidence> {
	const { cells, column } = evidence;
	const isIndirect = !traced.has(cells.table);
	const roots = await tracedCells(cells, column, new Set());
	const found = (await Promise.all(roots.map(rawRows))).flat();
	const rows = [...new Map(found.map((row) => [row.raw_id, row])).values()];
	const isCleared = mayReadRows(
		evidence.reader,
		roots.flatMap((root) => root.rows),
	);
	const guarded = isCleared ? new Set<number>() : await guardedRows();
	const guard = guardOf(rows, { ...evidence, isCleared, guarded });
	return {
		places: placesOf(rows, guard, guarded),
		count: rows.length,
		guard,
		isIndirect,
	};
}

/** Follows inputs until rows that stand in returns; each column once. */
async function tracedCells(
	cells: Cells,
	column: string,
	seen: Set<string>,
): Promise<readonly Cells[]> {
	const name = `${cells.table}.${column}`;
	if (cells.rows.length === 0 || seen.has(name)) return [];
	seen.add(name);
	if (traced.has(cells.table)) return [cells];
	const derivation = derivationFor(cells.table, cells.rows, column);
	const inputs = [
		...(derivation?.inputs ?? []),
		...(derivation?.terms?.inputs ?? []),
		...(derivation?.roots ?? []),
	];
	const reached: (readonly Cells[])[] = [];
	for (const input of inputs) {
		const next = await resolveInput(input, cells);
		reached.push(await tracedCells(next, input.column, seen));
	}
	return reached.flat();
}

function rawRows({ table, rows }: Cells): Promise<readonly FoundRow[]> {
	const keys = [...new Set(rows.map((row) => rowKey(table, row)))].join('\n');
	return query<FoundRow>('why-raw', { table, keys });
}

function rowKey(table: Cells['table'], row: FigureRow): string {
	return grainOf(table)
		.flatMap((name) => row[name] ?? [])
		.join('|');
}

interface Clearance {
	readonly isSuppressed: boolean;
	readonly reader: User | null;
	readonly isCleared: boolean;
	readonly guarded: ReadonlySet<number>;
}

function guardOf(rows: readonly FoundRow[], clearance: Clearance): RawGuard {
	if (clearance.isSuppressed && !clearance.isCleared) return 'suppressed';
	if (rows.length > mostPrinted) return 'many';
	if (rows.every(({ content }) => content === null)) {
		return clearance.reader === null ? 'public' : 'protected';
	}
	return rows.some(({ raw_id: id }) => clearance.guarded.has(id)) ? 'protected' : null;
}

/** Raw rows whose content would tell a withheld figure. */
function guardedRows(): Promise<ReadonlySet<number>> {
	return oncePerRelease('guarded raw rows', async () => {
		const rows = await query<{ readonly raw_id: number }>('why-guarded');
		return new Set(rows.map(({ raw_id: id }) => id));
	});
}

function placesOf(
	rows: readonly FoundRow[],
	guard: RawGuard,
	guarded: ReadonlySet<number>,
): readonly RawPlace[] {
	const groups = groupBy(rows, ({ path, sheet }) => `${path}\n${sheet ?? ''}`);
	const isPrinted = guard === null || guard === 'protected';
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (first === undefined) return [];
		const numbers = group.map(({ row_number: number }) => number);
		return [
			{
				path: first.path,
				sheet: first.sheet,
				sha256: first.sha256,
				source: first.source,
				// The number of rows behind a withheld count would narrow it.
				ranges: guard === 'suppressed' ? '' : rangesOf(numbers),
				count: guard === 'suppressed' ? 0 : group.length,
				rows: isPrinted
					? group.map((row) => ({
							row: row.row_number,
							content: guarded.has(row.raw_id) ? null : contentOf(row.content),
						}))
					: [],
			},
		];
	});
}

function contentOf(content: string | null): (readonly [string, string])[] | null {
	if (content === null) return null;
	return Object.entries(JSON.parse(content) as Record<string, string | number | null>).map(
		([title, text]) => [title, String(text ?? '')],
	);
}

/** `3–5, 8` */
export function rangesOf(numbers: readonly number[]): string {
	const sorted = [...new Set(numbers)].sort((a, b) => a - b);
	const ranges: [number, number][] = [];
	for (const number of sorted) {
		const last = ranges.at(-1);
		if (last?.[1] === number - 1) last[1] = number;
		else ranges.push([number, number]);
	}
	return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
