/** Width of a character of Times New Roman as a share of the size; Chinese ones are square. */
function romanAdvance(letter: string): number {
	if (letter >= '\u2e80' || /[\u2018-\u201d\u2014\u2026]/.test(letter)) return 1;
	if (/[\d$]/.test(letter)) return 0.5;
	if (/[.,;:!'|ijlt\s/()[\]-]/.test(letter)) return 0.3;
	if (/[%@MW]/.test(letter)) return 0.84;
	if (/[A-Z]/.test(letter)) return 0.68;
	return 0.46;
}

export interface TextLook {
	/** Points. */
	readonly size: number;
	readonly squeeze?: number;
	readonly firstIndent?: number;
	/** Widths of another face than Times New Roman. */
	readonly advance?: (letter: string) => number;
}

export function textPoints(text: string, look: TextLook): number {
	const { size, squeeze = 0, advance = romanAdvance } = look;
	return Array.from(text).reduce((sum, letter) => sum + advance(letter) * size - squeeze, 0);
}

const closing = /^[，。、；：？！”’）》】〕％%…～·]/u;

/** How many lines a text takes: Latin words stay whole, closing marks may hang over the edge. */
export function lineCount(text: string, width: number, look: TextLook): number {
	const pieces =
		text.match(/[\u2e80-\uffef\u2018-\u201d\u2014\u2026]|[^\s\u2e80-\uffef]+|\s+/gu) ?? [];
	let lines = 1;
	let used = look.firstIndent ?? 0;
	for (const piece of pieces) {
		const length = textPoints(piece, look);
		if (used + length <= width + 0.5 || closing.test(piece)) {
			used += length;
			continue;
		}
		const whole = Math.max(1, Math.ceil(length / width));
		lines += whole;
		used = /^\s/.test(piece) ? 0 : length - (whole - 1) * width;
	}
	return lines;
}
