import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	acceptLink,
	accountById,
	accountOfLink,
	closeAccount,
	createAccount,
	firstLink,
	issueLink,
	listAccounts,
} from '#lib/state/accounts.ts';
import { hashPassword, isPassword, passwordProblem } from '#lib/state/passwords.ts';
import {
	endSession,
	idleTime,
	isDue,
	longestSession,
	readSession,
	rotateSession,
	rotationAge,
	rotationGrace,
	startSession,
} from '#lib/state/sessions.ts';
import { addPerson, morning, temporaryState } from './temporary.ts';

const cheap = { power: 10, blocks: 8, lanes: 1 };

function later(milliseconds: number): Date {
	return new Date(morning.getTime() + milliseconds);
}

describe('one-time links', () => {
	test('open an account once, until they expire or another is issued', () => {
		const state = temporaryState();
		const { id } = addPerson(state, '拟稿人', 'planner');
		const desk = { state, doer: null, now: morning };
		const [first, second] = [issueLink(desk, id), issueLink(desk, id)];
		expect(accountOfLink(state, first, morning)).toBeNull();
		expect(accountOfLink(state, second, later(73 * 3_600_000))).toBeNull();
		expect(acceptLink(desk, second, 'hash')?.id).toBe(id);
		expect(acceptLink(desk, second, 'other')).toBeNull();
		expect(accountById(state, id)?.password_hash).toBe('hash');
	});

	test('are not stored, nor are session tokens', () => {
		const state = temporaryState();
		const user = addPerson(state, '拟稿人', 'planner');
		const link = issueLink({ state, doer: null, now: morning }, user.id);
		const account = accountById(state, user.id);
		const token = account === null ? '' : startSession(state, account, morning);
		const path = join(state.folder, 'copy.sqlite');
		state.backup(path);
		const bytes = readFileSync(path);
		expect(bytes.includes(Buffer.from(user.id))).toBe(true);
		expect([link, token].map((secret) => bytes.includes(Buffer.from(secret)))).toEqual([
			false,
			false,
		]);
	});

	test('a first start makes an administrator; one that was let in is left alone', () => {
		const state = temporaryState();
		const [first, second] = [firstLink(state, morning), firstLink(state, morning)];
		expect(accountOfLink(state, first ?? '', morning)).toBeNull();
		expect(acceptLink({ state, doer: null, now: morning }, second ?? '', 'hash')?.role).toBe(
			'administrator',
		);
		expect(firstLink(state, morning)).toBeNull();
		expect(listAccounts(state)).toHaveLength(1);
	});

	test('a name is given once', () => {
		const state = temporaryState();
		addPerson(state, '拟稿人', 'planner');
		const again = { name: '拟稿人', role: 'evaluator', schoolId: null } as const;
		expect(createAccount({ state, doer: null, now: morning }, again)).toBeNull();
	});
});

describe('sessions', () => {
	function signedIn() {
		const state = temporaryState();
		const user = addPerson(state, '拟稿人', 'planner');
		const account = accountById(state, user.id);
		if (account === null) throw new Error('no account');
		return { state, user, token: startSession(state, account, morning) };
	}

	test('end when idle, and when old', () => {
		const { state, token } = signedIn();
		expect(readSession(state, token, later(idleTime - 1))?.user.name).toBe('拟稿人');
		expect(readSession(state, token, later(idleTime))).toBeNull();
	});

	test('take a new token now and then; the old one answers for a moment, forms stay good', () => {
		const { state, token } = signedIn();
		const now = later(rotationAge);
		const session = readSession(state, token, now);
		if (session === null) throw new Error('no session');
		expect([isDue(session, later(rotationAge - 1)), isDue(session, now)]).toEqual([false, true]);
		const fresh = rotateSession({ state, now }, token, session) ?? '';
		expect(rotateSession({ state, now }, token, session)).toBeNull();
		const soon = later(rotationAge + rotationGrace - 1);
		expect(readSession(state, token, soon)?.isSuperseded).toBe(true);
		expect(readSession(state, token, later(rotationAge + rotationGrace))).toBeNull();
		expect(readSession(state, fresh, soon)?.formSecret).toBe(session.formSecret);
	});

	test('no rotation outlives the longest session', () => {
		const { state, token } = signedIn();
		let held = token;
		let now = morning;
		for (let hours = 1; hours <= 20; hours += 1) {
			now = later(hours * 3_600_000);
			const session = readSession(state, held, now);
			if (session === null) break;
			held = rotateSession({ state, now }, held, session) ?? held;
		}
		expect(now.getTime() - morning.getTime()).toBe(longestSession);
	});

	test('end with sign-out, a new password, or a closed account', () => {
		const ends = [
			({ state, user, token }: ReturnType<typeof signedIn>) => {
				endSession({ state, doer: user, now: morning }, token, user);
			},
			({ state, user }: ReturnType<typeof signedIn>) => {
				const desk = { state, doer: user, now: morning };
				acceptLink(desk, issueLink(desk, user.id), 'hash');
			},
			({ state, user }: ReturnType<typeof signedIn>) => {
				closeAccount({ state, doer: null, now: morning }, user.id);
			},
		];
		for (const end of ends) {
			const visit = signedIn();
			end(visit);
			expect(readSession(visit.state, visit.token, morning)).toBeNull();
		}
	});

	test('a token of somebody else’s making opens nothing', () => {
		const { state } = signedIn();
		expect(readSession(state, 'a-token-that-was-planted', morning)).toBeNull();
	});
});

describe('passwords', () => {
	test('are hashed with a salt of their own', async () => {
		const [one, two] = await Promise.all([
			hashPassword('correct horse', cheap),
			hashPassword('correct horse', cheap),
		]);
		expect(one).not.toBe(two);
		expect(one).toMatch(/^scrypt\$10\$8\$1\$/);
		expect(await isPassword('correct horse', one)).toBe(true);
		expect(await isPassword('correct horsé', one)).toBe(false);
	});

	test('of nobody are never right', async () => {
		expect(await isPassword('anything', null)).toBe(false);
	});

	test('must be long and not the name', () => {
		expect(passwordProblem('short', '王')).toBe('short');
		expect(passwordProblem('x'.repeat(201), 'name')).toBe('long');
		expect(passwordProblem('Planner-2026', 'planner')).toBe('name');
		expect(passwordProblem('a long enough one', 'planner')).toBeNull();
	});
});
