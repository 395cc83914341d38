import { commonMarks } from '../intake/values/missing.ts';
import { type DecimalMark, readNumber } from '../intake/values/number.ts';
import { halfWidth, trimmed } from '../intake/values/text.ts';

const missingMarks = new Set<string>([
	...commonMarks,
	'na',
	'n/a',
	'#n/a',
	'nan',
	'null',
	'none',
	'nil',
	'..',
	'暂无',
	'缺',
	'缺失',
	'无',
]);

const plain = /^-?\d{1,15}(?:\.\d{1,15})?$/u;

/** Largest size that is forecast: beyond it a double no longer holds every whole number. */
export const largestValue = 1e15;

export type ReadValue = number | 'missing' | 'text' | 'too large';

/** A decimal comma is a property of the whole file: `12,5` somewhere, or `1.234,5`. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark {
	for (const text of texts) {
		if (text.includes(',') && /^\s*-?(?:\d+|\d{1,3}(?:\.\d{3})+),(?!\d{3}$)\d+\s*$/u.test(text)) {
			return ',';
		}
	}
	return '.';
}

export function readValue(text: string, mark: DecimalMark): ReadValue {
	if (mark === '.' && plain.test(text)) return Number(text);
	const cell = halfWidth(trimmed(text));
	if (missingMarks.has(cell.toLowerCase())) return 'missing';
	const printed = readNumber(cell, mark);
	if (!printed) return 'text';
	const value = Number(printed.decimal) * 10 ** printed.power;
	return Math.abs(value) <= largestValue ? value : 'too large';
}
