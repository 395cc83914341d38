import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { buildProject } from './project.ts';
import { readCurrent } from './reader.ts';
import { temporaryFolder } from './temporary.ts';

const isLong = process.env['WENHE_LONG'] === '1';

interface Case {
	readonly name: string;
	readonly program: string;
	/** What the program gets before its first round, below the temporary folder. */
	readonly folder: string;
	readonly kills: number;
}

const cases: readonly Case[] = [
	{ name: 'building', program: 'build-small.ts', folder: '', kills: isLong ? 220 : 12 },
	{
		name: 'publishing',
		program: 'publish-small.ts',
		folder: 'warehouse/small',
		kills: isLong ? 120 : 8,
	},
];

test.each(cases)(
	'a reader finds a whole release when a process is killed while $name ($kills kills)',
	async ({ program, folder: below, kills }) => {
		const folder = temporaryFolder();
		const warehouse = join(folder, 'warehouse/small');
		await buildProject(folder);
		const longest = 2.5 * (await roundMilliseconds(program, join(folder, below)));
		const seen = new Set<string>();
		for (let kill = 1; kill <= kills; kill += 1) {
			const child = start(program, join(folder, below), kill * 10_000);
			const until = performance.now() + Math.random() * longest;
			while (performance.now() < until) {
				seen.add(await readCurrent(warehouse));
				await wait(5);
			}
			await killNow(child);
			seen.add(await readCurrent(warehouse));
		}
		expect(seen.size).toBeGreaterThan(1);

		const { manifest } = await buildProject(folder, {}, { asOf: '2030-12-31' });
		expect(await readCurrent(warehouse)).toBe(manifest.id);
		expect(readdirSync(warehouse).sort()).toEqual(['current', 'releases']);
	},
	3_000_000,
);

/** Time of one round with the start of its process: moments of killing are spread over twice as much. */
async function roundMilliseconds(program: string, folder: string): Promise<number> {
	const begin = performance.now();
	await once(start(program, folder, 1, 1), 'exit');
	return performance.now() - begin;
}

function start(program: string, folder: string, round: number, rounds = 1_000_000): ChildProcess {
	const script = join(import.meta.dirname, program);
	const args = ['--import', 'tsx', script, folder, String(round), String(rounds)];
	return spawn(process.execPath, args, { stdio: 'ignore' });
}

async function killNow(child: ChildProcess): Promise<void> {
	const ended = once(child, 'exit');
	if (child.exitCode !== null)
		throw new Error(`the process ended by itself: ${String(child.exitCode)}`);
	child.kill('SIGKILL');
	await ended;
}
