import { dev } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { openOffice } from '#lib/server/office/desk.ts';
import { isForeign } from '#lib/server/office/forms.ts';
import { renewSession, sessionOf } from '#lib/server/office/visitor.ts';
import { htmlLanguage, pathLanguage } from '#lib/server/language.ts';
import { withReleaseLinks, withReleaseRedirect } from '#lib/server/release-links.ts';
import { keptPages } from '#lib/server/kept-pages.ts';
import { pack } from '#lib/server/page-cache.ts';
import { ReleaseError, type Lease } from '#lib/server/release.ts';
import { respondStored, store } from '#lib/server/respond.ts';
import { withRelease } from '#lib/server/scope.ts';
import { today } from '#lib/server/today.ts';
import { acceptedEncoding } from '#lib/server/compress.ts';
import { readerEnters, warmOnce } from '#lib/server/warm.ts';
import { guardEveryAnswer } from '#lib/server/security.ts';
import { parseTheme, readTheme, themeCookie, withoutTheme } from '#lib/server/theme.ts';

type Resolve = Parameters<Handle>[0]['resolve'];

/** Comments by which a client would find its way; there is none. */
const hydrationMarks = /<!--[\w[\]!-]*?-->/g;
/** Pages made ahead leave room for views that readers choose. */
const roomForMade = 0.75;
/** The encoding of pages made ahead: what the last reader took. */
let usual: 'br' | 'gzip' = 'gzip';

/** Files of the build are served outside `handle`, but by the same server. */
export function init(): void {
	guardEveryAnswer(dev ? 'development' : 'production');
	const opening = openOffice(new Date());
	if (opening.kind === 'unusable') {
		process.stderr.write(`no accounts, the public site is served: ${opening.reason}\n`);
	}
	if (opening.kind === 'open' && opening.link !== null) {
		const { ORIGIN: origin, PORT: port = '3000' } = process.env;
		const link = `${origin ?? `http://localhost:${port}`}/zh/office/link/${opening.link}`;
		process.stdout.write(`one-time link of the administrator: ${link}\n`);
	}
}

export async function handle({ event, resolve }: Parameters<Handle>[0]): Promise<Response> {
	const leave = event.isSubRequest ? null : readerEnters();
	try {
		readRequest(event);
		if (isForeign(event.request, event.url)) return forbidden();
		const response = chooseTheme(event) ?? (await answer(event, resolve));
		if (isPrivate(event)) keepFromCaches(response);
		response.headers.delete('x-sveltekit-page');
		return response;
	} finally {
		leave?.();
	}
}

/** What is wrong with the address is for its reader to know, not for the log. */
export function handleError({ error, event, status }: Parameters<HandleServerError>[0]): App.Error {
	if (status === 404) return { message: 'not found' };
	if (status < 500) return { message: 'bad request' };
	const reference = randomUUID().slice(0, 8);
	process.stderr.write(
		`${reference} ${event.request.method} ${event.url.pathname}: ${inspect(error)}\n`,
	);
	return { message: 'internal error', reference };
}

function readRequest(event: RequestEvent): void {
	event.locals.language = pathLanguage(event.url.pathname);
	event.locals.theme = readTheme(event.cookies);
	event.locals.problem = null;
	event.locals.user = sessionOf(event, new Date())?.user ?? null;
}

/** Answers to somebody who signed in, and forms made for one browser: no cache may keep them. */
function isPrivate({ locals, url }: RequestEvent): boolean {
	return locals.user !== null || /^\/(zh|en)\/office(\/|$)/.test(url.pathname);
}

function keepFromCaches({ headers }: Response): void {
	headers.set('cache-control', 'private, no-store');
	headers.delete('etag');
}

function forbidden(): Response {
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
	return new Response('This request did not come from a page of this site.', {
		status: 403,
		headers,
	});
}

/** `?theme=dark` on any page: a link is enough to choose, with or without scripts. */
function chooseTheme(event: RequestEvent): Response | null {
	const chosen = event.url.searchParams.get('theme');
	if (chosen === null) return null;
	const cookie = themeCookie(event.cookies, parseTheme(chosen));
	const headers = { location: withoutTheme(event.url), 'set-cookie': cookie };
	return new Response(null, { status: 303, headers });
}

async function answer(event: RequestEvent, resolve: Resolve): Promise<Response> {
	if (event.params.lang === undefined) return render(event, resolve, null);
	try {
		const wanted = event.url.searchParams.get('release');
		return await withRelease(wanted, async (lease) => {
			const response = await fromRelease(event, resolve, lease);
			return lease.isCurrent ? response : withReleaseRedirect(response, lease.release.id);
		});
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		event.locals.problem = error.problem;
		return render(event, resolve, null);
	}
}

/** The same release, address, language, theme and day give the same bytes, so each page is made once. */
async function fromRelease(event: RequestEvent, resolve: Resolve, lease: Lease): Promise<Response> {
	if (event.request.method === 'GET') renewSession(event, new Date());
	if (dev || event.request.method !== 'GET' || isPrivate(event)) {
		return render(event, resolve, lease);
	}
	if (lease.isCurrent && !event.isSubRequest) warmAll(event, lease);
	const { pathname, search } = event.url;
	const view = [pathname, search, event.locals.theme, today()];
	const key = [lease.release.id, lease.currentId, ...view].join('\n');
	const known = keptPages.get(key);
	if (known !== undefined) return respondStored(event.request, known);

	const response = await render(event, resolve, lease);
	// A response that states its length or encoding is a file on its way: it is not held in memory.
	const isStream = ['content-length', 'content-encoding'].some((name) =>
		response.headers.has(name),
	);
	if (response.status !== 200 || (isStream && !isPage(response)) || isPassing(response)) {
		return response;
	}
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'public, max-age=0, must-revalidate');
		response.headers.append('vary', 'cookie');
	}
	const page = await store(response);
	if (isPage(response)) {
		await pack(page, event.isSubRequest ? usual : encodingOf(event.request));
		keptPages.set(key, page);
	}
	return respondStored(event.request, page);
}

/** Pages that nobody asked for yet, as this reader would get them without an account or a theme. */
function warmAll({ fetch, request }: RequestEvent, lease: Lease): void {
	usual = encodingOf(request);
	async function read(path: string): Promise<string> {
		return (await fetch(path, { credentials: 'omit' })).text();
	}
	warmOnce(`${lease.release.id} ${today()}`, read, () => keptPages.fullness < roomForMade);
}

function encodingOf(request: Request): 'br' | 'gzip' {
	return acceptedEncoding(request.headers.get('accept-encoding')) === 'br' ? 'br' : 'gzip';
}

/** What holds for the moment only. */
function isPassing(response: Response): boolean {
	return response.headers.get('cache-control')?.includes('no-store') ?? false;
}

function isPage(response: Response): boolean {
	return response.headers.get('content-type')?.startsWith('text/html') ?? false;
}

function render(event: RequestEvent, resolve: Resolve, lease: Lease | null): Promise<Response> {
	const { language, theme } = event.locals;
	return Promise.resolve(
		resolve(event, {
			transformPageChunk({ html }) {
				const page = html
					.replace(hydrationMarks, '')
					.replace('%wenhe.lang%', htmlLanguage[language])
					.replace('%wenhe.theme%', theme);
				return lease === null || lease.isCurrent ? page : withReleaseLinks(page, lease.release.id);
			},
		}),
	);
}
