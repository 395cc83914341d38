/** A release by which a page can be read, and this page in it. */
export interface ReleaseLink {
	readonly id: string;
	/** ISO date. */
	readonly asOf: string;
	readonly href: string;
}

/** The day up to which a release knows, as its id says. */
export function releaseDate(id: string): string {
	return id.slice(0, 10);
}

/** The address of a page and view in one release. */
export function releaseHref(url: Pick<URL, 'pathname' | 'search'>, id: string): string {
	const search = new URLSearchParams(url.search);
	search.delete('release');
	search.set('release', id);
	return `${url.pathname}?${search.toString()}`;
}

/** The last day of the month up to which the next release knows; null where none is promised. */
export function nextRelease(asOf: string, everyMonths: number | undefined): string | null {
	if (everyMonths === undefined) return null;
	const [year = 0, month = 0] = asOf.split('-').map(Number);
	return new Date(Date.UTC(year, month + everyMonths, 0)).toISOString().slice(0, 10);
}
