import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withBuildLock } from '../../pipelines/engine/lock.ts';
import { isRunning, thisProcess } from '../../pipelines/engine/process.ts';
import { buildProject } from './project.ts';
import { temporaryFolder } from './temporary.ts';

const noWait = { waitMilliseconds: 0 };

test('a second build waits for the first and then runs', async () => {
	const folder = temporaryFolder();
	const messages: string[] = [];
	const order: string[] = [];
	const first = withBuildLock(folder, noWait, async () => {
		await new Promise((resolve) => setTimeout(resolve, 150));
		order.push('first');
	});
	const options = { waitMilliseconds: 5000, onWait: (message: string) => messages.push(message) };
	await withBuildLock(folder, options, () => Promise.resolve(order.push('second')));
	await first;
	expect(order).toEqual(['first', 'second']);
	expect(messages).toEqual([
		expect.stringMatching(
			`^waiting for the build of process ${String(process.pid)} on ${hostname()}, running since 20`,
		),
	]);
	expect(readdirSync(folder)).toEqual([]);
});

test('a second build that may not wait says who is building', async () => {
	const folder = temporaryFolder();
	await withBuildLock(folder, noWait, async () => {
		await expect(withBuildLock(folder, noWait, () => Promise.resolve())).rejects.toThrow(
			/^another build is running: the build of process \d+ on .+, running since .+; wait for it, or remove .+build\.lock if that machine is gone$/,
		);
	});
});

test('the lock is free again after a failure', async () => {
	const folder = temporaryFolder();
	await expect(
		withBuildLock(folder, noWait, () => Promise.reject(new Error('no'))),
	).rejects.toThrow('no');
	expect(await withBuildLock(folder, noWait, () => Promise.resolve('yes'))).toBe('yes');
});

test.each([
	['a process that ended', async () => ({ ...thisProcess(), pid: await endedProcess() })],
	[
		'a process whose id was given again',
		() => Promise.resolve({ pid: process.pid, startedAt: thisProcess().startedAt - 1 }),
	],
	['nobody, its text being broken', () => Promise.resolve(null)],
])('a lock left by %s is taken over', async (_, holder) => {
	const folder = temporaryFolder();
	const left = await holder();
	const text = left === null ? '{' : JSON.stringify({ ...left, host: hostname(), since: 'then' });
	writeFileSync(join(folder, 'build.lock'), text);
	expect(await withBuildLock(folder, noWait, () => Promise.resolve('yes'))).toBe('yes');
	expect(readdirSync(folder)).toEqual([]);
});

test('a lock of another machine is never taken over', async () => {
	const folder = temporaryFolder();
	const holder = { pid: 1, startedAt: 1, host: 'elsewhere', since: 'then' };
	writeFileSync(join(folder, 'build.lock'), JSON.stringify(holder));
	await expect(withBuildLock(folder, noWait, () => Promise.resolve())).rejects.toThrow(
		'the build of process 1 on elsewhere, running since then',
	);
});

test('ten who ask at once run one after the other, though a dead process held the lock', async () => {
	const folder = temporaryFolder();
	const left = { pid: await endedProcess(), startedAt: 1, host: hostname(), since: 'then' };
	writeFileSync(join(folder, 'build.lock'), JSON.stringify(left));
	let inside = 0;
	let most = 0;
	const work = async () => {
		inside += 1;
		most = Math.max(most, inside);
		await new Promise((resolve) => setTimeout(resolve, 5));
		inside -= 1;
	};
	const options = { waitMilliseconds: 20_000 };
	await Promise.all(Array.from({ length: 10 }, () => withBuildLock(folder, options, work)));
	expect(most).toBe(1);
});

test('two processes that build at once both publish', async () => {
	const folder = temporaryFolder();
	await buildProject(folder);
	const ends = [1, 2].map(async (round) => {
		const script = join(import.meta.dirname, 'build-small.ts');
		const args = ['--import', 'tsx', script, folder, String(round * 100), '1'];
		const child = spawn(process.execPath, args, { stdio: 'ignore' });
		const [code] = (await once(child, 'exit')) as [number | null];
		return code;
	});
	expect(await Promise.all(ends)).toEqual([0, 0]);
	const warehouse = join(folder, 'warehouse/small');
	const releases = readdirSync(join(warehouse, 'releases'));
	expect(releases).toHaveLength(3);
	expect(releases).toContain(readFileSync(join(warehouse, 'current'), 'utf8').trim());
});

test('what a killed build left is removed, what a running build writes is not', async () => {
	const folder = temporaryFolder();
	const warehouse = join(folder, 'warehouse/small');
	const { startedAt } = thisProcess();
	const running = `.work-${String(process.ppid)}-0`;
	for (const name of [`.work-${String(await endedProcess())}-${String(startedAt)}`, running]) {
		mkdirSync(join(warehouse, name), { recursive: true });
	}
	await buildProject(folder);
	expect(readdirSync(warehouse).sort()).toEqual([running, 'current', 'releases']);
	expect(isRunning(thisProcess())).toBe(true);
});

async function endedProcess(): Promise<number> {
	const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
	await once(child, 'exit');
	return child.pid ?? 0;
}
