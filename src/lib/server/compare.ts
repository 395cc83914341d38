import { mostCompared, type CompareKind, type CompareView } from '#lib/domain/compare-view.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { topics } from '#lib/figures/explore/topics.ts';
import { loadFigure } from './figures.ts';
import { readManifest } from './manifest.ts';
import { query } from './query.ts';
import { namesOfKind } from './search.ts';

export interface Compared {
	readonly code: string;
	readonly name: string;
	/** Tells apart what is called the same. */
	readonly note: string;
	readonly href: string | null;
}

/** What is compared of each kind, in the order of the page; years by whatever they can be broken down. */
const topicsOf: Readonly<Record<Exclude<CompareKind, 'year'>, readonly string[]>> = {
	major: ['coverage', 'entrants', 'registered', 'graduates', 'placement', 'in_field'],
	school: ['students', 'registered', 'graduates', 'placement', 'in_field', 'local'],
	cluster: ['employees', 'output', 'openings', 'entry_demand'],
	occupation: ['openings', 'entry_demand', 'vacancies', 'tightness'],
};

const topicsOfYears = ['registered', 'students', 'graduates', 'placement', 'in_field', 'employees'];

const enough = 2;

/** Everything of a kind that can be compared. */
export async function comparable(
	kind: CompareKind,
	language: Language,
): Promise<readonly Compared[]> {
	if (kind !== 'year') {
		const names = await namesOfKind(kind, language);
		return names.map(({ code, name, href, context }) => ({
			code,
			name,
			href,
			note: context ?? '',
		}));
	}
	const years = await query<{ readonly year: number }>('compare-years');
	return years.map(({ year }) => ({
		code: String(year),
		name: String(year),
		note: '',
		href: null,
	}));
}

/** What of a view exists, in its order. */
export function chosenOf(view: CompareView, all: readonly Compared[]): readonly Compared[] {
	return view.items
		.flatMap((item) => all.find(({ code }) => code === item) ?? [])
		.slice(0, mostCompared);
}

/** Those of the same field or group as the first that was chosen; all, where nothing is chosen. */
export function likeFirst(
	[first]: readonly Compared[],
	all: readonly Compared[],
): readonly Compared[] {
	if (first === undefined || first.note === '') return all;
	const like = all.filter(({ note }) => note === first.note);
	return like.length > 1 ? like : all;
}

export async function loadComparison(
	view: CompareView,
	chosen: readonly Compared[],
	language: Language,
): Promise<readonly LoadedFigure[]> {
	if (chosen.length < enough) return [];
	const { region } = await readManifest();
	const items = chosen.map(({ code }) => code);
	return Promise.all(
		shownTopics(view).map(({ id, isPerLevel }) =>
			loadFigure(
				`explore-${id}`,
				{
					...open,
					...asked(view, items),
					level: isPerLevel && view.level === 'any' ? (region.levels[0] ?? 'any') : view.level,
				},
				language,
			),
		),
	);
}

const open = {
	school: 'any',
	major: 'any',
	cluster: 'any',
	occupation: 'any',
	scenario: 'base',
} as const;

function shownTopics({ kind, by }: CompareView) {
	const ids = kind === 'year' ? topicsOfYears : topicsOf[kind];
	return ids
		.flatMap((id) => topics.filter((topic) => topic.id === id))
		.filter((topic) => topic.by.includes(kind === 'year' ? by : kind));
}

function asked({ kind, by }: CompareView, items: readonly string[]) {
	const list = items.join('|');
	return kind === 'year'
		? { by, items: 'any', years: items.toSorted().join('|'), panels: 'years' }
		: { by: kind, items: list, years: 'all', panels: 'groups' };
}
