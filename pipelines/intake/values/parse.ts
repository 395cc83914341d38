import type { FieldType, MissingReason, SourceField } from '../contract.ts';
import { markKey, type MissingMarks } from './missing.ts';
import { readNumber, shiftDecimal, type DecimalMark } from './number.ts';
import { halfWidth, plainText, trimmed } from './text.ts';
import { readDate, readMonth, readQuarter, readSchoolYear, readYear } from './time.ts';

export type StoredValue = string | number | boolean;

/** Why a printed text is not a value of its column. */
export type ValueProblem =
	| { readonly kind: 'type' }
	| { readonly kind: 'error_cell' }
	| { readonly kind: 'no_cached_value' }
	| { readonly kind: 'precision_lost' }
	| { readonly kind: 'percent_sign' }
	| { readonly kind: 'unit_twice' }
	| { readonly kind: 'not_integer' }
	| { readonly kind: 'enum' }
	| { readonly kind: 'minimum'; readonly value: StoredValue }
	| { readonly kind: 'maximum'; readonly value: StoredValue }
	| { readonly kind: 'pattern' };

/** A cell is a value, a missing value with its reason, or a problem: never a guess. */
export type ParsedCell =
	| { readonly is: 'value'; readonly value: StoredValue }
	| { readonly is: 'missing'; readonly reason: MissingReason }
	| { readonly is: 'problem'; readonly problem: ValueProblem };

export interface ParseContext {
	readonly marks: MissingMarks;
	readonly decimal: DecimalMark;
}

const errorCell = /^#(REF|N\/A|VALUE|DIV\/0|NAME|NULL|NUM|SPILL|CALC)[!?]?$/iu;

const largestExact = Number.MAX_SAFE_INTEGER;

export function parseCell(text: string, field: SourceField, context: ParseContext): ParsedCell {
	const reason = context.marks.get(markKey(text));
	if (reason !== undefined) return { is: 'missing', reason };
	if (text.includes('#') && errorCell.test(trimmed(text))) {
		return problem({ kind: 'error_cell' });
	}
	if (text.startsWith('=') && text.length > 1) return problem({ kind: 'no_cached_value' });
	const read = readers[field.type](text, field, context.decimal);
	return read.is === 'value' ? withinConstraints(read.value, field) : read;
}

type Reader = (text: string, field: SourceField, decimal: DecimalMark) => ParsedCell;

const readers: Readonly<Record<FieldType, Reader>> = {
	string: readText,
	integer: (text, field, decimal) => wholeNumber(readQuantity(text, field, decimal)),
	number: readQuantity,
	boolean: (text) => found(booleans[narrow(text).toLowerCase()]),
	date: (text) => found(readDate(narrow(text))),
	year: (text) => found(readYear(narrow(text))),
	school_year: (text) => found(readSchoolYear(narrow(text))),
	quarter: (text) => found(readQuarter(narrow(text))),
	month: (text) => found(readMonth(narrow(text))),
};

const booleans: Readonly<Record<string, boolean>> = {
	true: true,
	yes: true,
	y: true,
	'1': true,
	是: true,
	有: true,
	'√': true,
	'✓': true,
	false: false,
	no: false,
	n: false,
	'0': false,
	否: false,
	无: false,
	'×': false,
};

function readText(text: string): ParsedCell {
	const value = plainText(text);
	if (/^\d(?:\.\d+)?e\+\d+$/iu.test(value)) return problem({ kind: 'precision_lost' });
	return { is: 'value', value };
}

function readQuantity(text: string, field: SourceField, decimal: DecimalMark): ParsedCell {
	const { bare, factor } = withoutUnit(narrow(text), field);
	const printed = readNumber(bare, decimal);
	if (!printed) return problem({ kind: 'type' });
	if (printed.isPercent && field.percent === undefined) return problem({ kind: 'percent_sign' });
	if (printed.power > 0 && (field.multiplier ?? 1) !== 1) return problem({ kind: 'unit_twice' });
	const isHundredths = printed.isPercent || field.percent === 'percent';
	const shifted = shiftDecimal(printed.decimal, printed.power - (isHundredths ? 2 : 0));
	const value = scaled(shifted, (field.multiplier ?? 1) * factor);
	return Number.isFinite(value) ? { is: 'value', value } : problem({ kind: 'precision_lost' });
}

/** Multiplies by shifting the point where the factor is a power of ten: 3.2 万 is 32000 exactly. */
function scaled(decimal: string, factor: number): number {
	const power = Math.log10(factor);
	return Number.isInteger(power) ? Number(shiftDecimal(decimal, power)) : Number(decimal) * factor;
}

function withoutUnit(text: string, field: SourceField): { bare: string; factor: number } {
	for (const [unit, factor] of Object.entries(field.units ?? {})) {
		if (text.endsWith(unit)) return { bare: text.slice(0, -unit.length).trim(), factor };
	}
	return { bare: text, factor: 1 };
}

function wholeNumber(cell: ParsedCell): ParsedCell {
	if (cell.is !== 'value' || typeof cell.value !== 'number') return cell;
	if (!Number.isInteger(cell.value)) return problem({ kind: 'not_integer' });
	return Math.abs(cell.value) > largestExact ? problem({ kind: 'precision_lost' }) : cell;
}

function withinConstraints(value: StoredValue, field: SourceField): ParsedCell {
	const { enum: allowed, minimum, maximum, pattern } = field.constraints ?? {};
	if (allowed && !allowed.some((choice) => choice === value || String(choice) === value)) {
		return problem({ kind: 'enum' });
	}
	if (typeof value === 'number') {
		if (minimum !== undefined && value < minimum) return problem({ kind: 'minimum', value });
		if (maximum !== undefined && value > maximum) return problem({ kind: 'maximum', value });
	}
	if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(String(value))) {
		return problem({ kind: 'pattern' });
	}
	return { is: 'value', value };
}

function narrow(text: string): string {
	return trimmed(halfWidth(trimmed(text)));
}

function found(value: StoredValue | null | undefined): ParsedCell {
	return value === null || value === undefined ? problem({ kind: 'type' }) : { is: 'value', value };
}

function problem(reason: ValueProblem): ParsedCell {
	return { is: 'problem', problem: reason };
}
