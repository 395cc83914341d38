/** Letters of Times Roman by their width as a share of the size; all others are half as wide as high. */
const romanWidths: ReadonlyMap<string, number> = new Map(
	(
		[
			[0.25, ' .,'],
			[0.28, 'ijlt/:;'],
			[0.33, "()[]-frI!'"],
			[0.39, 'sJ'],
			[0.44, 'acez?'],
			[0.56, 'FPS'],
			[0.61, 'ELTZ'],
			[0.67, 'BCR'],
			[0.72, 'wADGHKNOQUVXY'],
			[0.78, 'm'],
			[0.83, '%'],
			[0.89, 'M'],
			[0.94, 'W@'],
			[0.44, '“”'],
			[1, '—…'],
		] as const
	).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

/** Width of a character of Times New Roman as a share of the size; Chinese ones are square. */
function romanAdvance(letter: string): number {
	return letter >= '\u2e80' ? 1 : (romanWidths.get(letter) ?? 0.5);
}

export interface TextLook {
	/** Points. */
	readonly size: number;
	readonly squeeze?: number;
	readonly firstIndent?: number;
	/** Widths of another face than Times New Roman. */
	readonly advance?: (letter: string) => number;
	/** Quotation marks and dashes are as wide as Chinese letters. */
	readonly marks?: 'wide' | 'narrow';
}

export function textPoints(text: string, look: TextLook): number {
	const { size, squeeze = 0, advance = romanAdvance, marks = 'narrow' } = look;
	const share = (letter: string) =>
		marks === 'wide' && wideMarks.test(letter) ? 1 : advance(letter);
	return Array.from(text).reduce((sum, letter) => sum + share(letter) * size - squeeze, 0);
}

const wideMarks = /[\u2018-\u201d\u2014\u2026]/;

/** Marks that hang over the edge of a line, and those that take the character before them to the next. */
const hanging = /^[，。、；：？！]/u;
const closing = /^[”’）》】〕％%…～·]/u;

/** Office programs set Chinese and Latin letters apart by this share of the size. */
const scriptGap = 0.2;

function meets(left: string, right: string): boolean {
	const isWestern = /[\dA-Za-z]/;
	const isChinese = /[\u3400-\u9fff]/;
	return (
		(isChinese.test(left.slice(-1)) && isWestern.test(right.slice(0, 1))) ||
		(isWestern.test(left.slice(-1)) && isChinese.test(right.slice(0, 1)))
	);
}

/** A Chinese letter or a Latin word, with the opening marks that no line ends with. */
const unbroken =
	/[“‘（《【〔]*(?:[\u2e80-\uffef\u2018-\u201d\u2014\u2026]|[^\s\u2e80-\uffef]+)|\s+/gu;

/** How many lines a text takes: Latin words stay whole, no line begins with a closing mark. */
export function lineCount(text: string, width: number, look: TextLook): number {
	const pieces = text.match(unbroken) ?? [];
	let lines = 1;
	let used = look.firstIndent ?? 0;
	let before = 0;
	let last = '';
	for (const piece of pieces) {
		const length = textPoints(piece, look) + (meets(last, piece) ? look.size * scriptGap : 0);
		last = piece;
		if (used + length <= width + 0.5 || hanging.test(piece)) {
			used += length;
		} else {
			const taken = closing.test(piece) ? before + length : length;
			const whole = Math.max(1, Math.ceil(taken / width));
			lines += whole;
			used = /^\s/.test(piece) ? 0 : taken - (whole - 1) * width;
		}
		before = length;
	}
	return lines;
}
