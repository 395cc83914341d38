import { cp, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from '../../scripts/site.ts';

const source = resolve(process.env['WENHE_WAREHOUSE'] ?? 'data/warehouse');
const region = process.env['WENHE_REGION'] ?? 'yixing';
let warehouse = '';
let site: Site;
let releases: readonly string[] = [];

async function pointTo(id: string): Promise<void> {
	const current = join(warehouse, region, 'current');
	await writeFile(`${current}.next`, `${id}\n`);
	await rename(`${current}.next`, current);
}

beforeAll(async () => {
	warehouse = await mkdtemp(join(tmpdir(), 'wenhe-swap-'));
	await cp(join(source, region, 'releases'), join(warehouse, region, 'releases'), {
		recursive: true,
	});
	releases = readdirSync(join(warehouse, region, 'releases')).sort();
	await pointTo(releases.at(-1) ?? '');
	site = await startSite({ WENHE_WAREHOUSE: warehouse });
});

afterAll(() => site.stop());

test('a new release is picked up while readers read, without restart or failed request', async () => {
	const paths = ['/zh', '/en/data', '/zh/clusters', '/health', '/zh/methods'];
	const failures: string[] = [];
	const seen = new Set<string>();
	let isRunning = true;
	let answers = 0;
	async function reader(offset: number): Promise<void> {
		for (let turn = offset; isRunning; turn += 1) {
			const path = paths[turn % paths.length] ?? '/zh';
			const response = await fetch(site.origin + path);
			const text = await response.text();
			answers += 1;
			if (!response.ok) failures.push(`${path} ${response.status}`);
			for (const id of releases) if (path === '/health' && text.includes(id)) seen.add(id);
		}
	}
	const readers = [0, 1, 2, 3, 4, 5].map(reader);
	for (let flip = 0; flip < 10; flip += 1) {
		await pointTo(releases[flip % releases.length] ?? '');
		await new Promise((done) => setTimeout(done, 400));
	}
	isRunning = false;
	await Promise.all(readers);
	expect(failures).toEqual([]);
	expect(answers).toBeGreaterThan(50);
	expect([...seen].sort()).toEqual(releases);
});

test('an older release can be opened, says so, and keeps the reader inside it', async () => {
	const [oldest = '', newest = ''] = [releases[0], releases.at(-1)];
	await pointTo(newest);
	await new Promise((done) => setTimeout(done, 400));
	const html = await (await fetch(`${site.origin}/en?release=${oldest}`)).text();
	expect(html).toContain(oldest);
	const links = [...html.matchAll(/<a\b[^>]*?\shref="(\/en\/clusters[^"]*)"/g)].map(
		([, href]) => href,
	);
	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((href) => !href?.includes(`release=${oldest}`))).toEqual([]);
});
