import type { Explanation, ShownValue } from '#lib/domain/explanation.ts';
import type { FigureRow, FigureValue } from '#lib/domain/figure.ts';
import type { CellAddress, CellKey, FigureDerivation, Origin, Tally } from '#lib/domain/lineage.ts';
import { whyPath } from '#lib/domain/links.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { lineageOf } from '#lib/figures/lineage/index.ts';
import { fill } from '#lib/format/index.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { whyMessages } from '#lib/messages/why.ts';
import { explain, measureLink, type Asking } from './explain.ts';
import { formulaText } from './formula.ts';
import { columnWords } from './words.ts';

/** One value of a figure: what the page calls it, and how it came to be. */
export interface FigureWhy {
	readonly shown: ShownValue;
	/** The row in the figure's own words. */
	readonly row: string;
	/** From the release, where the column shows its cells. */
	readonly explanation: Explanation | null;
	/** The explanation is of what the value rests on: another number. */
	readonly isBasis: boolean;
	/** The cells of the explanation are counted, or their largest is told. */
	readonly tally: (Tally & { readonly words: string }) | null;
	/** From the same row, where a measure states it beside the counts. */
	readonly derived: DerivedWhy | null;
}

export interface DerivedWhy {
	readonly says: string;
	readonly formula: Explanation['formula'];
	readonly measure: Explanation['measure'];
	readonly inputs: readonly ShownValue[];
}

export async function explainInFigure(
	loaded: LoadedFigure,
	{
		column,
		at,
		asking,
	}: { readonly column: string; readonly at: CellKey; readonly asking: Asking },
): Promise<FigureWhy | null> {
	const row = loaded.rows.find((each) =>
		Object.entries(at).every(([name, value]) => String(each[name]) === value),
	);
	if (row === undefined) return null;
	const { origins, derived: measured } = lineageOf(loaded.id);
	const derivation = measured?.[column];
	const place = { row, column, loaded, asking };
	const own = originsFor(origins, place);
	const [{ explanation, tally }, derived] = [
		await firstExplained(own, place),
		derivation === undefined ? null : derivedWhy(derivation, place),
	];
	if (explanation === null && derived === null) return null;
	return {
		shown: shownIn(loaded, row, column),
		row: rowWords(loaded, row),
		explanation,
		isBasis:
			explanation !== null &&
			derived === null &&
			tally === null &&
			!isSame(explanation.value.value, place),
		tally,
		derived,
	};
}

/** Origins of a column in a row: those that name it, else those that stand for all. */
function originsFor(origins: readonly Origin[], { row, column }: Place): readonly Origin[] {
	const here = origins.filter(({ when = {} }) =>
		Object.entries(when).every(([name, value]) => row[name] === value),
	);
	const named = here.filter((origin) => column in origin.columns);
	return named.length > 0 ? named : here.filter((origin) => '*' in origin.columns);
}

interface Place {
	readonly row: FigureRow;
	readonly column: string;
	readonly loaded: LoadedFigure;
	readonly asking: Asking;
}

type Found = Pick<FigureWhy, 'explanation' | 'tally'>;

async function firstExplained(origins: readonly Origin[], place: Place): Promise<Found> {
	for (const origin of origins) {
		const address = addressOf(origin, place);
		const explanation = address === null ? null : await explain(address, place.asking);
		if (explanation === null) continue;
		const tally = tallyOf(origin, explanation, place);
		if (tally !== null) return { explanation, tally };
		const isShown = origin.how === 'basis' || isSame(explanation.value.value, place);
		if (isShown) return { explanation, tally: null };
	}
	return { explanation: null, tally: null };
}

/** How the cells become the number that is shown; null where they do not. */
function tallyOf(
	{ how, holding, by }: Origin,
	{ cells, value, keys }: Explanation,
	place: Place,
): FigureWhy['tally'] {
	if (how !== 'count' && how !== 'largest') return null;
	const tally: Tally = { how, ...(holding && { holding }), ...(by && { by }) };
	const values = cells.length === 0 ? [value] : cells.flatMap((cell) => cell.values);
	const total = tallied(tally, {
		values: values.map((each) => each.value),
		keys,
	});
	if (!isSame(total, place)) return null;
	const { language } = place.loaded;
	const kind = holding === undefined ? (by === undefined ? how : 'apart') : 'holding';
	const words = whyMessages[language].tally[kind];
	const { label } = shownIn(place.loaded, place.row, place.column);
	const held = holding === undefined ? '' : term(terms[language].signals, holding);
	return {
		...tally,
		words: fill(words, { label, all: values.length, holding: held, value: total }),
	};
}

