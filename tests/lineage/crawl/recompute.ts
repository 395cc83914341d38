import type { Explanation, ShownValue, TermLine } from '#lib/domain/explanation.ts';
import type { Tally } from '#lib/domain/lineage.ts';
import type { FigureWhy } from '#lib/server/why/figure.ts';
import { evaluate } from './expression.ts';
import { readings } from './raw-readings.ts';
import type { RawFolder } from './raw-record.ts';

/**
 * How a value was worked out again. `rows`: from raw rows; `formula`: by the formula of the page from values worked out likewise;
 * `reference`: found in the reference table; `stated`: a model's outcome, the same in the table of the release, its inputs worked out.
 */
export type Way = 'rows' | 'formula' | 'reference' | 'stated';

export interface Recomputed {
	readonly value: number;
	readonly way: Way;
	/** Everything below it was worked out too, down to rows of files. */
	readonly isWhole: boolean;
}

export interface Sources {
	readonly ask: (href: string) => Promise<Partial<FigureWhy>>;
	readonly raw: RawFolder;
	readonly reference: (table: string, cell: Explanation) => Promise<number>;
	readonly released: (cell: Explanation) => Promise<number>;
	readonly known: Map<string, Promise<Recomputed>>;
}

export class GuardedError extends Error {}

/** A value worked out again from what its page cites; an error tells what does not hold. */
export function recompute(href: string, sources: Sources): Promise<Recomputed> {
	const known = sources.known.get(href) ?? answered(href, sources);
	sources.known.set(href, known);
	return known;
}

async function answered(href: string, sources: Sources): Promise<Recomputed> {
	const why = await sources.ask(href);
	const { explanation = null, derived = null, tally = null } = why;
	if (derived !== null && derived.formula !== null) {
		const inputs = await inputsOf(derived.inputs, sources);
		return byFormula(derived.formula.template, inputs, []);
	}
	if (derived?.measure?.id === 'report-discrepancy') {
		const inputs = [...(await inputsOf(derived.inputs, sources)).values()];
		const value = difference(
			inputs.map((input) => input.value),
			/_lower/.test(href) ? 'lower' : 'upper',
		);
		return { value, way: 'formula', isWhole: inputs.every((input) => input.isWhole) };
	}
	if (derived !== null) {
		await inputsOf(derived.inputs, sources);
		return { value: Number.NaN, way: 'stated', isWhole: false };
	}
	if (tally !== null && explanation !== null) return byTally(tally, explanation);
	if (explanation === null) throw new Error(`${href}: neither cell nor formula`);
	const found = await ofExplanation(explanation, sources);
	const stated = explanation.value.value;
	if (typeof stated === 'number' && !isClose(found.value, stated)) {
		throw new Error(`${href}: ${String(found.value)} by ${found.way}, ${String(stated)} stated`);
	}
	// What only rests on the cell is another number, which the page states.
	if (why.isBasis === true && typeof why.shown?.value === 'number') {
		return { value: why.shown.value, way: 'stated', isWhole: false };
	}
	return found;
}

/** How many cells the page lists, or the largest of them, from what the page says of each. */
function byTally(
	{ how, holding, by }: Tally,
	{ cells, value, keys, raw }: Explanation,
): Recomputed {
	if (raw.guard === 'suppressed') throw new GuardedError();
	const values = cells.length === 0 ? [value] : cells.flatMap((cell) => cell.values);
	const differing = new Set(keys.map((key) => (by ?? []).map((name) => key[name]).join(' ')));
	const held = values.filter((each) => holding === undefined || each.value === holding);
	const counted = by === undefined ? held.length : differing.size;
	const largest = Math.max(...values.map((each) => Number(each.value)));
	return { value: how === 'largest' ? largest : counted, way: 'formula', isWhole: how === 'count' };
}

type End = 'lower' | 'upper';

const z95 = 1.959963984540054;

function wilson(rate: number, persons: number, end: End): number {
	const middle = rate + (z95 * z95) / (2 * persons);
	const half =
		z95 * Math.sqrt((rate * (1 - rate)) / persons + (z95 * z95) / (4 * persons * persons));
	return (middle + (end === 'lower' ? -half : half)) / (1 + (z95 * z95) / persons);
}

