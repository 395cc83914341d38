import { cp, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises';
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

/** The same tables under an older name, however many releases the warehouse has. */
async function addOlderRelease(like: string): Promise<void> {
	const folder = join(warehouse, region, 'releases');
	const older = join(folder, '2020-12-31-00000000');
	await cp(join(folder, like), older, { recursive: true });
	const path = join(older, 'manifest.json');
	const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
	await writeFile(
		path,
		JSON.stringify({ ...manifest, id: '2020-12-31-00000000', asOf: '2020-12-31' }),
	);
}

beforeAll(async () => {
	warehouse = await mkdtemp(join(tmpdir(), 'wenhe-swap-'));
	await cp(join(source, region, 'releases'), join(warehouse, region, 'releases'), {
		recursive: true,
	});
	await addOlderRelease(
		readdirSync(join(warehouse, region, 'releases'))
			.sort()
			.at(-1) ?? '',
	);
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
	for (let flip = 0; flip < 6; flip += 1) {
		const id = releases[flip % releases.length] ?? '';
		await pointTo(id);
		const enough = answers + 12;
		await new Promise((done) => setTimeout(done, 300));
		while ((answers < enough || !seen.has(id)) && failures.length === 0) {
			await new Promise((done) => setTimeout(done, 50));
		}
	}
	isRunning = false;
	await Promise.all(readers);
	expect(failures).toEqual([]);
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
