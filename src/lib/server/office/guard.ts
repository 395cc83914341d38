import { error, redirect } from '@sveltejs/kit';
import type { Language } from '#lib/domain/text.ts';
import type { Role, User } from '#lib/domain/user.ts';
import type { State } from '#lib/state/database.ts';
import { officeState } from './desk.ts';

/** The office's state, or the page that says there is none. */
export function requireState(): State {
	const state = officeState();
	if (state === null) error(404, 'no accounts');
	return state;
}

export interface Asking {
	readonly locals: { readonly user: User | null; readonly language: Language };
	readonly url: URL;
}

/** Somebody signed in; a reader who is not is sent to sign in and then back here. */
export function requireUser({ locals, url }: Asking): User {
	requireState();
	if (locals.user !== null) return locals.user;
	const next = encodeURIComponent(url.pathname + url.search);
	redirect(303, `/${locals.language}/office/sign-in?next=${next}`);
}

export function requireRole(asking: Asking, ...roles: readonly Role[]): User {
	const user = requireUser(asking);
	if (!roles.includes(user.role)) error(403, 'not your role');
	return user;
}

/** Where to go after signing in: a page of the office, never another site. */
export function safeNext(next: string | null, language: Language): string {
	return next !== null && /^\/(zh|en)\/office(\/[\w-]+)*(\?[\w=&%.-]*)?$/.test(next)
		? next
		: `/${language}/office`;
}
