import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { closeReleases } from '#lib/server/release.ts';
import { command } from '../../pipelines/commands/report.ts';

afterAll(closeReleases);

async function report(positionals: readonly string[], values: Readonly<Record<string, string>>) {
	const [out, error]: [string[], string[]] = [[], []];
	const say = (lines: string[]) => (line: string) => void lines.push(line);
	const io = { out: say(out), error: say(error), progress: say(error) };
	return { code: await command.run({ positionals, values }, io), out, error };
}

describe('a wrong call says what is possible', () => {
	test.each([
		[[], {}, 'which report?'],
		[['weekly'], {}, 'report must be one of fit, quality, lists, meeting, not "weekly"'],
		[['fit', 'lists'], {}, 'one report at a time; unexpected lists'],
		[['fit'], { school: '320282Z01' }, '--school goes with quality only'],
		[['fit'], { lang: 'de' }, '--lang must be one of zh, en, not "de"'],
		[['fit'], { format: 'odt' }, '--format must be one of html, docx'],
		[['fit'], { edition: 'secret' }, '--edition must be one of full, public, not "secret"'],
		[['fit'], { year: 'last' }, '--year must be a whole number, not "last"'],
	])('%j %j', async (positionals, values, message) => {
		await expect(report(positionals, values)).rejects.toThrow(message);
	});

	test('a format that the report does not have, and a year without a release', async () => {
		await expect(report(['fit'], { format: 'csv', out: '/nowhere' })).rejects.toThrow(
			'fit cannot be written as csv',
		);
		await expect(report(['fit'], { year: '1999' })).rejects.toThrow(
			/no release with data up to 1999; there are: .*2025/,
		);
	});
});

test('lists are written in both languages, proved, and named by release', async () => {
	const out = join(mkdtempSync(join(tmpdir(), 'wenhe-report-')), 'new');
	const values = { lang: 'zh,en', format: 'html,docx,xlsx,csv,json', out };
	const { code, out: printed, error } = await report(['lists'], values);
	expect(code).toBe(0);
	expect(readdirSync(out)).toHaveLength(10);
	expect(printed.every((path) => existsSync(path) && /-full-(zh|en)-2025-12-31-/.test(path))).toBe(
		true,
	);
	expect(error.filter((line) => line.includes('not verified'))).toHaveLength(4);
});
