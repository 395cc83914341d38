import { signsIn } from '#lib/domain/measure.ts';
import type { Explanation, RuleLine, ShownValue, Term, TermLine } from '#lib/domain/explanation.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { CellAddress, Derivation, Input } from '#lib/domain/lineage.ts';
import { cellPath } from '#lib/domain/links.ts';
import type { Language } from '#lib/domain/text.ts';
import { mayReadRows } from '#lib/domain/raw-access.ts';
import type { User } from '#lib/domain/user.ts';
import { derivationFor, derivationOf } from '#lib/lineage/index.ts';
import { whyMessages } from '#lib/messages/why.ts';
import { releaseStamp } from '../figures.ts';
import { readManifest } from '../manifest.ts';
import { allMeasures } from '../methods.ts';
import { cellsAt, keyOf } from './cells.ts';
import { formulaText } from './formula.ts';
import {
	resolveInput,
	statusIn,
	together,
	valueIn,
	type Cells,
	type ResolvedInput,
} from './inputs.ts';
import { rawEvidence } from './raw.ts';
import { rulesOf } from './rules.ts';
import { termsOf } from './terms.ts';
import { columnWords, subjectOf } from './words.ts';

export interface Asking {
	readonly language: Language;
	readonly reader: User | null;
}

/** Everything that can be told about one value of the release; null where there is none. */
export async function explain(address: CellAddress, asking: Asking): Promise<Explanation | null> {
	const { table, column, key } = address;
	const rows = derivationOf(table, column) === undefined ? [] : await cellsAt(table, key);
	const derivation = derivationFor(table, rows, column);
	if (derivation === undefined || rows.length === 0) return null;
	return explainCells({ table, rows }, column, { derivation, asking });
}

interface Case {
	readonly derivation: Derivation;
	readonly asking: Asking;
}

async function explainCells(
	cells: Cells,
	column: string,
	{ derivation, asking }: Case,
): Promise<Explanation> {
	const { language, reader } = asking;
	const value = shown(cells, column, asking);
	const isSuppressed = value.status === 'suppressed' && !mayReadRows(reader, cells.rows);
	const isOne = cells.rows.length === 1;
	const [inputs, terms, raw, rules, subject, manifest, release] = await Promise.all([
		isOne ? Promise.all((derivation.inputs ?? []).map((each) => resolveInput(each, cells))) : [],
		isOne ? termsOf(derivation, cells, language) : null,
		rawEvidence({ cells, column, isSuppressed, reader }),
		isOne ? rulesOf(cells, derivation, language) : Promise.resolve<readonly RuleLine[]>([]),
		subjectOf(cells.table, cells.rows, language),
		readManifest(),
		releaseStamp(),
	]);
	const shownInputs = inputs.map((input) => inputValue(input, asking));
	const words = columnWords(cells.table, column, language);
	return {
		table: cells.table,
		keys: isSuppressed ? [] : cells.rows.map((row) => keyOf(cells.table, row)),
		label: words.label,
		meaning: words.meaning,
		kind: derivation.kind,
		subject,
		value,
		says: derivation.says[language],
		formula: isSuppressed
			? null
			: formulaText(derivation, { value, inputs: shownInputs, terms, language }),
		measure: measureLink(derivation.measure, language),
		inputs: isSuppressed ? shownInputs.map(withoutValue) : shownInputs,
		terms: isSuppressed ? guarded(terms) : terms,
		facts: isOne ? factsOf(derivation, cells, language) : [],
		seed: derivation.kind === 'modelled' ? manifest.seed : null,
		rules,
		cells: isOne ? [] : await cellLines(cells, column, asking),
		raw,
		references: (derivation.references ?? []).flatMap((name) => {
			const path = `reference/${name}.csv`;
			const sha256 = manifest.inputs[path];
			return sha256 === undefined ? [] : [{ path, sha256 }];
		}),
		release,
	};
}

function shown({ table, rows }: Cells, column: string, { language }: Asking): ShownValue {
	const [first] = rows;
	const statuses = rows.map((row) => statusIn(table, row, column));
	const value = together({ table, rows }, column);
	return {
		name: column,
		label: columnWords(table, column, language).label,
		value,
		format: columnWords(table, column, language).format,
		status:
			value !== null || first === undefined
				? null
				: (statuses.find((status) => status === 'suppressed') ?? statuses.find(Boolean) ?? null),
		href: null,
	};
}

function inputValue({ input, table, rows, key }: ResolvedInput, asking: Asking): ShownValue {
	const base = shown({ table, rows }, input.column, asking);
	const isExplained = key !== null && derivationOf(table, input.column) !== undefined;
	const address = { table, column: input.column, key: key ?? {} };
	return {
		...base,
		name: input.name,
		label: inputWords(input, asking.language) ?? base.label,
		href: isExplained ? cellPath(asking.language, address) : null,
	};
}

/** What an input is called where the name of its column would not tell it from others. */
function inputWords({ name, column }: Input, language: Language): string | undefined {
	return name === column ? undefined : whyMessages[language].columns[name];
}

function withoutValue(value: ShownValue): ShownValue {
	return { ...value, value: null, status: 'suppressed' };
}

function guarded(terms: Term | null): Term | null {
	return terms === null ? null : { ...terms, isGuarded: true, lines: terms.lines.map(unvalued) };
}

function unvalued(line: TermLine): TermLine {
	return { ...line, values: line.values.map(withoutValue) };
}

/** A measure as pages lead to it. */
export function measureLink(
	wanted: string | undefined,
	language: Language,
): Explanation['measure'] {
	const measure = allMeasures.find(({ id }) => id === wanted);
	if (measure === undefined) return null;
	return {
		id: measure.id,
		name: measure.name[language],
		href: `/${language}/methods/${measure.id}`,
		version: measure.version,
		formula: measure.formula.map((line) => signsIn(line, language)),
	};
}

function factsOf(
	{ facts = [] }: Derivation,
	{ table, rows }: Cells,
	language: Language,
): readonly ShownValue[] {
	const [row] = rows;
	if (row === undefined) return [];
	return facts
		.filter((column) => !['evidence', 'rule_id'].includes(column) && (row[column] ?? null) !== null)
		.map((column) => factOf({ table, rows }, row, { column, language }));
}

function factOf(
	{ table }: Cells,
	row: FigureRow,
	{ column, language }: { readonly column: string; readonly language: Language },
): ShownValue {
	const { label, format } = columnWords(table, column, language);
	return {
		name: column,
		label,
		value: valueIn(table, row, column),
		format,
		status: null,
		href: null,
	};
}

/** The cells that a figure adds up, each with its own way back. */
async function cellLines(
	cells: Cells,
	column: string,
	asking: Asking,
): Promise<readonly TermLine[]> {
	const common = await subjectOf(cells.table, cells.rows, asking.language);
	const known = new Set(common.map(({ name }) => name));
	const lines = await Promise.all(
		cells.rows.map(async (row) => {
			const parts = await subjectOf(cells.table, [row], asking.language);
			const own = { table: cells.table, rows: [row] };
			const address = { table: cells.table, column, key: keyOf(cells.table, row) };
			const value = { ...shown(own, column, asking), href: cellPath(asking.language, address) };
			return { key: parts.filter(({ name }) => !known.has(name)), values: [value] };
		}),
	);
	const hidden = lines.some(({ values }) => values.some(({ status }) => status === 'suppressed'));
	const isTold = together(cells, column) !== null;
	return hidden && isTold && !mayReadRows(asking.reader, cells.rows) ? lines.map(unvalued) : lines;
}
