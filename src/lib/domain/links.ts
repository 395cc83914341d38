import type { FigureRow } from './figure.ts';
import type { CellAddress } from './lineage.ts';
import type { LoadedFigure } from './loaded-figure.ts';
import type { Language } from './text.ts';

/** Subjects that have a page of their own. */
export type Subject = 'major' | 'occupation' | 'cluster' | 'school' | 'program';

export function majorPath(language: Language, code: string): string {
	return `/${language}/majors/${encodeURIComponent(code)}`;
}

export function occupationPath(language: Language, code: string): string {
	return `/${language}/occupations/${encodeURIComponent(code)}`;
}

export function clusterPath(language: Language, id: string): string {
	return `/${language}/clusters/${encodeURIComponent(id)}`;
}

export function schoolPath(language: Language, id: string): string {
	return `/${language}/schools/${encodeURIComponent(id)}`;
}

export function programPath(language: Language, school: string, major: string): string {
	return `${schoolPath(language, school)}/${encodeURIComponent(major)}`;
}

/** The page of what a row is about; null where the row does not name it. */
export function subjectPath(subject: Subject, row: FigureRow, language: Language): string | null {
	const [major, occupation, cluster, school] = [
		'major_code',
		'occupation_code',
		'cluster_id',
		'school_id',
	].map((name) => codeIn(row, name));
	if (subject === 'major') return major ? majorPath(language, major) : null;
	if (subject === 'occupation') return occupation ? occupationPath(language, occupation) : null;
	if (subject === 'cluster') {
		const id = cluster ?? codeIn(row, 'category_id');
		return id ? clusterPath(language, id) : null;
	}
	if (subject === 'school') return school ? schoolPath(language, school) : null;
	return school && major ? programPath(language, school, major) : null;
}

/** `all` stands for what a return does not break down: there is no page of it. */
function codeIn(row: FigureRow, name: string): string | null {
	const value = row[name];
	return typeof value === 'string' && value !== '' && value !== 'all' ? value : null;
}

/** Where a value of the release comes from. */
export function cellPath(language: Language, { table, column, key }: CellAddress): string {
	const search = new URLSearchParams(key).toString();
	return `/${language}/why/marts/${table}/${encodeURIComponent(column)}?${search}`;
}

/** Parts of an address that name a row of a figure, apart from the figure's own parameters. */
export const rowPrefix = 'row.';

/** What a figure must tell so that its values can be asked where they come from. */
export type Asked = Pick<LoadedFigure, 'id' | 'language' | 'params' | 'whyKeys'>;

/** Where a value in a row of a figure comes from; null where the figure does not say, or the row is not named. */
export function whyPath(
	{ id, language, params, whyKeys }: Asked,
	row: FigureRow,
	column: string,
): string | null {
	const asked = whyKeys[column] ?? whyKeys['*'];
	const names = asked?.find((each) => each.every((name) => (row[name] ?? null) !== null));
	if (names === undefined) return null;
	const search = new URLSearchParams([
		...Object.entries(params),
		...names.map((name): [string, string] => [rowPrefix + name, String(row[name])]),
	]);
	return `/${language}/why/${id}/${encodeURIComponent(column)}?${search.toString()}`;
}
