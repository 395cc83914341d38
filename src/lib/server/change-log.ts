import { majorChanges, type MajorChange, type MajorState } from '#lib/domain/major-changes.ts';
import { revisionsOf, type Revision, type StatedValue } from '#lib/domain/revisions.ts';
import { listChanges, type ListChange } from '#lib/domain/list-changes.ts';
import type { Decision } from '#lib/domain/office/decision.ts';
import type { ReleaseManifest } from '#lib/domain/release.ts';
import {
	taxonomyChanges,
	type TaxonomyChange,
	type TaxonomyItem,
} from '#lib/domain/taxonomy-changes.ts';
import type { Language } from '#lib/domain/text.ts';
import { measures } from '#lib/measures/index.ts';
import { earlierRelease } from './changes.ts';
import { publishedDecisions } from './decisions.ts';
import { loadFigure } from './figures.ts';
import { manifestOf, readManifest } from './manifest.ts';
import { query } from './query.ts';
import type { RawFile } from './release-page.ts';
import { oncePerRelease, withRelease } from './scope.ts';
import { allSources } from './sources.ts';

/** Files of one source that a release added, replaced or no longer reads. */
export interface SourceChange {
	readonly title: string;
	readonly added: number;
	readonly updated: number;
	readonly removed: number;
}

export interface MethodChange {
	readonly name: string;
	readonly before: string;
	readonly after: string;
}

/** What sets a release apart from the one of the date before, found by comparing their tables. */
export interface ChangeLog {
	readonly earlier: { readonly id: string; readonly asOf: string };
	readonly sources: readonly SourceChange[];
	readonly revisions: readonly Revision[];
	readonly methods: readonly MethodChange[];
	/** Models, queries and contracts whose text differs. */
	readonly code: readonly string[];
	readonly taxonomy: readonly TaxonomyChange[];
	readonly majors: readonly MajorChange[];
	/** Published decisions that the release before did not hold. */
	readonly decisions: readonly Decision[];
	/** All that this release holds. */
	readonly decisionCount: number;
	/** Computed proposals that are listed otherwise. */
	readonly lists: readonly ListChange[];
}

/** Null for the first release. */
export async function loadChangeLog(language: Language): Promise<ChangeLog | null> {
	const earlier = await earlierRelease();
	if (earlier === null) return null;
	return oncePerRelease(`change log ${language} ${earlier.id}`, () => compare(earlier, language));
}

async function compare(earlier: ChangeLog['earlier'], language: Language): Promise<ChangeLog> {
	const [now, before] = await Promise.all([
		readTables(language),
		withRelease(earlier.id, () => readTables(language)),
	]);
	const [manifest, old] = await Promise.all([readManifest(), manifestOf(earlier.id)]);
	const revisions = revisionsOf(before.values, now.values);
	const taxonomy = taxonomyChanges(before.taxonomy, now.taxonomy);
	return {
		earlier,
		sources: sourceChanges(before, now),
		revisions,
		methods: methodChanges(old, manifest, language),
		code: differing(old.code ?? {}, manifest.code ?? {}),
		taxonomy,
		majors: majorChanges(before.majors, now.majors, { revisions, taxonomy }),
		decisions: newDecisions(before.decisions, now.decisions),
		decisionCount: now.decisions.length,
		lists: listChanges(before.proposals.rows, now.proposals.rows),
	};
}

async function readTables(language: Language) {
	const [values, taxonomy, majors, files, sources, decisions, proposals] = await Promise.all([
		query<StatedValue>('stated-values', { language }),
		query<TaxonomyItem>('taxonomy', { language }),
		query<MajorState>('major-states', { language }),
		query<RawFile>('raw_files'),
		allSources(),
		publishedDecisions(language),
		loadFigure('list-proposals', {}, language),
	]);
	const titles = sources.map(({ source, title_zh: zh, title_en: en }) => ({
		source,
		title: language === 'zh' ? zh : en,
	}));
	return { values, taxonomy, majors, files, titles, decisions, proposals };
}

function newDecisions(before: readonly Decision[], now: readonly Decision[]): readonly Decision[] {
	const known = new Set(before.map((decision) => decision.decision_id));
	return now.filter((decision) => !known.has(decision.decision_id));
}

type Tables = Awaited<ReturnType<typeof readTables>>;

function sourceChanges(before: Tables, now: Tables): readonly SourceChange[] {
	const titles = new Map(
		[...before.titles, ...now.titles].map((each) => [each.source, each.title]),
	);
	const old = new Map(before.files.map((file) => [file.path, file]));
	const current = new Set(now.files.map((file) => file.path));
	return [...titles].flatMap(([source, title]) => {
		const own = now.files.filter((file) => file.source === source);
		const added = own.filter(({ path }) => !old.has(path)).length;
		const updated = own.filter(({ path, sha256 }) => {
			const was = old.get(path);
			return was !== undefined && was.sha256 !== sha256;
		}).length;
		const gone = before.files.filter((file) => file.source === source && !current.has(file.path));
		return added + updated + gone.length === 0
			? []
			: [{ title, added, updated, removed: gone.length }];
	});
}

function methodChanges(
	before: ReleaseManifest,
	now: ReleaseManifest,
	language: Language,
): readonly MethodChange[] {
	const names = new Map<string, string>(measures.map(({ id, name }) => [id, name[language]]));
	return [...names].flatMap(([id, name]) => {
		const [was, is] = [before.versions[id], now.versions[id]];
		return was === is ? [] : [{ name, before: String(was ?? '—'), after: String(is ?? '—') }];
	});
}

function differing(
	before: Readonly<Record<string, string>>,
	now: Readonly<Record<string, string>>,
): readonly string[] {
	return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
		(path) => before[path] !== now[path],
	);
}
