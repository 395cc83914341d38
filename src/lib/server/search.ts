import { clusterPath, majorPath, occupationPath, schoolPath } from '#lib/domain/links.ts';
import { knownSyllables, spell } from '#lib/domain/pinyin-match.ts';
import { search, type SearchKind, type SearchName } from '#lib/domain/search.ts';
import type { Language } from '#lib/domain/text.ts';
import { glossary } from '#lib/messages/glossary.ts';
import { navigation } from '#lib/messages/navigation.ts';
import { siteMessages } from '#lib/messages/site.ts';
import { dictionary } from './dictionary.ts';
import { query } from './query.ts';
import { oncePerRelease } from './scope.ts';

/** A name with its page and what tells it apart from others of its kind. */
export interface FoundName extends SearchName {
	readonly href: string;
	readonly name: string;
	/** The field, class or town it belongs to, or what a term means. */
	readonly context: string | null;
	/** Levels of a major or school, kind of a cluster. */
	readonly standing: string | null;
	readonly signal: string | null;
	readonly direction: string | null;
}

export interface FoundGroup {
	readonly kind: SearchKind;
	readonly names: readonly FoundName[];
}

interface NameRow {
	readonly subject_kind: 'major' | 'occupation' | 'school' | 'cluster' | 'measure';
	readonly subject_code: string;
	readonly name_zh: string;
	readonly name_en: string;
	readonly pinyin: string;
	readonly is_active: boolean;
	readonly standing: string | null;
	readonly context: string | null;
}

interface SignalRow {
	readonly major_code: string;
	readonly signal: string;
	readonly direction: string;
}

/** What answers a query, by kind; the kind with the best answer first. */
export async function findNames(text: string, language: Language): Promise<readonly FoundGroup[]> {
	const found = search(await namesOf(language), text);
	const kinds = [...new Set(found.map(({ kind }) => kind))];
	return kinds.map((kind) => ({ kind, names: found.filter((name) => name.kind === kind) }));
}

/** Names of one kind that answer a query, best first. */
export async function findOfKind(
	kind: SearchKind,
	text: string,
	language: Language,
): Promise<readonly FoundName[]> {
	const names = await namesOf(language);
	return search(
		names.filter((name) => name.kind === kind && name.isActive),
		text,
	);
}

/** Every name of one kind, for choosing without a search. */
export async function namesOfKind(
	kind: SearchKind,
	language: Language,
): Promise<readonly FoundName[]> {
	const names = await namesOf(language);
	return names.filter((name) => name.kind === kind && name.isActive);
}

function namesOf(language: Language): Promise<readonly FoundName[]> {
	return oncePerRelease(`search ${language}`, async () => {
		const [rows, signals] = await Promise.all([
			query<NameRow>('search-names', { language }),
			query<SignalRow>('search-signals'),
		]);
		const byMajor = new Map(signals.map((row) => [row.major_code, row]));
		const subjects = rows.map((row) => subjectName(row, byMajor, language));
		const known = knownSyllables(subjects);
		return [
			...subjects,
			...pageNames(known, language),
			...glossaryNames(known, language),
			...termNames(known, language),
		];
	});
}

const pathsOf = {
	major: majorPath,
	occupation: occupationPath,
	school: schoolPath,
	cluster: clusterPath,
	measure: (language: Language, id: string) => `/${language}/methods/${encodeURIComponent(id)}`,
} as const;

function subjectName(
	row: NameRow,
	signals: ReadonlyMap<string, SignalRow>,
	language: Language,
): FoundName {
	const signal = row.subject_kind === 'major' ? signals.get(row.subject_code) : undefined;
	return {
		kind: row.subject_kind,
		code: row.subject_code,
		nameZh: row.name_zh,
		nameEn: row.name_en,
		name: language === 'zh' ? row.name_zh : row.name_en,
		pinyin: row.pinyin.split(' ').filter((syllable) => syllable !== ''),
		isActive: row.is_active,
		href: pathsOf[row.subject_kind](language, row.subject_code),
		context: row.context,
		standing: row.standing,
		signal: signal?.signal ?? null,
		direction: signal?.direction ?? null,
	};
}

const plain = { isActive: true, standing: null, signal: null, direction: null } as const;

function pageNames(known: ReadonlyMap<string, string>, language: Language): readonly FoundName[] {
	const entries = navigation.flatMap((group) => group.entries);
	return [{ path: '', label: 'overview' } as const, ...entries].map(({ path, label }) => ({
		...plain,
		kind: 'page',
		code: path,
		nameZh: siteMessages.zh[label],
		nameEn: siteMessages.en[label],
		name: siteMessages[language][label],
		pinyin: spell(siteMessages.zh[label], known),
		href: `/${language}${path}`,
		context: null,
	}));
}

function glossaryNames(
	known: ReadonlyMap<string, string>,
	language: Language,
): readonly FoundName[] {
	return glossary.map(({ id, term, text }) => ({
		...plain,
		kind: 'glossary',
		code: id,
		nameZh: term.zh,
		nameEn: term.en,
		name: term[language],
		pinyin: spell(term.zh, known),
		href: `/${language}/glossary#${id}`,
		context: text[language],
	}));
}

function termNames(known: ReadonlyMap<string, string>, language: Language): readonly FoundName[] {
	return dictionary
		.filter(({ name }) => !name.endsWith('_status'))
		.map((entry) => ({
			...plain,
			kind: 'term',
			code: entry.name,
			nameZh: entry.name_zh,
			nameEn: entry.name_en,
			name: language === 'zh' ? entry.name_zh : entry.name_en,
			pinyin: spell(entry.name_zh, known),
			href: `/${language}/data/dictionary#${entry.name}`,
			context: language === 'zh' ? entry.meaning_zh : entry.meaning_en,
		}));
}
