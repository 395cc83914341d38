import { releaseDate, releaseHref, type ReleaseLink } from '#lib/domain/release-link.ts';
import { listReleases } from './pointer.ts';

const getForm = /<form\b[^>]*\smethod="get"[^>]*>/g;
const link = /(<(?:a|form)\b[^>]*?\s(?:href|action)=")(\/(?:zh|en)(?:[/?#][^"]*)?)(")/g;

/** Keeps a reader inside the older release that they opened: its pages lead to pages of the same release. */
export function withReleaseLinks(html: string, releaseId: string): string {
	const linked = html.replace(link, (whole, before: string, address: string, after: string) =>
		/[?;&]release=/.test(address) ? whole : before + withRelease(address, releaseId) + after,
	);
	return linked.replace(getForm, (form) => form + releaseField(releaseId));
}

/** A form that asks by address drops the query of its own address. */
function releaseField(releaseId: string): string {
	return `<input type="hidden" name="release" value="${releaseId}">`;
}

function withRelease(address: string, releaseId: string): string {
	const [path = '', fragment] = address.split('#', 2);
	const separator = path.includes('?') ? '&amp;' : '?';
	return `${path}${separator}release=${releaseId}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** A redirect from a page of an older release leads to the same release, unless it names one. */
export function withReleaseRedirect(response: Response, releaseId: string): Response {
	const to = response.headers.get('location');
	if (to === null || !/^\/(?:zh|en)(?:[/?#]|$)/.test(to) || /[?&]release=/.test(to))
		return response;
	const url = new URL(to, 'http://localhost');
	response.headers.set('location', releaseHref(url, releaseId) + url.hash);
	return response;
}

/** This page in every release, newest first. */
export function releaseLinks(url: URL): readonly ReleaseLink[] {
	return listReleases().map((id) => ({ id, asOf: releaseDate(id), href: releaseHref(url, id) }));
}