/** Newcombe's interval of a difference, by code of its own. */
function difference(inputs: readonly number[], end: End): number {
	const [one = 0, persons = 0, other = 0, others = 0] = inputs;
	const opposite = end === 'lower' ? 'upper' : 'lower';
	const own = one - wilson(one, persons, end);
	const theirs = wilson(other, others, opposite) - other;
	const reach = Math.hypot(own, theirs);
	return one - other + (end === 'lower' ? -reach : reach);
}

async function ofExplanation(explanation: Explanation, sources: Sources): Promise<Recomputed> {
	const { formula, inputs, terms, cells, raw, table, value } = explanation;
	if (raw.guard === 'suppressed' || terms?.isGuarded === true) throw new GuardedError();
	if (cells.length > 0) return added(cells, sources);
	if (formula !== null) {
		const lines = await Promise.all((terms?.lines ?? []).map((line) => lineOf(line, sources)));
		return byFormula(formula.template, await inputsOf(inputs, sources), lines);
	}
	const reading = readings.get(`${table}.${value.name}`);
	if (reading !== undefined)
		return { value: reading(await rowsOf(explanation, sources)), way: 'rows', isWhole: true };
	if (explanation.kind === 'reference') {
		const [first] = explanation.references;
		const name = first?.path.replace(/^reference\/|\.csv$/g, '') ?? '';
		return { value: await sources.reference(name, explanation), way: 'reference', isWhole: true };
	}
	const known = inputs.filter(({ href, status }) => href !== null && status !== 'suppressed');
	await inputsOf(known.slice(0, 3), sources);
	return { value: await sources.released(explanation), way: 'stated', isWhole: false };
}

async function rowsOf({ raw }: Explanation, sources: Sources) {
	const rows = raw.places.flatMap((place) => {
		if (sources.raw.sha256(place.path) !== place.sha256) {
			throw new Error(`${place.path} has another hash than the page states`);
		}
		return numbersIn(place.ranges).map((row) => sources.raw.row(place.path, place.sheet, row));
	});
	if (rows.length !== raw.count) throw new Error(`${rows.length} rows cited, ${raw.count} counted`);
	return Promise.all(rows);
}

/** `3–5, 8` */
function numbersIn(ranges: string): readonly number[] {
	return ranges.split(', ').flatMap((range) => {
		const [from = 0, to = from] = range.split('–').map(Number);
		return Array.from({ length: to - from + 1 }, (_, index) => from + index);
	});
}

type Inputs = ReadonlyMap<string, Recomputed>;

async function inputsOf(values: readonly ShownValue[], sources: Sources): Promise<Inputs> {
	const found = await Promise.all(
		values.map(async (value) => [value.name, await valueOf(value, sources)] as const),
	);
	return new Map(found);
}

async function valueOf(
	{ href, value, status, name }: ShownValue,
	sources: Sources,
): Promise<Recomputed> {
	if (status === 'suppressed') throw new GuardedError();
	if (href !== null) return recompute(href, sources);
	// What has no cell adds nothing: a major before its first class.
	if (value === null && status === null) return { value: 0, way: 'stated', isWhole: false };
	if (typeof value !== 'number') throw new Error(`${name} is no number`);
	return { value, way: 'stated', isWhole: false };
}

async function lineOf({ values }: TermLine, sources: Sources): Promise<Inputs> {
	const known = values.filter(({ value }) => value !== null);
	return inputsOf(known.length === values.length ? values : [], sources);
}

async function added(lines: readonly TermLine[], sources: Sources): Promise<Recomputed> {
	const all = await Promise.all(
		lines.flatMap(({ values }) =>
			values
				.filter(({ status }) => status !== 'not_applicable')
				.map((value) => valueOf(value, sources)),
		),
	);
	return {
		value: all.reduce((sum, { value }) => sum + value, 0),
		way: all.every(({ way }) => way === 'rows') ? 'rows' : 'formula',
		isWhole: all.every(({ isWhole }) => isWhole),
	};
}

function byFormula(template: string, inputs: Inputs, lines: readonly Inputs[]): Recomputed {
	const whole = lines.filter((line) => line.size > 0);
	const value = evaluate(template, { values: numbers(inputs), terms: whole.map(numbers) });
	const isWhole = [inputs, ...whole].every((each) =>
		[...each.values()].every((input) => input.isWhole),
	);
	return { value, way: 'formula', isWhole };
}

function numbers(inputs: Inputs): Readonly<Record<string, number>> {
	return Object.fromEntries([...inputs].map(([name, { value }]) => [name, value]));
}

export function isClose(a: number, b: number): boolean {
	return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}
