import type { Role, User } from '#lib/domain/user.ts';
import { type AccountRow, userOf } from './accounts.ts';
import { type Desk, recordDeed } from './audit.ts';
import { rowsOf, type State } from './database.ts';
import { newToken, tokenHash } from './tokens.ts';

const hour = 3_600_000;
/** Without a request for this long, a session is over. */
export const idleTime = 2 * hour;
/** However busy, a session is over. */
export const longestSession = 12 * hour;
/** A token is replaced when it is this old; requests under way may still carry the one before. */
export const rotationAge = 15 * 60_000;
export const rotationGrace = 60_000;

export interface Session {
	readonly user: User;
	readonly formSecret: string;
	readonly startedAt: Date;
	readonly renewedAt: Date;
	/** A newer token was handed out; this one still answers for a moment. */
	readonly isSuperseded: boolean;
}

interface SessionRow {
	readonly account_id: string;
	readonly form_secret: string;
	readonly started_at: string;
	readonly renewed_at: string;
	readonly superseded_at: string | null;
	readonly name: string;
	readonly role: Role;
	readonly school_id: string | null;
}

/** A new session under a token of our making: one that a browser brought along is never taken over. */
export function startSession(state: State, account: AccountRow, now: Date): string {
	const token = newToken();
	state.atOnce(() => {
		dropExpired(state, now);
		const session = { id: account.id, secret: newToken(), startedAt: now };
		insertSession({ state, doer: account, now }, token, session);
		const deed = { action: 'signed_in', subject: `account:${account.id}` };
		recordDeed({ state, doer: account, now }, deed);
	});
	return token;
}

export function readSession(state: State, token: string, now: Date): Session | null {
	const [row] = rowsOf<SessionRow>(state, 'session-by-token', {
		token_hash: tokenHash(token),
		now: now.toISOString(),
		grace: graceAt(now),
	});
	if (row === undefined) return null;
	return {
		user: userOf({ ...row, id: row.account_id, password_hash: null }),
		formSecret: row.form_secret,
		startedAt: new Date(row.started_at),
		renewedAt: new Date(row.renewed_at),
		isSuperseded: row.superseded_at !== null,
	};
}

export function isDue({ renewedAt, isSuperseded }: Session, now: Date): boolean {
	return !isSuperseded && now.getTime() - renewedAt.getTime() >= rotationAge;
}

/** The same session under a new token; forms already on a screen stay good. */
export function rotateSession(
	{ state, now }: Omit<Desk, 'doer'>,
	token: string,
	session: Session,
): string | null {
	const fresh = newToken();
	return state.atOnce(() => {
		const old = { token_hash: tokenHash(token), now: now.toISOString() };
		if (state.run('session-supersede', old) === 0) return null;
		const { user, formSecret, startedAt } = session;
		const next = { id: user.id, secret: formSecret, startedAt };
		insertSession({ state, doer: user, now }, fresh, next);
		return fresh;
	});
}

export function endSession(desk: Desk, token: string, user: User): void {
	const { state } = desk;
	state.atOnce(() => {
		state.run('session-end', { token_hash: tokenHash(token) });
		recordDeed(desk, { action: 'signed_out', subject: `account:${user.id}` });
	});
}

interface NewSession {
	readonly id: string;
	readonly secret: string;
	readonly startedAt: Date;
}

function insertSession({ state, now }: Desk, token: string, session: NewSession): void {
	const { id, secret, startedAt } = session;
	const expires = Math.min(now.getTime() + idleTime, startedAt.getTime() + longestSession);
	state.run('session-insert', {
		token_hash: tokenHash(token),
		account_id: id,
		form_secret: secret,
		started_at: startedAt.toISOString(),
		now: now.toISOString(),
		expires_at: new Date(expires).toISOString(),
	});
}

function dropExpired(state: State, now: Date): void {
	state.run('sessions-drop-expired', { now: now.toISOString(), grace: graceAt(now) });
}

function graceAt(now: Date): string {
	return new Date(now.getTime() - rotationGrace).toISOString();
}
