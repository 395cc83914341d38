import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleReturns } from '../../pipelines/sample/sample.ts';
import type { Settings } from '../../pipelines/sample/world/settings.ts';
import { settingsOf } from './world.ts';

async function hashes(options: Partial<Settings>): Promise<ReadonlyMap<string, string>> {
	const files = await sampleReturns(settingsOf(options));
	return new Map(
		files.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]),
	);
}

describe('the synthetic returns', () => {
	it('are the same bytes for the same seed, workbooks included', async () => {
		const first = await hashes({ seed: 11 });
		await new Promise((resolve) => setTimeout(resolve, 2100));
		expect(await hashes({ seed: 11 })).toEqual(first);
	});

	it('differ in every file of figures for another seed', async () => {
		const one = await hashes({ seed: 1 });
		const other = await hashes({ seed: 2 });
		expect([...other.keys()]).toEqual([...one.keys()]);
		const equal = [...one].filter(([path, hash]) => other.get(path) === hash);
		expect(equal.map(([path]) => path)).toEqual([
			'人社/引进项目用工计划.xlsx',
			'学校/培养路径.xlsx',
			'学校/学校基本情况.xlsx',
			'学校/招生计划年历.xlsx',
		]);
	});

	it('of a later vintage leave earlier years as they were', async () => {
		const before = await hashes({ asOf: 2023 });
		const after = await hashes({ asOf: 2025 });
		const kept = [...before.keys()].filter((path) => /_(20\d\d)(届)?\.(csv|xlsx)$/.test(path));
		const yearly = kept.filter((path) => path.startsWith('人社/') || path.startsWith('毕业去向/'));
		expect(yearly.length).toBeGreaterThan(12);
		for (const path of yearly) expect(after.get(path), path).toBe(before.get(path));
	});

	it('hold more persons and firms at a larger scale, and the same aggregates', async () => {
		const one = await hashes({ asOf: 2020 });
		const many = await hashes({ asOf: 2020, scale: 3 });
		const changed = [...many]
			.filter(([path, hash]) => one.get(path) !== hash)
			.map(([path]) => path);
		expect(changed.every((path) => /^(个人|企业|校企合作|教师)\//.test(path))).toBe(true);
		expect(changed).toContain('个人/毕业生名册_2020.csv');
	});
});
