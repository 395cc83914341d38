/** Widths of the printable ASCII characters of Helvetica and Arial, in thousandths of the size. */
const ascii = [
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
	556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
	611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
	667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
	222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

/** Advance of one character as a share of the size; Chinese characters are square. */
export function characterWidth(letter: string): number {
	const code = letter.codePointAt(0) ?? 0;
	if (code >= 0x2e80) return 1;
	return (ascii[code - 32] ?? 556) / 1000;
}
