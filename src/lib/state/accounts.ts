import { randomUUID } from 'node:crypto';
import type { Role, User } from '#lib/domain/user.ts';
import { type Desk, recordDeed } from './audit.ts';
import { rowsOf, type State } from './database.ts';
import { newToken, tokenHash } from './tokens.ts';

export interface AccountRow {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	readonly school_id: string | null;
	readonly password_hash: string | null;
	readonly is_closed: number;
}

export interface ListedAccount {
	readonly id: string;
	readonly name: string;
	readonly role: Role;
	readonly school_id: string | null;
	readonly is_closed: number;
	readonly has_password: number;
	readonly created_at: string;
	readonly last_sign_in: string | null;
}

export interface NewAccount {
	readonly name: string;
	readonly role: Role;
	readonly schoolId: string | null;
}

const linkHours = 72;

export const firstAdministrator = 'admin';

/** Creates an account that nobody can use before its one-time link; `null` where the name is taken. */
export function createAccount(desk: Desk, account: NewAccount): string | null {
	const { state, now } = desk;
	const { name, role, schoolId } = account;
	return state.atOnce(() => {
		if (accountByName(state, name) !== null) return null;
		const id = randomUUID();
		state.run('account-insert', { id, name, role, school_id: schoolId, now: now.toISOString() });
		const detail = { name, role, school: schoolId };
		recordDeed(desk, { action: 'account_created', subject: `account:${id}`, detail });
		return id;
	});
}

/** A fresh one-time link, by which a password is set; earlier ones end. Only its hash is stored. */
export function issueLink(desk: Desk, accountId: string): string {
	const { state, now } = desk;
	const token = newToken();
	const expires = new Date(now.getTime() + linkHours * 3_600_000);
	state.atOnce(() => {
		state.run('links-revoke', { account_id: accountId, now: now.toISOString() });
		state.run('link-insert', {
			token_hash: tokenHash(token),
			account_id: accountId,
			now: now.toISOString(),
			expires_at: expires.toISOString(),
		});
		recordDeed(desk, { action: 'link_issued', subject: `account:${accountId}` });
	});
	return token;
}

/** The account that a link opens, while it can still be used. */
export function accountOfLink(state: State, token: string, now: Date): AccountRow | null {
	const [link] = rowsOf<{ account_id: string }>(state, 'link-by-token', {
		token_hash: tokenHash(token),
		now: now.toISOString(),
	});
	const account = link === undefined ? null : accountById(state, link.account_id);
	return account?.is_closed === 0 ? account : null;
}

/** Sets the password that a link allows, once; ends every session of the account. */
export function acceptLink(desk: Desk, token: string, passwordHash: string): AccountRow | null {
	const { state, now } = desk;
	return state.atOnce(() => {
		const account = accountOfLink(state, token, now);
		const used = { token_hash: tokenHash(token), now: now.toISOString() };
		if (account === null || state.run('link-use', used) === 0) return null;
		setPassword(desk, account, passwordHash);
		return account;
	});
}

/** Call inside a transaction. */
export function setPassword(
	{ state, now }: Desk,
	{ id, role }: Pick<AccountRow, 'id' | 'role'>,
	passwordHash: string,
): void {
	state.run('account-password', { id, password_hash: passwordHash });
	state.run('sessions-end-of-account', { account_id: id });
	const doer = { id, role };
	recordDeed({ state, doer, now }, { action: 'password_set', subject: `account:${id}` });
}

/** A closed account cannot sign in, and its sessions and links end; what it did stays. */
export function closeAccount(desk: Desk, accountId: string): void {
	const { state, now } = desk;
	state.atOnce(() => {
		state.run('account-closed', { id: accountId, is_closed: 1 });
		state.run('sessions-end-of-account', { account_id: accountId });
		state.run('links-revoke', { account_id: accountId, now: now.toISOString() });
		recordDeed(desk, { action: 'account_closed', subject: `account:${accountId}` });
	});
}

export function openAccount(desk: Desk, accountId: string): void {
	const { state } = desk;
	state.atOnce(() => {
		state.run('account-closed', { id: accountId, is_closed: 0 });
		recordDeed(desk, { action: 'account_opened', subject: `account:${accountId}` });
	});
}

/**
 * The one-time link of the first administrator, until somebody has used it.
 * Each start makes a new one: a link lost in a log is worthless after the next.
 */
export function firstLink(state: State, now: Date): string | null {
	const accounts = listAccounts(state);
	const hasAdministrator = accounts.some(
		({ role, has_password, is_closed }) =>
			role === 'administrator' && has_password === 1 && is_closed === 0,
	);
	if (hasAdministrator) return null;
	const account = { name: firstAdministrator, role: 'administrator', schoolId: null } as const;
	const desk = { state, doer: null, now };
	const waiting = accounts.find(({ name }) => name === firstAdministrator);
	const id = waiting?.id ?? createAccount(desk, account);
	return id === null ? null : issueLink(desk, id);
}

export function listAccounts(state: State): readonly ListedAccount[] {
	return rowsOf<ListedAccount>(state, 'accounts');
}

export function accountByName(state: State, name: string): AccountRow | null {
	return rowsOf<AccountRow>(state, 'account-by-name', { name })[0] ?? null;
}

export function accountById(state: State, id: string): AccountRow | null {
	return rowsOf<AccountRow>(state, 'account-by-id', { id })[0] ?? null;
}

export function userOf({ id, name, role, school_id }: Omit<AccountRow, 'is_closed'>): User {
	return { id, name, role, schoolId: school_id };
}
