/** A mark of a formula as it is written on one line. */
export interface Mark {
	readonly kind: MarkKind;
	readonly text: string;
	readonly below: string;
	readonly above: string;
	readonly hasSpaceBefore: boolean;
	readonly hasSpaceAfter: boolean;
}

export type MarkKind = 'name' | 'word' | 'number' | 'operator' | 'open' | 'close' | 'bar' | 'root';

const subscripts = alphabet('₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ꜀', '0123456789+−()aehijklmnoprstuvxc');
const superscripts = alphabet('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿʰᵀ', '0123456789+−()nhT');

function alphabet(raised: string, plain: string): ReadonlyMap<string, string> {
	const letters = Array.from(plain);
	return new Map(Array.from(raised, (letter, index) => [letter, letters[index] ?? letter]));
}

const kinds: readonly (readonly [MarkKind, RegExp])[] = [
	['root', /^√/u],
	['open', /^[([{⌈⌊]/u],
	['close', /^[)\]}⌉⌋]/u],
	['bar', /^[|]/u],
	['number', /^(?:\d*\.\d+|\d+|[½⅓⅙])(?: ?%)?/u],
	['word', /^(?:\p{Lo}[\p{Lo}，、：；“”]*|[\p{Lu}\p{Ll}]\p{M}*(?:[’-]?[\p{Lu}\p{Ll}]\p{M}*)+)/u],
	['name', /^[\p{Lu}\p{Ll}]\p{M}*/u],
	['operator', /^[^\s]/u],
];

/** Splits one line into its marks. */
export function scanFormula(line: string): readonly Mark[] {
	const marks: Mark[] = [];
	let rest = line;
	while (rest.trimStart() !== '') {
		const hasSpaceBefore = rest !== rest.trimStart();
		rest = rest.trimStart();
		const [kind, text] = firstMark(rest);
		rest = rest.slice(text.length);
		const [under, afterUnder] = lowered(rest);
		const [over, afterOver] = raised(afterUnder);
		const [late, after] = under === '' ? lowered(afterOver) : [under, afterOver];
		rest = after;
		const hasSpaceAfter = rest === '' || /^\s/u.test(rest);
		marks.push({ kind, text, below: late, above: over, hasSpaceBefore, hasSpaceAfter });
	}
	return marks;
}

function firstMark(rest: string): readonly [MarkKind, string] {
	for (const [kind, pattern] of kinds) {
		const text = pattern.exec(rest)?.[0];
		if (text === undefined) continue;
		if (kind === 'word' && isProduct(text)) return ['name', text.slice(0, 1)];
		return [kind, text];
	}
	return ['operator', rest[0] ?? ''];
}

/** Capital sigma and delta before a letter are signs of their own. */
function isProduct(text: string): boolean {
	return /^[ΣΔ]/u.test(text);
}

function lowered(rest: string): readonly [string, string] {
	const written = /^_(?:\{([^}]*)\}|([\p{Lu}\p{Ll}]+))/u.exec(rest);
	if (written) return [written[1] ?? written[2] ?? '', rest.slice(written[0].length)];
	return translated(rest, subscripts, /^[.′]/u);
}

function raised(rest: string): readonly [string, string] {
	const [text, after] = translated(rest, superscripts, /^$/u);
	return rest.startsWith('′') || rest.startsWith('*')
		? [rest[0] ?? '', rest.slice(1)]
		: [text, after];
}

function translated(
	rest: string,
	letters: ReadonlyMap<string, string>,
	inner: RegExp,
): readonly [string, string] {
	let [text, after] = ['', rest];
	for (;;) {
		const [letter = ''] = after;
		const plain = letters.get(letter) ?? (text !== '' && inner.test(letter) ? letter : undefined);
		if (letter === '' || plain === undefined) return [text, after];
		text += plain;
		after = after.slice(letter.length);
	}
}
