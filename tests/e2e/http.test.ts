import { beforeAll, describe, expect, test } from 'vitest';
import { embedHeaders, securityHeaders } from '#lib/server/security.ts';
import { crawl, startSite } from '../../scripts/site.ts';
import { site } from './open.ts';

let release = '';

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
	return fetch(site.origin + path, { headers, redirect: 'manual' });
}

function expectGuards({ headers, url }: Response): void {
	for (const [name, value] of Object.entries(securityHeaders('production'))) {
		expect(headers.get(name), `${name} of ${url}`).toBe(value);
	}
	expect(headers.has('x-sveltekit-page')).toBe(false);
	expect(headers.has('x-powered-by')).toBe(false);
}

beforeAll(async () => {
	release = ((await (await ask('/health')).json()) as { release: string }).release;
});

describe('every answer', () => {
	test.each(['/', '/zh', '/en/methods', '/zh/nope', '/nope', '/health', '/zh/data?theme=dark'])(
		'of %s carries the security headers, exactly',
		async (path) => {
			expectGuards(await ask(path));
		},
	);

	test('that is a file carries them too: styles, script, icon, and what a reader has already', async () => {
		const html = await (await ask('/zh')).text();
		const files = [...html.matchAll(/(?:src|href)="([^"?#]+\.(?:css|js|svg|png|ico))"/g)].map(
			([, file = '']) => new URL(file, `${site.origin}/zh`).pathname,
		);
		expect(files.filter((file) => file.startsWith('/_app/immutable/')).length).toBeGreaterThan(1);
		expect(files.some((file) => file.includes('icon'))).toBe(true);
		for (const file of files) {
			const response = await ask(file);
			expect(response.status, file).toBe(200);
			expectGuards(response);
			const again = await ask(file, { 'if-none-match': response.headers.get('etag') ?? '' });
			expect(again.status, file).toBe(304);
			expectGuards(again);
		}
	});

	test('of a figure made for frames lets any site show it', async () => {
		const page = await ask('/zh/embed/fit-trend?level=secondary&scenario=base');
		expect(page.status).toBe(200);
		for (const [name, value] of Object.entries(embedHeaders('production'))) {
			expect(page.headers.get(name), name).toBe(value);
		}
		expect(page.headers.has('x-frame-options')).toBe(false);
	});

	test('holds no inline script and no style element', async () => {
		const pages = await crawl(site, { limit: 40 });
		for (const path of [...pages, '/zh/nope', '/nope']) {
			const html = await (await ask(path)).text();
			expect(html, path).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
			expect(html, path).not.toMatch(/<style|\son[a-z]+="|javascript:/);
			expect(html, path).not.toMatch(
				/(src|href)="(https?:)?\/\/(?!www\.w3\.org)[^"]*\.(js|css|woff2?)/,
			);
		}
	});
});

describe('a first visit', () => {
	test.each([
		['en-GB,en;q=0.9', '/en'],
		['zh-CN', '/zh'],
		['fr', '/zh'],
	])('with %s goes to %s', async (accepted, path) => {
		const response = await ask('/', { 'accept-language': accepted });
		expect(response.status).toBe(302);
		expect(response.headers.get('location')).toBe(path);
		expect(response.headers.get('vary')).toContain('accept-language');
	});
});

describe('a page', () => {
	test('is compressed, and not sent again to a reader who has it', async () => {
		const first = await ask('/zh', { 'accept-encoding': 'br' });
		expect(first.headers.get('content-encoding')).toBe('br');
		const etag = first.headers.get('etag') ?? '';
		const again = await ask('/zh', { 'accept-encoding': 'br', 'if-none-match': etag });
		expect(again.status).toBe(304);
	});

	test('is the same bytes when it is made again', async () => {
		const [one, two] = [await (await ask('/zh')).text(), await (await ask('/zh?')).text()];
		expect(two).toBe(one);
	});

	test('remembers a theme without a script', async () => {
		const chosen = await ask('/en/data?theme=dark');
		expect(chosen.status).toBe(303);
		expect(chosen.headers.get('location')).toBe('/en/data');
		const cookie = chosen.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
		expect(await (await ask('/en/data', { cookie })).text()).toContain('data-theme="dark"');
		expect(await (await ask('/en/data')).text()).toContain('data-theme="auto"');
	});
});

describe('a mistake', () => {
	test.each([
		['/zh/nope', 404, '没有这个页面'],
		['/en/nope', 404, 'There is no such page'],
		['/en/methods/nope', 404, 'There is no such page'],
		['/en/clusters/nope', 404, 'There is no such page'],
		['/zh/why/%', 400, '这个请求无法理解'],
		['/zh/data?release=2001-01-01-00000000', 404, '没有这个数据版本'],
		['/en/data?release=../../etc/passwd', 404, 'There is no such release'],
	])('%s is answered with %i in words', async (path, status, words) => {
		const response = await ask(path, { accept: 'text/html' });
		expect(response.status).toBe(status);
		const html = await response.text();
		expect(html).toContain(words);
		expect(html).not.toMatch(/node_modules|at .*\.js|\/work|duckdb|select /i);
	});

	test.each([
		['/en/figures/nope.csv', 404],
		['/en/figures/fit-trend.exe', 404],
		['/en/figures/fit-trend.csv?nope=1', 400],
		['/en/data/tables/..%2Fmanifest.csv', 404],
		['/en/data/tables/constructor.csv', 404],
		['/en/data/tables/__proto__.parquet', 404],
		['/en/data/tables/raw_rows.csv', 403],
		['/zh/data/tables/lineage.parquet', 403],
	])('%s is answered with %i', async (path, status) => {
		const response = await ask(path, { accept: 'text/html' });
		expect(response.status).toBe(status);
		expect(await response.text()).not.toMatch(/node_modules|duckdb|stack/i);
	});
});

describe('health', () => {
	test('names region and release', async () => {
		const response = await ask('/health');
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ ok: true, release });
		expect(response.headers.get('cache-control')).toBe('no-store');
	});
});

describe('a site without a release', () => {
	test('says so in both languages, and starts by itself', async () => {
		const empty = await startSite({ WENHE_WAREHOUSE: '/nonexistent' });
		const [zh, en, health] = await Promise.all(
			['/zh', '/en/data', '/health'].map((path) => fetch(empty.origin + path)),
		);
		expect([zh?.status, en?.status, health?.status]).toEqual([503, 503, 503]);
		expect(await zh?.text()).toContain('还没有数据版本');
		expect(await en?.text()).toContain('No release yet');
		await empty.stop();
	});
});
