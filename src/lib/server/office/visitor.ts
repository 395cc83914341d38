import type { RequestEvent } from '@sveltejs/kit';
import {
	endSession,
	isDue,
	readSession,
	rotateSession,
	type Session,
} from '#lib/state/sessions.ts';
import { formToken, newToken } from '#lib/state/tokens.ts';
import { officeState } from './desk.ts';

/** A browser refuses a cookie of this prefix unless it came over TLS, for this host alone. */
const secureName = '__Host-wenhe';
const plainName = 'wenhe';
const formName = 'wenhe_form';

type Visit = Pick<RequestEvent, 'cookies' | 'request'>;

interface Ticket {
	readonly token: string;
	readonly isSecure: boolean;
}

function readTicket({ cookies }: Visit): Ticket | null {
	const secure = cookies.get(secureName);
	if (secure !== undefined) return { token: secure, isSecure: true };
	const plain = cookies.get(plainName);
	return plain === undefined ? null : { token: plain, isSecure: false };
}

/** The session that the request's cookie opens, if any. */
export function sessionOf(visit: Visit, now: Date): Session | null {
	const state = officeState();
	const ticket = state === null ? null : readTicket(visit);
	return state === null || ticket === null ? null : readSession(state, ticket.token, now);
}

/** Replaces an ageing token; call where the answer is sure to carry the new cookie. */
export function renewSession(visit: Visit, now: Date): void {
	const state = officeState();
	const ticket = readTicket(visit);
	const session = sessionOf(visit, now);
	if (state === null || ticket === null || session === null || !isDue(session, now)) return;
	const fresh = rotateSession({ state, now }, ticket.token, session);
	if (fresh !== null) writeTicket(visit, { token: fresh, isSecure: ticket.isSecure });
}

export function giveTicket(visit: Visit, token: string): void {
	forgetTicket(visit);
	writeTicket(visit, { token, isSecure: cameOverTls(visit.request) });
}

/** Ends the session on this server and in this browser. */
export function leave(visit: Visit, now: Date): void {
	const state = officeState();
	const ticket = readTicket(visit);
	const session = sessionOf(visit, now);
	if (state !== null && ticket !== null && session !== null) {
		endSession({ state, doer: session.user, now }, ticket.token, session.user);
	}
	forgetTicket(visit);
}

function writeTicket({ cookies }: Visit, { token, isSecure }: Ticket): void {
	const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
	cookies.set(isSecure ? secureName : plainName, token, options);
}

function forgetTicket({ cookies }: Visit): void {
	cookies.delete(secureName, { path: '/', secure: true });
	cookies.delete(plainName, { path: '/', secure: false });
}

/** Behind a proxy the server cannot tell; the browser's own word for where it is can. */
function cameOverTls(request: Request): boolean {
	return request.headers.get('origin')?.startsWith('https:') ?? false;
}

/** What a form on this page must carry back; a stranger's form is tied to a cookie of its own. */
export function formTokenFor(visit: Visit, now: Date): string {
	const session = sessionOf(visit, now);
	if (session !== null) return formToken(session.formSecret);
	const known = visit.cookies.get(formName);
	if (known !== undefined) return formToken(known);
	const secret = newToken();
	const options = { path: '/', httpOnly: true, sameSite: 'strict', secure: false } as const;
	visit.cookies.set(formName, secret, options);
	return formToken(secret);
}

export function expectedFormToken(visit: Visit, now: Date): string | null {
	const secret = sessionOf(visit, now)?.formSecret ?? visit.cookies.get(formName);
	return secret === undefined ? null : formToken(secret);
}
