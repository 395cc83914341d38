import { error, type RequestEvent } from '@sveltejs/kit';
import { isSameText } from '#lib/state/tokens.ts';
import { expectedFormToken } from './visitor.ts';

/** Requests that change something come from a page of this site, or not at all. */
export function isForeign(request: Request, url: URL): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin') return true;
	return hostOf(request.headers.get('origin')) !== url.host;
}

function hostOf(origin: string | null): string | null {
	return origin !== null && URL.canParse(origin) ? new URL(origin).host : null;
}

/** The fields of a form that this site drew for this browser. */
export async function readForm(event: RequestEvent): Promise<FormData> {
	const form = await event.request.formData();
	const expected = expectedFormToken(event, new Date());
	const given = form.get('token');
	if (expected === null || typeof given !== 'string' || !isSameText(given, expected)) {
		error(403, 'form expired');
	}
	return form;
}

export function textField(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** A password as it was typed: spaces at its ends belong to it. */
export function secretField(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}
