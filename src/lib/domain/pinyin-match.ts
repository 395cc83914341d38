/** How letters were found in syllables: `full` syllables, `initials`, or some of each. */
export type PinyinKind = 'full' | 'initials' | 'mixed';

export interface PinyinMatch {
	readonly kind: PinyinKind;
	/** Index of the syllable at which it begins. */
	readonly start: number;
}

/** Where letters, typed as full pinyin, as initials or as a mixture, begin in a name's syllables. */
export function matchPinyin(letters: string, syllables: readonly string[]): PinyinMatch | null {
	if (letters === '') return null;
	const kinds = ['full', 'initials', 'mixed'] as const;
	for (const kind of kinds) {
		const start = syllables.findIndex((_, index) => reaches[kind](letters, syllables, index));
		if (start !== -1) return { kind, start };
	}
	return null;
}

type Reach = (letters: string, syllables: readonly string[], index: number) => boolean;

const reaches: Readonly<Record<PinyinKind, Reach>> = {
	full: (letters, syllables, index) => syllables.slice(index).join('').startsWith(letters),
	initials: (letters, syllables, index) =>
		syllables
			.slice(index)
			.map((syllable) => syllable.charAt(0))
			.join('')
			.startsWith(letters),
	mixed: (letters, syllables, index) => isReached(letters, syllables, index),
};

function isReached(letters: string, syllables: readonly string[], index: number): boolean {
	if (letters === '') return true;
	const syllable = syllables[index];
	if (syllable === undefined) return false;
	const longest = sharedPrefix(letters, syllable);
	for (let length = longest; length > 0; length -= 1) {
		if (isReached(letters.slice(length), syllables, index + 1)) return true;
	}
	return false;
}

function sharedPrefix(a: string, b: string): number {
	let length = 0;
	while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
	return length;
}

interface Spelled {
	readonly nameZh: string;
	readonly pinyin: readonly string[];
}

/** The syllable that each character has most often in names that were spelled out. */
export function knownSyllables(names: readonly Spelled[]): ReadonlyMap<string, string> {
	const counts = new Map<string, Map<string, number>>();
	for (const { nameZh, pinyin } of names) {
		const characters = chineseOf(nameZh);
		if (characters.length !== pinyin.length) continue;
		for (const [index, character] of characters.entries()) {
			const syllable = pinyin[index] ?? '';
			const known = counts.get(character) ?? new Map<string, number>();
			counts.set(character, known.set(syllable, (known.get(syllable) ?? 0) + 1));
		}
	}
	return new Map([...counts].map(([character, known]) => [character, mostFrequent(known)]));
}

/** Syllables of a short text; none where one of its characters is not known. */
export function spell(text: string, known: ReadonlyMap<string, string>): readonly string[] {
	const syllables = chineseOf(text).map((character) => known.get(character));
	return syllables.every((syllable) => syllable !== undefined) ? syllables : [];
}

function chineseOf(text: string): readonly string[] {
	return Array.from(text).filter((character) => /\p{Script=Han}/u.test(character));
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
	const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
	return first?.[0] ?? '';
}
