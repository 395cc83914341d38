import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
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
import { auditEntries, brokenAudit, recordDeed } from '#lib/state/audit.ts';
import { openState, rowsOf, stateFile } from '#lib/state/database.ts';
import { readEvidence, storeEvidence } from '#lib/state/evidence.ts';
import { stateFolder } from '#lib/state/folder.ts';
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
import { readStateTexts } from '#lib/state/texts.ts';
import { takeStep } from '#lib/state/cases.ts';
import { steps } from '../domain/office/cases.ts';
import { addPerson, morning, temporaryState } from './temporary.ts';

const cheap = { power: 10, blocks: 8, lanes: 1 };

function later(milliseconds: number): Date {
	return new Date(morning.getTime() + milliseconds);
}

describe('the database', () => {
	test('every query can be prepared against the latest migration', () => {
		const state = temporaryState();
		const database = new Database(join(state.folder, stateFile));
		const { queries } = readStateTexts();
		expect(Object.keys(queries).length).toBeGreaterThan(15);
		for (const [name, sql] of Object.entries(queries)) {
			expect(() => database.prepare(sql), name).not.toThrow();
		}
	});

	test('is kept in a write-ahead log, for its owner only', () => {
		const { folder } = temporaryState();
		const database = new Database(join(folder, stateFile));
		expect(database.prepare('pragma journal_mode').all()).toMatchObject([{ journal_mode: 'wal' }]);
		expect(statSync(join(folder, stateFile)).mode & 0o077).toBe(0);
	});

	test('keeps what it holds when it is opened again, and refuses a newer version', () => {
		const state = temporaryState();
		addPerson(state, '拟稿人', 'planner');
		expect(listAccounts(temporaryState(state.folder))).toHaveLength(1);
		const { queries } = readStateTexts();
		expect(() => openState(state.folder, { migrations: [], queries })).toThrow(/newer version/);
	});

	test('a backup taken while it is in use is whole', () => {
		const state = temporaryState();
		addPerson(state, '拟稿人', 'planner');
		const path = join(state.folder, 'copy.sqlite');
		state.backup(path);
		addPerson(state, '核稿人', 'planner');
		const copy = new Database(path);
		expect(copy.prepare('select name from accounts').all()).toMatchObject([{ name: '拟稿人' }]);
		expect(copy.prepare('pragma integrity_check').all()).toMatchObject([{ integrity_check: 'ok' }]);
	});

	test('a backup put in the place of the state is the state: its people and an unbroken log', () => {
		const state = temporaryState();
		addPerson(state, '拟稿人', 'planner');
		const restored = mkdtempSync(join(tmpdir(), 'wenhe-restored-'));
		state.backup(join(restored, 'state.sqlite'));
		addPerson(state, '核稿人', 'planner');
		const again = temporaryState(restored);
		expect(listAccounts(again)).toMatchObject([{ name: '拟稿人' }]);
		expect(brokenAudit(auditEntries(again))).toBeNull();
		addPerson(again, '另一人', 'planner');
		expect(brokenAudit(auditEntries(again))).toBeNull();
		expect(auditEntries(again).length).toBe(auditEntries(state).length);
	});

	test('work that fails leaves nothing behind', () => {
		const state = temporaryState();
		const fail = () =>
			state.atOnce(() => {
				recordDeed({ state, doer: null, now: morning }, { action: 'signed_in', subject: 'x' });
				throw new Error('half done');
			});
		expect(fail).toThrow('half done');
		expect(auditEntries(state)).toEqual([]);
	});

	test('its folder lies beside the warehouse, where the environment says, or nowhere', () => {
		const before = process.env['WENHE_STATE'];
		process.env['WENHE_STATE'] = '';
		expect(stateFolder('yixing', '/srv/warehouse')).toBe('/srv/state/yixing');
		process.env['WENHE_STATE'] = '/srv/office';
		expect(stateFolder('yixing', '/srv/warehouse')).toBe('/srv/office/yixing');
		process.env['WENHE_STATE'] = 'off';
		expect(stateFolder('yixing', '/srv/warehouse')).toBeNull();
		process.env['WENHE_STATE'] = before ?? '';
	});
});

describe('the audit log', () => {
	test('refuses to change or lose an entry', () => {
		const state = temporaryState();
		addPerson(state, '拟稿人', 'planner');
		const database = new Database(join(state.folder, stateFile));
		for (const sql of [
			"update audit_log set action = 'nothing'",
			'delete from audit_log',
			"update case_events set action = 'nothing'",
		]) {
			const isEvents = sql.includes('case_events');
			if (isEvents) takeStep(state, addPerson(state, 'p', 'planner'), begin, morning);
			expect(() => database.exec(sql), sql).toThrow(/append-only/);
		}
	});

	test('tells which entry was tampered with, even by somebody who removed the triggers', () => {
		const state = temporaryState();
		for (const name of ['甲', '乙', '丙']) addPerson(state, name, 'planner');
		expect(brokenAudit(auditEntries(state))).toBeNull();
		const database = new Database(join(state.folder, stateFile));
		database.exec('drop trigger audit_log_keeps_entries');
		database.exec("update audit_log set detail = '{}' where seq = 3");
		expect(brokenAudit(auditEntries(state))).toBe(3);
		database.exec('drop trigger audit_log_loses_nothing');
		database.exec('delete from audit_log where seq = 2');
		expect(brokenAudit(auditEntries(state))).toBe(3);
	});
});

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

describe('evidence', () => {
	test('is stored by its hash and read back as it was', () => {
		const state = temporaryState();
		const content = Buffer.from('%PDF-1.7 contract');
		const { sha256 } = storeEvidence(state, content, { extension: 'pdf', now: morning });
		expect(readEvidence(state, sha256)?.content.equals(content)).toBe(true);
		expect(rowsOf(state, 'evidence-by-hash', { sha256 })).toHaveLength(1);
	});

	test('no name leads out of its folder', () => {
		const state = temporaryState();
		writeFileSync(join(state.folder, 'secret'), 'x');
		for (const name of ['../secret', '..%2fsecret', '', 'a'.repeat(64), '../'.repeat(21) + 'x']) {
			expect(readEvidence(state, name), name).toBeNull();
		}
	});
});

describe('cases', () => {
	test('a step on a case that moved on meanwhile is refused', () => {
		const state = temporaryState();
		const planner = addPerson(state, '拟稿人', 'planner');
		const drafted = takeStep(state, planner, begin, morning);
		if (drafted.refused !== null) throw new Error(drafted.refused);
		const submit = { caseId: drafted.id, seen: 1, step: steps.submit };
		expect(takeStep(state, planner, submit, morning).refused).toBeNull();
		expect(takeStep(state, planner, submit, morning).refused).toBe('changed_meanwhile');
		const other = { ...submit, caseId: 'nobody' };
		expect(takeStep(state, planner, other, morning).refused).toBe('unknown_case');
	});

	test('one program has one case per intake', () => {
		const state = temporaryState();
		const planner = addPerson(state, '拟稿人', 'planner');
		expect(takeStep(state, planner, begin, morning).refused).toBeNull();
		expect(takeStep(state, planner, begin, morning).refused).toBe('already_open');
	});
});

const begin = { caseId: null, seen: 0, step: steps.draft };
