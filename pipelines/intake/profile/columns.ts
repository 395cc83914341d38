import type { FieldType, MissingReason } from '../contract.ts';
import { commonMarks } from '../values/missing.ts';
import { readNumber } from '../values/number.ts';
import { readDate, readMonth, readQuarter, readSchoolYear, readYear } from '../values/time.ts';
import { narrow, type FoundTable } from './table.ts';

/** A text that stands where figures are expected, and the reason to propose for it. */
export interface Mark {
	readonly mark: string;
	readonly count: number;
	readonly reason: MissingReason;
	/** First row that bears it. */
	readonly row: number;
}

/** What the cells of one column look like. */
export interface ColumnProfile {
	/** 0-based. */
	readonly index: number;
	readonly header: string;
	readonly type: FieldType | 'empty';
	readonly filled: number;
	readonly blank: number;
	readonly distinct: number;
	readonly marks: readonly Mark[];
	/** Texts among figures that are no known mark; errors and unsaved formulas in any column. */
	readonly strays: readonly TextCell[];
	readonly percentSigns: number;
}

const knownMarks: Readonly<Record<string, MissingReason>> = {
	c: 'suppressed',
	S: 'suppressed',
	s: 'suppressed',
	'*': 'suppressed',
	'**': 'suppressed',
	'***': 'suppressed',
	'#': 'suppressed',
	'!': 'suppressed',
	D: 'suppressed',
	low: 'below_rounding',
	'~': 'below_rounding',
	'<5': 'suppressed',
	z: 'not_applicable',
	x: 'not_available',
	X: 'not_available',
	k: 'below_rounding',
	u: 'low_reliability',
	N: 'not_available',
	n: 'not_available',
	'N/A': 'not_available',
	'n/a': 'not_available',
	NA: 'not_available',
	'#N/A': 'not_available',
	':': 'not_available',
	'..': 'not_available',
	'.': 'not_available',
	'/': 'not_applicable',
	无: 'not_available',
	不详: 'not_available',
	保密: 'suppressed',
};

/** Marks that mean the same in a column of texts. */
const wordlessMarks = /^(#?n\/a|-|—|–|…|\.\.\.?)$/iu;

type CellKind = 'blank' | 'number' | 'text';

export function profileColumns(table: FoundTable): readonly ColumnProfile[] {
	const width = table.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const indexes = Array.from(
		{ length: Math.max(width, table.headers.length) },
		(_, index) => index,
	);
	return indexes
		.map((index) => profileColumn(table, index))
		.filter(({ header, filled }) => header !== '' || filled > 0);
}

function profileColumn({ headers, rows }: FoundTable, index: number): ColumnProfile {
	const cells = rows.map(({ cells: texts, number }) => ({
		text: narrow(texts[index] ?? ''),
		row: number,
	}));
	const filled = cells.filter(({ text }) => text !== '');
	const figures = filled.filter(({ text }) => kindOf(text) === 'number');
	const others = filled.filter(({ text }) => kindOf(text) === 'text');
	const header = headers[index] ?? '';
	const isFlags = isFlagHeader(header);
	const marks = isFlags
		? tally(others.filter(({ text }) => text.length <= 3 || isMarkLike(text)))
		: tally(others.filter(({ text }) => isMarkLike(text)));
	const marked = marks.reduce((sum, { count }) => sum + count, 0);
	const isNumeric = figures.length > 0 && figures.length + marked >= filled.length * 0.9;
	return {
		index,
		header,
		type:
			filled.length === 0
				? 'empty'
				: isNumeric
					? numberType(figures, header)
					: textType(filled, header),
		filled: filled.length,
		blank: cells.length - filled.length,
		distinct: new Set(filled.map(({ text }) => text)).size,
		marks: isNumeric || isFlags ? marks : marks.filter(({ mark }) => wordlessMarks.test(mark)),
		strays: isNumeric
			? others.filter(({ text }) => !isMarkLike(text))
			: straysOfText(others, (figures.length + marked) / filled.length),
		percentSigns: figures.filter(({ text }) => text.endsWith('%')).length,
	};
}

/** Share of figures from which the few other texts of a column are worth a question. */
const mostly = 0.6;
const fewTexts = 5;

/** A column of texts: broken formulas in any, and the first cell of each of a few texts among figures. */
function straysOfText(others: readonly TextCell[], figureShare: number): readonly TextCell[] {
	const broken = others.filter(({ text }) => isBrokenFormula(text));
	const texts = others.filter(({ text }) => !isMarkLike(text) && !isBrokenFormula(text));
	const first = new Map([...texts].reverse().map((cell) => [cell.text, cell]));
	const isAmongFigures = figureShare >= mostly && first.size <= fewTexts;
	return isAmongFigures ? [...broken, ...first.values()] : broken;
}

/** `#REF!` and its like, or a formula that was saved without its result. */
export function isBrokenFormula(text: string): boolean {
	return /^#(?:REF|VALUE|DIV\/0|NAME|NULL|NUM|SPILL|CALC)[!?]$|^=[A-Z(+-]/iu.test(text);
}

export type TextCell = { readonly text: string; readonly row: number };

function kindOf(text: string): CellKind {
	return readNumber(text) === null ? 'text' : 'number';
}

export function isMarkLike(text: string): boolean {
	return (
		text in knownMarks ||
		commonMarks.some((mark) => mark === text) ||
		/^[^\p{L}\d]{1,3}$/u.test(text)
	);
}

function tally(cells: readonly TextCell[]): readonly Mark[] {
	const marks = new Map<string, Mark>();
	for (const { text, row } of cells) {
		const known = marks.get(text);
		const reason = knownMarks[text] ?? 'not_available';
		marks.set(
			text,
			known ? { ...known, count: known.count + 1 } : { mark: text, count: 1, reason, row },
		);
	}
	return [...marks.values()].sort((one, other) => other.count - one.count);
}

function numberType(cells: readonly TextCell[], header: string): FieldType {
	const texts = cells.map(({ text }) => text);
	const isTime = /年|year|period|date|time|期/iu.test(header) || header === '';
	if (texts.every((text) => /^\d{6}$/u.test(text) && readSchoolYear(text) !== null))
		return 'school_year';
	if (isTime && texts.every((text) => readYear(text) !== null)) return 'year';
	if (isTime && texts.every((text) => /^\d{6}$/u.test(text) && readMonth(text) !== null))
		return 'month';
	if (texts.some((text) => /^0\d/u.test(text)) || isCodeHeader(header)) return 'string';
	return texts.every((text) => Number.isInteger(Number(readNumber(text)?.decimal)))
		? 'integer'
		: 'number';
}

const readers: readonly (readonly [FieldType, (text: string) => unknown])[] = [
	['year', readYear],
	['school_year', readSchoolYear],
	['quarter', readQuarter],
	['date', readDate],
	['month', readMonth],
];

function textType(cells: readonly TextCell[], _header: string): FieldType {
	const found = readers.find(([, read]) => cells.every(({ text }) => read(text) !== null));
	return found?.[0] ?? 'string';
}

export function isCodeHeader(header: string): boolean {
	return /代码|编码|编号|code\b|_code|ukprn|\bid$/iu.test(header);
}

/** A column that says of the figures beside it how they are to be read. */
export function isFlagHeader(header: string): boolean {
	return /flag|标志|标记|备注码|status/iu.test(header.split(' / ').at(-1) ?? '');
}
