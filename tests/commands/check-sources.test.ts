import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command as check } from '../../pipelines/commands/check.ts';
import { fillRawFrom } from '../../pipelines/commands/raw.ts';
import { openDatabase } from '../../pipelines/engine/database.ts';
import { projectRoot } from '../../pipelines/engine/paths.ts';

test('check and build name a source that nobody has described', async () => {
	const region = mkdtempSync(join(tmpdir(), 'wenhe-undescribed-'));
	const raw = join(region, 'raw');
	const lines: string[] = [];
	const io = { out: (line: string) => lines.push(line), error: quiet, progress: quiet };
	try {
		cpSync(join(projectRoot, 'data/china'), region, { recursive: true });
		const path = join(region, 'sources.json');
		const [first, ...described] = JSON.parse(readFileSync(path, 'utf8')) as { name: string }[];
		writeFileSync(path, JSON.stringify(described));
		mkdirSync(raw);
		writeFileSync(join(raw, 'note.csv'), 'a,b\n1,2\n');
		const values = { region, language: 'en' };
		expect(await check.run({ values, positionals: [raw] }, io)).toBe(1);
		const message = `source "${first?.name ?? ''}" is not described: who made it, under which licence`;
		expect(lines.join('\n')).toContain(message);
		const database = await openDatabase(':memory:');
		await expect(fillRawFrom({ region, rawDir: raw }, io)(database)).rejects.toThrow(message);
		database.close();
	} finally {
		rmSync(region, { recursive: true, force: true });
	}
});

function quiet(): void {
	return undefined;
}
