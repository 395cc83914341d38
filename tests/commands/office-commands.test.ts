import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import Database from 'libsql';
import { command as account } from '../../pipelines/commands/account.ts';
import { type Command, UsageError } from '../../pipelines/commands/command.ts';
import { command as state } from '../../pipelines/commands/state.ts';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenhe-state-'));
	vi.stubEnv('WENHE_STATE', folder);
});

interface Outcome {
	readonly code: number;
	readonly out: readonly string[];
	readonly error: readonly string[];
}

async function run(
	{ run: start }: Command,
	positionals: readonly string[],
	values: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	const [out, error]: [string[], string[]] = [[], []];
	const say = (lines: string[]) => (line: string) => void lines.push(line);
	const io = { out: say(out), error: say(error), progress: say(error) };
	const code = await start({ positionals, values }, io);
	return { code, out, error };
}

describe('wenhe account', () => {
	test('opens an account and prints its one-time link', async () => {
		const { code, out } = await run(account, ['add', '规划'], { role: 'planner' });
		expect(code).toBe(0);
		expect(out[0]).toMatch(/^\/zh\/office\/link\/[\w-]{43}$/);
		const listed = await run(account, ['list']);
		expect(listed.out).toEqual(['规划\tplanner\t—\tno password yet']);
		await run(account, ['close', '规划']);
		expect((await run(account, ['list'])).out).toEqual(['规划\tplanner\t—\tclosed']);
	});

	test('refuses what would make no sense, and says what would', async () => {
		const add = (values: Readonly<Record<string, string>>) => run(account, ['add', '某人'], values);
		await expect(add({ role: 'director' })).rejects.toThrow(
			/administrator, planner, school, evaluator/,
		);
		await expect(add({ role: 'school' })).rejects.toThrow(/--school/);
		await expect(add({ role: 'planner', school: 'S01' })).rejects.toThrow(/--school/);
		await expect(run(account, ['link', '无此人'])).rejects.toThrow(/no account named/);
		await expect(run(account, ['remove'])).rejects.toThrow(UsageError);
	});
});

describe('wenhe state', () => {
	test('backs up into a new file only', async () => {
		await run(account, ['add', '规划'], { role: 'planner' });
		const out = join(folder, 'copy.sqlite');
		expect((await run(state, ['backup'], { out })).code).toBe(0);
		expect(new Database(out).prepare('select name from accounts').all()).toMatchObject([
			{ name: '规划' },
		]);
		await expect(run(state, ['backup'], { out })).rejects.toThrow(/exists/);
	});

	test('proves the audit log, and tells where it was broken', async () => {
		await run(account, ['add', '规划'], { role: 'planner' });
		expect(await run(state, ['verify'])).toMatchObject({
			code: 0,
			out: ['audit log: 2 entries, each follows from the one before it'],
		});
		const database = new Database(join(folder, 'yixing', 'state.sqlite'));
		database.exec('drop trigger audit_log_keeps_entries');
		database.exec("update audit_log set action = 'nothing' where seq = 1");
		const broken = await run(state, ['verify']);
		expect([broken.code, broken.error[0]]).toEqual([1, expect.stringContaining('entry 1')]);
	});

	test('where the state is off, nothing is made', async () => {
		vi.stubEnv('WENHE_STATE', 'off');
		await expect(run(state, ['verify'])).rejects.toThrow(/off/);
		expect(existsSync(join(folder, 'yixing'))).toBe(false);
	});
});
