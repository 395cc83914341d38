import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAccount, issueLink, userOf } from '#lib/state/accounts.ts';
import { accountById } from '#lib/state/accounts.ts';
import { openState, type State } from '#lib/state/database.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import type { Role, User } from '#lib/domain/user.ts';

export const morning = new Date('2026-03-02T09:00:00Z');

export function temporaryState(folder = mkdtempSync(join(tmpdir(), 'wenhe-state-'))): State {
	return openState(folder, readStateTexts());
}

export function addPerson(state: State, name: string, role: Role, school?: string): User {
	const desk = { state, doer: null, now: morning };
	const id = createAccount(desk, { name, role, schoolId: school ?? null });
	const account = id === null ? null : accountById(state, id);
	if (account === null) throw new Error(`${name} exists`);
	issueLink(desk, account.id);
	return userOf(account);
}
