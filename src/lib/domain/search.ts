import { matchPinyin, type PinyinKind } from './pinyin-match.ts';

export const searchKinds = [
	'major',
	'occupation',
	'school',
	'cluster',
	'measure',
	'page',
	'glossary',
	'term',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** What a reader may look for. */
export interface SearchName {
	readonly kind: SearchKind;
	readonly code: string;
	readonly nameZh: string;
	readonly nameEn: string;
	/** Syllables of the Chinese name. */
	readonly pinyin: readonly string[];
	/** The region has figures on it: comes before what only the classification knows. */
	readonly isActive: boolean;
}

const longestQuery = 80;
const activeBonus = 12;

/** What a reader typed, as it is compared: full-width letters as plain ones, `ü` as v. */
export function normaliseQuery(text: string): string {
	const plain = text.normalize('NFKC').toLowerCase().replaceAll('ü', 'v').replaceAll(/\s+/g, ' ');
	return plain.trim().slice(0, longestQuery);
}

/** Names that answer a query, best first; every word of the query must be found. */
export function search<Name extends SearchName>(names: readonly Name[], text: string): Name[] {
	const query = normaliseQuery(text);
	const words = wordsOf(query);
	if (words.length === 0) return [];
	return names
		.flatMap((name) => {
			const score = scoreOf(name, query, words);
			return score === null ? [] : [{ name, score }];
		})
		.toSorted(
			(a, b) =>
				b.score - a.score ||
				searchKinds.indexOf(a.name.kind) - searchKinds.indexOf(b.name.kind) ||
				a.name.nameZh.length - b.name.nameZh.length ||
				compare(a.name.code, b.name.code),
		)
		.map(({ name }) => name);
}

function scoreOf(name: SearchName, query: string, words: readonly string[]): number | null {
	const scores = words.map((word) => wordScore(name, word));
	if (scores.some((score) => score === 0)) return null;
	const isWhole = name.nameZh.toLowerCase() === query || name.nameEn.toLowerCase() === query;
	const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
	return mean + (isWhole ? 20 : 0) + (name.isActive ? activeBonus : 0);
}

/** 0 where the word is not found. */
function wordScore(name: SearchName, word: string): number {
	if (/\p{Script=Han}/u.test(word)) return hanScore(name.nameZh.toLowerCase(), word);
	return Math.max(
		codeScore(name.code.toLowerCase(), word),
		englishScore(name.nameEn.toLowerCase(), word),
		latinScore(name.nameZh.toLowerCase(), word),
		pinyinScore(name.pinyin, word),
	);
}

/** Every character must occur; what stands together in both counts for more. */
function hanScore(name: string, word: string): number {
	if (name === word) return 100;
	if (name.startsWith(word)) return 90;
	if (name.includes(word)) return 80;
	const characters = Array.from(word);
	if (!characters.every((character) => name.includes(character))) return 0;
	const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
	return 30 + (40 * pairs.filter((pair) => name.includes(pair)).length) / pairs.length;
}

function codeScore(code: string, word: string): number {
	if (code === word) return 100;
	return word.length > 1 && code.startsWith(word) ? 85 : 0;
}

function englishScore(name: string, word: string): number {
	const singular = word.length > 3 ? word.replace(/(?<!s)s$/, '') : word;
	const words = wordsOf(name);
	const index = words.findIndex((each) => each.startsWith(singular));
	if (index === -1) return 0;
	const isExact = words[index] === word || words[index] === singular;
	return (isExact ? 75 : 60) + (index === 0 ? 10 : 0);
}

/** Latin letters inside a Chinese name, such as 3D. */
function latinScore(name: string, word: string): number {
	return name.includes(word) ? 70 : 0;
}

const pinyinScores: Readonly<Record<PinyinKind, number>> = { full: 70, initials: 58, mixed: 40 };

function pinyinScore(syllables: readonly string[], word: string): number {
	const match = matchPinyin(word.replaceAll("'", ''), syllables);
	return match === null ? 0 : pinyinScores[match.kind] + (match.start === 0 ? 12 : 0);
}

function wordsOf(text: string): readonly string[] {
	return text.split(/[\s,;:/()，、；：（）·]+/u).filter((word) => word !== '');
}

/** By code units, so that the order is the same everywhere. */
function compare(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
