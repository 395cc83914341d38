import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSite, type Site } from '../../scripts/site.ts';

let site: Site;

beforeAll(async () => {
	site = await startSite({ WENHE_WARM: '0' });
});

afterAll(() => site.stop());

async function pagesReady(): Promise<number> {
	const health = (await (await fetch(`${site.origin}/health`)).json()) as { pages: number };
	return health.pages;
}

test('after one page is read the others are made ahead, as a reader gets them', async () => {
	expect(await pagesReady()).toBe(0);
	await (await fetch(`${site.origin}/zh`)).text();
	await expect.poll(pagesReady, { timeout: 50_000 }).toBeGreaterThan(12);
	const ahead = await pagesReady();
	const response = await fetch(`${site.origin}/en`, { headers: { 'accept-encoding': 'gzip' } });
	expect(response.headers.get('content-encoding')).toBe('gzip');
	expect(await response.text()).toContain('</html>');
	expect(await pagesReady()).toBeGreaterThanOrEqual(ahead);
});
