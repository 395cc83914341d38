import type { Figure, FigureRow } from '#lib/domain/figure.ts';
import { rowPrefix, whyPath } from '#lib/domain/links.ts';
import type { LoadedFigure } from '#lib/domain/loaded-figure.ts';
import { figures } from '#lib/figures/index.ts';
import { topics, type Topic } from '#lib/figures/explore/topics.ts';
import { loadFigure } from '#lib/server/figures.ts';
import { readManifest } from '#lib/server/manifest.ts';
import { query } from '#lib/server/query.ts';

/** One value that a page shows, with the address that asks where it comes from. */
export interface ShownCell {
	readonly loaded: LoadedFigure;
	readonly row: FigureRow;
	readonly column: string;
	readonly href: string | null;
}

interface Subjects {
	readonly cluster: readonly string[];
	readonly occupation: readonly string[];
	readonly school: readonly string[];
	readonly major: readonly (readonly [code: string, level: string, catalogue: string])[];
	readonly program: readonly Params[];
	readonly levels: readonly string[];
}

/** Every figure in every view that a page may show, `most` of each kind of subject. */
export async function shownFigures(most: number): Promise<readonly LoadedFigure[]> {
	const subjects = await subjectsOf(most);
	const { asOf } = await readManifest();
	const views = figures.flatMap((figure) =>
		viewsOf(figure, subjects, asOf).map((params) => [figure.id, params] as const),
	);
	const loaded: LoadedFigure[] = [];
	for (const [id, params] of views) loaded.push(await loadFigure(id, params, 'zh'));
	return loaded;
}

async function subjectsOf(most: number): Promise<Subjects> {
	const [{ region }, clusters, majors, occupations, schools] = await Promise.all([
		readManifest(),
		query<FigureRow>('cluster-list', { language: 'zh' }),
		query<FigureRow>('major-list', { language: 'zh', level: 'any', scenario: 'base' }),
		query<FigureRow>('occupation-list', { language: 'zh', level: 'all', scenario: 'base' }),
		query<FigureRow>('school-list', { language: 'zh' }),
	]);
	const spread = <Item>(items: readonly Item[]): readonly Item[] => {
		const step = Math.max(1, Math.floor(items.length / most));
		return items.filter((_, index) => index % step === 0).slice(0, most);
	};
	const [catalogue] = [region.catalogue];
	const some = spread(schools.map((row) => String(row['school_id'])));
	return {
		program: await programsOf(some),
		levels: region.levels,
		cluster: spread(clusters.map((row) => String(row['cluster_id']))),
		occupation: spread(occupations.map((row) => String(row['occupation_code']))),
		school: some,
		major: spread(
			majors.map((row) => [String(row['major_code']), String(row['level']), catalogue] as const),
		),
	};
}

type Params = Readonly<Record<string, string>>;

/** Of each school the first program, and the first with a signal. */
async function programsOf(schools: readonly string[]): Promise<readonly Params[]> {
	const lists = await Promise.all(
		schools.map((school) => loadFigure('school-programs', { school }, 'zh')),
	);
	return lists.flatMap(({ rows, params }) => {
		const signalled = rows.find((row) => ['yellow', 'red'].includes(String(row['signal'])));
		return [...new Set([rows[0], signalled])].flatMap((row) =>
			row === undefined
				? []
				: [{ ...params, major: String(row['major_code']), level: String(row['level']) }],
		);
	});
}

/** The parameters that pages give a figure: one for each subject, one for each level. */
function viewsOf(figure: Figure, subjects: Subjects, asOf: string): readonly Params[] {
	const has = (name: string): boolean => figure.params.includes(name);
	const usual: Params = {
		scenario: 'base',
		show: 'all',
		direction: 'any',
		sort: 'probability',
		asOf,
		ahead: '1',
		group: 'all',
		day: asOf,
		index: figure.id.startsWith('progression') ? 'progression' : 'employment',
	};
	const known = Object.fromEntries(Object.entries(usual).filter(([name]) => has(name)));
	const topic = topics.find(({ id }) => figure.id === `explore-${id}`);
	if (topic !== undefined) return exploreViews(topic, subjects);
	if (figure.id.startsWith('warning')) {
		const anywhere = has('school') ? { school: 'any' } : {};
		return [{ ...known, ...anywhere, level: 'any' }];
	}
	const levels = has('level') ? subjects.levels.map((level) => ({ level })) : [{}];
	if (has('school') && has('major') && !has('catalogue')) {
		return subjects.program.map((program) => ({ ...known, ...program }));
	}
	if (has('school') && !has('catalogue')) {
		return subjects.school.map((school) => ({ ...known, school }));
	}
	if (has('major')) {
		return subjects.major.map(([major, level, catalogue]) => ({
			...known,
			major,
			level,
			catalogue,
		}));
	}
	const kind = (['cluster', 'occupation'] as const).find(has);
	const about = kind === undefined ? [{}] : subjects[kind].map((id) => ({ [kind]: id }));
	return about.flatMap((subject) => levels.map((level) => ({ ...known, ...subject, ...level })));
}

/** Every breakdown of a topic, at the newest year and over all years of a few groups. */
function exploreViews(topic: Topic, { levels }: Subjects): readonly Params[] {
	const [first = 'any'] = levels;
	const usual = {
		panels: 'groups',
		level: topic.isPerLevel ? first : 'any',
		school: 'any',
		major: 'any',
		cluster: 'any',
		occupation: 'any',
		scenario: 'base',
	};
	return topic.by.map((by) => ({ ...usual, by, items: 'any', years: 'latest' }));
}

/** Which years a value is about. */
const spans = ['first_origin_year', 'last_origin_year'];

/** Columns whose values are statements: not what names a row, nor what describes it. */
export function statedColumns({ columns }: LoadedFigure): readonly string[] {
	return columns
		.filter(({ isHeader, format, name }) => !isHeader && (format !== 'text' || name === 'signal'))
		.filter(
			({ name }) =>
				!['year', 'graduating_year', 'quarter', 'cut_off_date', ...spans].includes(name),
		)
		.map(({ name }) => name);
}

/** Every value of a figure that a reader sees. */
export function cellsOf(loaded: LoadedFigure): readonly ShownCell[] {
	return loaded.rows.flatMap((row) =>
		statedColumns(loaded)
			.filter((column) => (row[column] ?? null) !== null)
			.map((column) => ({ loaded, row, column, href: whyPath(loaded, row, column) })),
	);
}

/** The row that an address names. */
export function rowOf(href: string): Readonly<Record<string, string>> {
	const { searchParams } = new URL(href, 'http://site');
	return Object.fromEntries(
		[...searchParams]
			.filter(([name]) => name.startsWith(rowPrefix))
			.map(([name, value]) => [name.slice(rowPrefix.length), value]),
	);
}
