import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../pipelines/engine/paths.ts';
import { buildProject } from './project.ts';
import { temporaryFolder } from './temporary.ts';

interface Ended {
	readonly code: number;
	readonly out: string;
	readonly error: string;
}

async function wenhe(...args: readonly string[]): Promise<Ended> {
	const child = spawn(process.execPath, [join(projectRoot, 'pipelines/wenhe.mjs'), ...args], {
		cwd: temporaryFolder(),
	});
	const texts = { out: '', error: '' };
	child.stdout.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (texts.error += chunk.toString()));
	const [code] = (await once(child, 'close')) as [number];
	return { code, ...texts };
}

test('help lists every command and is no error', async () => {
	const { code, out } = await wenhe('--help');
	expect(code).toBe(0);
	expect(out).toMatch(/^Usage: wenhe <command> \[options\]/);
	for (const name of ['sample', 'build', 'releases', 'forecast']) {
		expect(out).toContain(`\n  ${name}`);
	}
});

test('no command and an unknown one end with 2 and the help', async () => {
	expect((await wenhe()).code).toBe(2);
	const unknown = await wenhe('biuld');
	expect(unknown.code).toBe(2);
	expect(unknown.error).toMatch(/^unknown command: biuld\n\nUsage: wenhe <command>/);
});

test('help of a command says what its options mean', async () => {
	const { code, out } = await wenhe('build', '--help');
	expect(code).toBe(0);
	expect(out).toMatch(/^Usage: wenhe build /);
});

test.each([
	[['build', '--as-of', '2025'], '--as-of must be a date such as 2025-12-31, not "2025"'],
	[['build', '--seed', 'x'], '--seed must be a whole number, not "x"'],
	[['build', 'yixing'], 'unexpected yixing'],
	[['releases', '--nothing'], "Unknown option '--nothing'"],
])('%s is wrong usage', async (args, message) => {
	const { code, error } = await wenhe(...args);
	expect(code).toBe(2);
	expect(error).toContain(message);
	expect(error).toContain('\n\nUsage: wenhe ');
});

test('a region that does not exist fails with what to do', async () => {
	const { code, error } = await wenhe('build', '--region', 'nowhere');
	expect(code).toBe(1);
	expect(error).toMatch(/nowhere is no region: it has no region\.json; see CONTRIBUTING\.md/);
});

test('the releases of a region are listed, the served one with a star', async () => {
	const folder = temporaryFolder();
	const older = await buildProject(folder, {}, { asOf: '2024-12-31' });
	const newer = await buildProject(folder);
	const options = ['--region', join(folder, 'region'), '--out', join(folder, 'warehouse')];
	const { code, out } = await wenhe('releases', ...options);
	expect(code).toBe(0);
	expect(out).toBe(
		`  ${older.manifest.id}  as of 2024-12-31  3 tables  8 rows  seed 1\n` +
			`* ${newer.manifest.id}  as of 2025-12-31  3 tables  8 rows  seed 1\n`,
	);
});

test('a region without a release says how to make one', async () => {
	const folder = temporaryFolder();
	mkdirSync(join(folder, 'region'));
	cpSync(join(projectRoot, 'data/china/region.json'), join(folder, 'region/region.json'));
	const options = ['--region', join(folder, 'region'), '--out', join(folder, 'warehouse')];
	expect(await wenhe('releases', ...options)).toEqual({
		code: 2,
		out: '',
		error: 'no release yet; "wenhe build" makes one\n',
	});
});
