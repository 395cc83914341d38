/** Spaces of every width, zero-width characters and a stray byte-order mark around a text. */
const edges =
	/^[\s\u3000\u00a0\u200b-\u200d\u2060\ufeff]+|[\s\u3000\u00a0\u200b-\u200d\u2060\ufeff]+$/gu;

export function trimmed(text: string): string {
	return isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1))
		? text
		: text.replaceAll(edges, '');
}

/** A printed ASCII sign or a Chinese character. */
function isSolid(code: number): boolean {
	return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

const wide = /[\uff01-\uff5e\u3000\u00a0\u2007\u2009\u202f\u2212\ufe63\ufe6a]/u;

/** Full-width letters, digits and signs become ASCII; nothing else changes (`²` stays `²`). */
export function halfWidth(text: string): string {
	if (!wide.test(text)) return text;
	return text
		.replaceAll(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
		.replaceAll(/[\u3000\u00a0\u2007\u2009\u202f]/gu, ' ')
		.replaceAll(/[\u2212\ufe63]/gu, '-')
		.replaceAll('\ufe6a', '%');
}

/** A cell of a text column: codes written full-width become ASCII, every other text stays as printed. */
export function plainText(text: string): string {
	const inner = trimmed(text);
	const narrow = halfWidth(inner);
	return /^[\x21-\x7e]*$/u.test(narrow) ? narrow : inner;
}

/** A header or label for comparison: no spaces, line breaks, note marks, widths or letter case. */
export const labelKey = remembered((text) =>
	cleanLabel(text).replaceAll(/\s+/gu, '').toLowerCase(),
);

/** A header as people read it: note marks gone, line breaks as spaces. */
export const cleanLabel = remembered(stripNotes);

/** Numbers and codes: nothing in them is ever cleaned. */
const bare = /^[\d.,-]*$/u;

/** Looking for a header compares the same few texts again and again; a file of new texts starts anew. */
function remembered(clean: (text: string) => string): (text: string) => string {
	const known = new Map<string, string>();
	return (text) => {
		if (bare.test(text)) return text;
		const old = known.get(text);
		if (old !== undefined) return old;
		if (known.size >= 20_000) known.clear();
		const result = clean(text);
		known.set(text, result);
		return result;
	};
}

function stripNotes(text: string): string {
	return halfWidth(text)
		.replaceAll(
			/\[(?:注|note)?\s*[\da-z]{1,2}\]|[¹²³⁰⁴-⁹①-⑳]|[(]注[\d一二三四五六七八九十]*[)]/giu,
			'',
		)
		.replaceAll(/[*†‡#]+$/gu, '')
		.replaceAll(/[\s\u200b\ufeff]+/gu, ' ')
		.trim();
}
