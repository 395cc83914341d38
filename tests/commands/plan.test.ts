import { readXlsx } from 'hucre/xlsx';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../pipelines/commands/command.ts';
import { command } from '../../pipelines/commands/plan.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'wenhe-plan-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

async function run(constraints: string | null, options: Record<string, string> = {}) {
	const [out, told, errors]: [string[], string[], string[]] = [[], [], []];
	const file = join(folder, 'constraints.json');
	if (constraints !== null) writeFileSync(file, constraints);
	const values = { region: 'yixing', ...(constraints === null ? {} : { constraints: file }) };
	const code = await command.run(
		{ values: { ...values, ...options }, positionals: [] },
		{
			out: (line) => out.push(line),
			progress: (line) => told.push(line),
			error: (line) => errors.push(line),
		},
	);
	return { code, out, told, errors };
}

const college = { level: 'junior_college' };
const school = '{"party": "320282G01", "maxChange": 0.2, "binding": ["seats", "training"]}';

describe('wenhe plan', () => {
	test('tells its gap, the places, the loss and what holds it back; the workbook holds them', async () => {
		const path = join(folder, 'plan.xlsx');
		const { code, out, told, errors } = await run(school, { ...college, out: path });
		expect([code, errors]).toEqual([0, []]);
		expect(told.some((line) => /gap \d+\.\d\d %$/.test(line))).toBe(true);
		const changes = out.filter((line) => line.includes(' → ') && line.startsWith('320282G01|'));
		expect(changes.length).toBeGreaterThan(0);
		expect(out.some((line) => /^loss .* on average/.test(line))).toBe(true);
		expect(out.some((line) => line.startsWith('held back by '))).toBe(true);

		const { sheets } = await readXlsx(new Uint8Array(readFileSync(path)));
		const rows = sheets.find(({ name }) => name === 'plans')?.rows.slice(2) ?? [];
		expect(
			rows.map((row) => {
				const [, ...codes] = row.slice(0, 5).map(String);
				return `${codes.join('|')}  ${String(row[6])} → ${row.slice(7).map(String).join(', ')}`;
			}),
		).toEqual(changes);
	}, 120_000);

	test.each([
		['{"maxChange": 2}', 'maxChange is 2; expected a number from 0 to 1'],
		['{"party": "nobody"}', 'party is "nobody"; expected one of all, '],
		['{"kept": [{"cell": "x", "reason": "y"}]}', 'kept[0].cell is "x"; expected school|'],
		['[]', 'the file is []; expected an object'],
	])('refuses %s and says what is wrong and what would be right', async (constraints, message) => {
		const { code, errors } = await run(constraints, college);
		expect(code).toBe(1);
		expect(errors.join('\n')).toContain(message);
	});

	test('limits that contradict each other are named, and nothing is written', async () => {
		const path = join(folder, 'none.xlsx');
		const stopped = '320282Z01|2021|730301|ZZ';
		const kept = [{ cell: stopped, reason: 'the only one in the town' }];
		const constraints = JSON.stringify({ lists: 'apply', kept });
		const { code, errors } = await run(constraints, { out: path });
		expect(code).toBe(1);
		expect(errors).toEqual([
			'no plan meets all limits; these contradict each other, and none could be left out:',
			expect.stringMatching(/^ {2}protected 320282Z01\|2021\|730301\|ZZ \d: \d+ … \d+$/),
			expect.stringMatching(/^ {2}stop 320282Z01\|2021\|730301\|ZZ \d: −∞ … 0$/),
		]);
		expect(existsSync(path)).toBe(false);
	}, 120_000);

	test.each([
		[{ level: 'kindergarten' }, '--level must be one of'],
		[{ scenario: 'rosy' }, '--scenario must be one of low, base, high'],
	])('refuses %j as wrong usage', async (options, message) => {
		await expect(run(null, options as unknown as Record<string, string>)).rejects.toThrow(message);
	});

	test('a file that is no JSON, or is not there, is wrong usage', async () => {
		await expect(run('{', college)).rejects.toThrow(UsageError);
		await expect(run(null, { ...college, constraints: join(folder, 'no') })).rejects.toThrow(
			/--constraints .*no: /,
		);
	});
});
