import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { CellKey, Input, MartName } from '#lib/domain/lineage.ts';
import { derivationOf } from '#lib/lineage/index.ts';
import { readManifest } from '../manifest.ts';
import { cellsAt, grainOf, keyOf, type KeySets } from './cells.ts';

/** Rows of one mart that belong together. */
export interface Cells {
	readonly table: MartName;
	readonly rows: readonly FigureRow[];
}

export interface ResolvedInput extends Cells {
	readonly input: Input;
	/** Null where there are no cells, or an address cannot say which they are. */
	readonly key: CellKey | null;
}

/** The cells that an input stands for, given the rows at hand. */
export async function resolveInput(input: Input, { table, rows }: Cells): Promise<ResolvedInput> {
	if (input.table === undefined) {
		const [only] = rows;
		const key = only !== undefined && rows.length === 1 ? keyOf(table, only) : null;
		return { input, table, rows, key };
	}
	const target = input.table;
	const { key, sets, validIn } = await keyFor(input, target, rows);
	const found = await cellsAt(target, key, sets);
	const valid = validIn === null ? found : found.filter((row) => isValid(row, validIn));
	const isWhole = Object.keys(sets).length === 0 && validIn === null;
	const [only] = valid;
	const single = only !== undefined && valid.length === 1 ? keyOf(target, only) : null;
	const several = isWhole && valid.length > 0 ? key : null;
	return { input, table: target, rows: valid, key: single ?? several };
}

interface ResolvedKey {
	readonly key: CellKey;
	readonly sets: KeySets;
	readonly validIn: number | null;
}

/** Tokens that an address may hold as they are. */
const carried: ReadonlySet<string> = new Set(['@newest', '@observed', '@partition', '@used']);

async function keyFor(
	input: Input,
	target: MartName,
	rows: readonly FigureRow[],
): Promise<ResolvedKey> {
	const { asOf, region } = await readManifest();
	const key: Record<string, string> = {};
	const sets: Record<string, ReadonlySet<string>> = {};
	let validIn: number | null = null;
	for (const name of grainOf(target)) {
		const rule = input.key?.[name] ?? name;
		if (rule === '*') continue;
		if (rule === '@valid') validIn = Number(asOf.slice(0, 4));
		else if (rule === '@validIn') validIn = Number(rows[0]?.['year'] ?? asOf.slice(0, 4));
		else if (rule === '@usual') key[name] = region.employmentScope;
		else if (carried.has(rule)) key[name] = rule;
		else if (rule.startsWith('=')) key[name] = rule.slice(1);
		else if (rule === '@occupations') sets[name] = await occupationsOf(rows);
		else if (rule.startsWith('@list:')) sets[name] = listed(rows, rule.slice('@list:'.length));
		else if (rule === '@school') Object.assign(key, partOf(rows, 'school_id'));
		else if (rule === '@major') Object.assign(key, partOf(rows, 'major_code'));
		else put(valuesOf(rows, rule), name, { key, sets });
	}
	return { key, sets, validIn };
}

function put(
	values: ReadonlySet<string>,
	name: string,
	to: { key: Record<string, string>; sets: Record<string, ReadonlySet<string>> },
): void {
	const [only] = values;
	if (only === undefined) return;
	if (values.size === 1) to.key[name] = only;
	else to.sets[name] = values;
}

function valuesOf(rows: readonly FigureRow[], column: string): ReadonlySet<string> {
	const known = rows.flatMap((row) => row[column] ?? []);
	return new Set(known.map(String));
}

function listed(rows: readonly FigureRow[], column: string): ReadonlySet<string> {
	return new Set([...valuesOf(rows, column)].flatMap((text) => text.split('|')));
}

/** What is stated of all schools or majors together rests on each of them. */
function partOf(rows: readonly FigureRow[], column: string): CellKey {
	const id = rows[0]?.[column];
	return typeof id === 'string' && id !== 'all' ? { [column]: id } : {};
}

/** Occupations that the majors at hand lead to by the crosswalk. */
async function occupationsOf(rows: readonly FigureRow[]): Promise<ReadonlySet<string>> {
	const majors = valuesOf(rows, 'major_code');
	const links = await cellsAt('major_occupations', { view: 'normative' }, { major_code: majors });
	return valuesOf(links, 'occupation_code');
}

function isValid(row: FigureRow, year: number): boolean {
	const [from, to] = [row['valid_from'] ?? -Infinity, row['valid_to'] ?? Infinity];
	return Number(from) <= year && year <= Number(to);
}

/** A value of one row; some are stated only as parts of others. */
export function valueIn(table: MartName, row: FigureRow, column: string): FigureValue {
	if (column in row) return row[column] ?? null;
	if (column.startsWith('evidence:')) return evidenceValue(row, column.slice('evidence:'.length));
	const derivation = derivationOf(table, column);
	const values = (derivation?.inputs ?? []).map((input): [string, number | null] => [
		input.name,
		numberIn(row[input.column]),
	]);
	return derivation?.compute?.({ values: Object.fromEntries(values), terms: [] }) ?? null;
}

function evidenceValue(row: FigureRow, path: string): FigureValue {
	const evidence = row['evidence'];
	if (typeof evidence !== 'string') return null;
	let at: unknown = JSON.parse(evidence);
	for (const name of path.split('.')) {
		at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : null;
	}
	return typeof at === 'number' || typeof at === 'string' ? at : null;
}

export function numberIn(value: FigureValue | undefined): number | null {
	return typeof value === 'number' ? value : null;
}

/** Why a value is missing: its own reason, or that of what it is computed from. */
export function statusIn(table: MartName, row: FigureRow, column: string): FigureValue {
	const stated = row[`${column}_status`];
	if (stated != null) return stated;
	const inputs = derivationOf(table, column)?.inputs ?? [];
	const reasons = inputs.flatMap((input) =>
		input.table === undefined ? (row[`${input.column}_status`] ?? []) : [],
	);
	return reasons.find((reason) => reason === 'suppressed') ?? reasons[0] ?? null;
}

/** Adds up where several cells stand for one value; null where one is missing for a reason. What states nothing adds nothing. */
export function together({ table, rows }: Cells, column: string): FigureValue {
	const [first] = rows;
	if (first === undefined) return null;
	if (rows.length === 1) return valueIn(table, first, column);
	const known = rows.some((row) => valueIn(table, row, column) !== null);
	const counted = rows.filter((row) => {
		const status = statusIn(table, row, column);
		const isSilent = known && status === null && valueIn(table, row, column) === null;
		return status !== 'not_applicable' && !isSilent;
	});
	return counted.reduce<number | null>((sum, row) => {
		const value = numberIn(valueIn(table, row, column));
		return sum === null || value === null ? null : sum + value;
	}, 0);
}