/** The number of cells, of those that are of a kind or of those that differ; or the largest of them. */
export function tallied(
	{ how, holding, by }: Tally,
	cells: { readonly values: readonly FigureValue[]; readonly keys: readonly CellKey[] },
): number {
	if (how === 'largest') return Math.max(...cells.values.map(Number));
	if (by !== undefined) {
		return new Set(cells.keys.map((key) => by.map((name) => key[name]).join('|'))).size;
	}
	return cells.values.filter((value) => holding === undefined || value === holding).length;
}

/** A row of observed years and forecasts may come from either mart: the one that states the same value. */
function isSame(value: FigureValue, { row, column }: Place): boolean {
	const shown = row[column] ?? null;
	if (typeof shown !== 'number' || typeof value !== 'number') return shown === value;
	return Math.abs(shown - value) <= 1e-6 * Math.max(1, Math.abs(shown));
}

export function addressOf(
	{ table, columns, key }: Origin,
	{ row, column, loaded }: Pick<Place, 'row' | 'column' | 'loaded'>,
): CellAddress | null {
	const parts = Object.entries(key).flatMap(([name, from]): [string, string | null][] => {
		const value = partOf(from, row, loaded.params);
		return value === undefined ? [] : [[name, value]];
	});
	if (parts.some(([, value]) => value === null)) return null;
	return {
		table,
		column: columns[column] ?? columns['*'] ?? column,
		key: Object.fromEntries(parts as [string, string][]),
	};
}

/** Undefined where a parameter is not set and so matches all; null where the row does not say. */
function partOf(
	from: string,
	row: FigureRow,
	params: Readonly<Record<string, string>>,
): string | null | undefined {
	if (from.startsWith('@')) return from;
	if (from.startsWith('=')) return from.slice(1);
	if (from.startsWith('$')) return params[from.slice(1)];
	if (from.startsWith('~')) return groupPart(from.slice(1), row, params);
	if (from.endsWith('*')) return prefixPart(row[from.slice(0, -1)]);
	const [start, end] = from.split('..').map((name) => row[name] ?? null);
	if (start == null) return null;
	return end === undefined ? String(start) : `${String(start)}..${String(end)}`;
}

function prefixPart(value: FigureValue | undefined): string | null {
	return value == null ? null : `${String(value)}*`;
}

function groupPart(
	from: string,
	row: FigureRow,
	params: Readonly<Record<string, string>>,
): string | undefined {
	const [name = '', otherwise] = from.split('|');
	const group = String(row['group_id'] ?? '');
	if (params['by'] === name) return group;
	if (params['by'] === 'field' && name === 'major') return `@field:${group}`;
	const chosen = params[name];
	return chosen === undefined || chosen === 'any' ? otherwise : chosen;
}

function derivedWhy(
	{ measure, says, formula, inputs }: FigureDerivation,
	{ row, column, loaded }: Place,
): DerivedWhy {
	const { language } = loaded;
	const stated = inputs.map((name) => ({
		...shownIn(loaded, row, name),
		href: whyPath(loaded, row, name),
	}));
	const value = shownIn(loaded, row, column);
	return {
		says: says[language],
		formula: formulaText({ formula }, { value, inputs: stated, terms: null, language }),
		measure: measureLink(measure, language),
		inputs: stated,
	};
}

function shownIn(loaded: LoadedFigure, row: FigureRow, name: string): ShownValue {
	const column = loaded.columns.find((each) => each.name === name);
	return {
		name,
		label: column?.label ?? columnLabel(loaded, name),
		value: row[name] ?? null,
		format: column?.format ?? 'decimal',
		status: row[`${name}_status`] ?? null,
		href: null,
	};
}

/** What a column is called that the figure itself does not show. */
function columnLabel({ id, language }: LoadedFigure, name: string): string {
	const words = whyMessages[language].columns[name];
	const origin = lineageOf(id).origins.find(({ columns }) => name in columns);
	if (words !== undefined || origin === undefined) return words ?? name;
	return columnWords(origin.table, origin.columns[name] ?? name, language).label;
}

function rowWords({ columns, language }: LoadedFigure, row: FigureRow): string {
	return columns
		.filter((column) => column.isHeader)
		.map((column) => String(row[column.name] ?? ''))
		.join(language === 'zh' ? '，' : ', ');
}
