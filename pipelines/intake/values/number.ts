/** Moves the decimal point in the text itself: no binary rounding. */
export function shiftDecimal(text: string, places: number): string {
	const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)\.?(\d*)$/u.exec(text) ?? [];
	const digits = whole + fraction;
	const point = whole.length + places;
	const padded =
		point <= 0
			? '0'.repeat(1 - point) + digits
			: digits.padEnd(Math.max(point, digits.length), '0');
	const at = point <= 0 ? 1 : point;
	const left = padded.slice(0, at).replace(/^0+(?=\d)/u, '');
	const right = padded.slice(at).replace(/0+$/u, '');
	return `${sign}${left || '0'}${right === '' ? '' : `.${right}`}`;
}

/** A number as printed: plain decimal text, the power of ten of its unit, and its percent sign. */
export interface PrintedNumber {
	/** Digits, at most one point, a leading minus. */
	readonly decimal: string;
	/** 4 for 万, 8 for 亿; 0 without a unit. */
	readonly power: number;
	readonly isPercent: boolean;
}

export type DecimalMark = '.' | ',';

const powers: Readonly<Record<string, number>> = {
	万: 4,
	萬: 4,
	亿: 8,
	億: 8,
	千: 3,
	百万: 6,
	千万: 7,
	万亿: 12,
};
const body =
	/^([+-]?)(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d{1,3}(?:'\d{3})+)?(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/u;

/** Reads one printed number, or null: nothing is guessed. Text comes with ASCII digits and signs. */
export function readNumber(text: string, mark: DecimalMark = '.'): PrintedNumber | null {
	const bare = withoutNote(text);
	const isPercent = bare.endsWith('%');
	const unit = /(万亿|千万|百万|万|萬|亿|億|千)$/u.exec(bare)?.[1] ?? '';
	const digits = bare.slice(0, bare.length - (isPercent ? 1 : unit.length)).trim();
	const pointed = mark === ',' ? swapMarks(digits) : digits;
	const match = body.exec(pointed);
	if (!match) return null;
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
	if (whole === '' && fraction === '') return null;
	const plain = `${sign === '-' ? '-' : ''}${whole.replaceAll(/[, ']/gu, '') || '0'}.${fraction}`;
	const decimal = shiftDecimal(plain, Number(exponent));
	return { decimal, power: powers[unit] ?? 0, isPercent };
}

/** A note mark behind a number (`1,234[2]`, `1,234²`) is no part of it. */
function withoutNote(text: string): string {
	return text.replace(/(?<=[\d%万亿])\s*(?:\[\d{1,2}\]|[¹²³⁴-⁹⁰]+|[①-⑳])$/u, '');
}

function swapMarks(text: string): string {
	return text.replaceAll(/[.,]/gu, (mark) => (mark === ',' ? '.' : ','));
}
