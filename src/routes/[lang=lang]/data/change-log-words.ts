import { groupBy } from '#lib/measures/group-by.ts';
import type { MajorChange } from '#lib/domain/major-changes.ts';
import type { Revision } from '#lib/domain/revisions.ts';
import type { TaxonomyChange } from '#lib/domain/taxonomy-changes.ts';
import type { Language } from '#lib/domain/text.ts';
import { fill, formatInteger, formatList, formatShare, formatYear } from '#lib/format/index.ts';
import { changeLogMessages, type ChangeLogMessages } from '#lib/messages/change-log.ts';
import { term } from '#lib/messages/terms.ts';
import type { PageData } from './$types';

type Log = NonNullable<PageData['log']>;

const mostNames = 6;

/** The change log as sentences, by kind of change. */
export function logSections(log: Log, language: Language) {
	const words = changeLogMessages[language];
	return [
		{ id: 'new-data', title: words.newData, lines: newDataLines(log, language) },
		{ id: 'revision', title: words.revision, lines: revisionLines(log.revisions, language) },
		{ id: 'method', title: words.method, lines: methodLines(log, language) },
		{ id: 'taxonomy', title: words.taxonomy, lines: taxonomyLines(log.taxonomy, words) },
	];
}

function newDataLines({ sources, revisions }: Log, language: Language): readonly string[] {
	const words = changeLogMessages[language];
	const byYears = groupBy(
		revisions.filter(({ newYears }) => newYears.length > 0),
		({ newYears }) => formatList(newYears.map((year) => formatYear(year, language)), language),
	);
	const years = [...byYears].map(([newYears, columns]) =>
		fill(words.newYears, {
			years: newYears,
			columns: formatList(
				columns.map((each) => columnWord(each, words)),
				language,
			),
		}),
	);
	if (sources.length === 0) return [...years, words.noNewData];
	const totals = fileCounts(
		(kind) => sources.reduce((total, source) => total + source[kind], 0),
		words,
	);
	return [...years, fill(words.filesOf, { sources: sources.length, counts: totals })];
}

/** What happened to the files of each source. */
export function sourceLines({ sources }: Log, language: Language): readonly string[] {
	const words = changeLogMessages[language];
	return sources.map(
		(source) => `${source.title}${words.colon}${fileCounts((kind) => source[kind], words)}`,
	);
}

function fileCounts(
	countOf: (kind: 'added' | 'updated' | 'removed') => number,
	words: ChangeLogMessages,
): string {
	return (['added', 'updated', 'removed'] as const)
		.filter((kind) => countOf(kind) > 0)
		.map((kind) => fill(words.files[kind], { count: countOf(kind) }))
		.join(words.comma);
}

function revisionLines(revisions: readonly Revision[], language: Language): readonly string[] {
	const words = changeLogMessages[language];
	const lines = revisions.flatMap((each) => {
		const [first] = each.revised;
		if (first === undefined) return [];
		const format = each.column.endsWith('_rate') ? formatShare : formatInteger;
		return fill(words.revised, {
			column: columnWord(each, words),
			compared: formatInteger(each.compared, language),
			count: formatInteger(each.revised.length, language),
			name: first.name,
			year: formatYear(first.year, language),
			before: format(first.before, language),
			after: format(first.after, language),
		});
	});
	if (lines.length > 0) return lines;
	const compared = revisions.reduce((total, each) => total + each.compared, 0);
	return [fill(words.noRevision, { compared: formatInteger(compared, language) })];
}

function methodLines({ methods, code }: Log, language: Language): readonly string[] {
	const words = changeLogMessages[language];
	const lines = methods.map((method) => fill(words.methodChanged, { ...method }));
	return [
		...(lines.length === 0 ? [words.noMethod] : lines),
		...(code.length === 0 ? [] : [fill(words.code, { count: code.length })]),
	];
}

function taxonomyLines(
	changes: readonly TaxonomyChange[],
	words: ChangeLogMessages,
): readonly string[] {
	if (changes.length === 0) return [words.noTaxonomy];
	return changes.map((change) => {
		const parts = (['added', 'removed', 'changed'] as const)
			.filter((kind) => change[kind].length > 0)
			.map((kind) => fill(words[kind], { names: shortList(change[kind], words) }));
		return `${term(words.kinds, change.kind)}${words.colon}${parts.join(words.semicolon)}${words.stop}`;
	});
}

function shortList(names: readonly string[], words: ChangeLogMessages): string {
	const list = names.slice(0, mostNames).join(words.listComma);
	if (names.length <= mostNames) return list;
	return `${list}${words.listComma}${fill(words.andMore, { count: names.length })}`;
}

function columnWord({ table, column }: Revision, words: ChangeLogMessages): string {
	return term(words.columns, `${table}.${column}`);
}

/** What happened to one major, in words. */
export function majorWords(change: MajorChange, language: Language): string {
	const words = changeLogMessages[language];
	const parts = [
		change.before === null ? words.onlyNow : '',
		change.after === null ? words.onlyBefore : '',
		change.signal === null ? '' : words.signalWords[change.signal],
		change.isClear === null ? '' : words[change.isClear ? 'clear' : 'unclear'],
		change.revised === 0 ? '' : fill(words.revisedCount, { count: change.revised }),
		change.isReclassified ? words.reclassified : '',
	];
	return parts.filter(Boolean).join(words.semicolon);
}
