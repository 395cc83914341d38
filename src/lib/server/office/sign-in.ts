import type { RequestEvent } from '@sveltejs/kit';
import { acceptLink, accountByName, accountOfLink } from '#lib/state/accounts.ts';
import { recordDeed } from '#lib/state/audit.ts';
import type { State } from '#lib/state/database.ts';
import {
	hashPassword,
	isPassword,
	type PasswordProblem,
	passwordProblem,
} from '#lib/state/passwords.ts';
import { startSession } from '#lib/state/sessions.ts';
import { createSemaphore } from '../semaphore.ts';
import { createLimiter } from './limiter.ts';
import { giveTicket } from './visitor.ts';

const quarter = 15 * 60_000;
const perAddress = createLimiter({ most: 30, milliseconds: quarter });
const perKey = createLimiter({ most: 8, milliseconds: quarter });
/** A hash takes a third of a second and 128 MB: never many at once. */
const inTurn = createSemaphore(2, { room: 32 });

export type SignInProblem = 'wrong' | 'too_many';

/** Signs in, or says no without saying why; strangers cannot learn which accounts exist. */
export async function signIn(
	event: RequestEvent,
	state: State,
	{ name, password }: { readonly name: string; readonly password: string },
): Promise<SignInProblem | null> {
	const now = new Date();
	if (!mayTry(event, `name ${name}`, now)) return 'too_many';
	const account = accountByName(state, name);
	const isRight = await inTurn(() => isPassword(password, account?.password_hash ?? null));
	if (!isRight || account === null || account.is_closed === 1) {
		const subject = account === null ? 'account:unknown' : `account:${account.id}`;
		state.atOnce(() => {
			recordDeed({ state, doer: null, now }, { action: 'sign_in_refused', subject });
		});
		return 'wrong';
	}
	perKey.forget(`name ${name}`);
	giveTicket(event, startSession(state, account, now));
	return null;
}

export type LinkProblem = PasswordProblem | 'differs' | 'used' | 'too_many';

/** Sets the password that a one-time link allows, and signs in. */
export async function useLink(
	event: RequestEvent,
	state: State,
	{ token, password, again }: { readonly token: string; password: string; again: string },
): Promise<LinkProblem | null> {
	const now = new Date();
	if (!mayTry(event, `link ${event.getClientAddress()}`, now)) return 'too_many';
	const account = accountOfLink(state, token, now);
	if (account === null) return 'used';
	const problem = newPasswordProblem({ password, again }, account.name);
	if (problem !== null) return problem;
	const hash = await inTurn(() => hashPassword(password));
	const accepted = acceptLink({ state, doer: account, now }, token, hash);
	if (accepted === null) return 'used';
	giveTicket(event, startSession(state, accepted, now));
	return null;
}

export function newPasswordProblem(
	{ password, again }: { readonly password: string; readonly again: string },
	name: string,
): PasswordProblem | 'differs' | null {
	return passwordProblem(password, name) ?? (password === again ? null : 'differs');
}

export function hashInTurn(password: string): Promise<string> {
	return inTurn(() => hashPassword(password));
}

export function checkInTurn(password: string, stored: string | null): Promise<boolean> {
	return inTurn(() => isPassword(password, stored));
}

function mayTry(event: RequestEvent, key: string, now: Date): boolean {
	const time = now.getTime();
	return perAddress.allows(event.getClientAddress(), time) && perKey.allows(key, time);
}
