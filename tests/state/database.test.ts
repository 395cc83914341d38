import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { listAccounts } from '#lib/state/accounts.ts';
import { auditEntries, brokenAudit, recordDeed } from '#lib/state/audit.ts';
import { openState, rowsOf, stateFile } from '#lib/state/database.ts';
import { readEvidence, storeEvidence } from '#lib/state/evidence.ts';
import { stateFolder } from '#lib/state/folder.ts';
import { readStateTexts } from '#lib/state/texts.ts';
import { takeStep } from '#lib/state/cases.ts';
import { steps } from '../domain/office/cases.ts';
import { addPerson, morning, temporaryState } from './temporary.ts';

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
