import { expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';
import { accessibilityProblems } from './axe.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();

const college = '/en/studio?school=320282G01&level=junior_college';
const cable = '320282G01|2021|460116|GZ';
const accounting = '320282G01|2021|530302|GZ';

test('a school moves 40 places, sees the effect, asks for the best plan and shares it', async () => {
	const { context, page, watch } = await openReader(browser, site);
	await page.goto(college);
	await page.locator('[data-alive]').waitFor();
	const cell = (id: string, year: number) => page.locator(`[id="places-${id}-${String(year)}"]`);
	for (const year of [2027, 2028, 2029]) {
		for (const [id, places] of [
			[accounting, 30],
			[cable, 75],
		] as const) {
			await cell(id, year).fill(String(places));
			await cell(id, year).blur();
		}
	}
	const fit = page.locator('[data-figure-id="fit"] td').nth(1);
	expect(await fit.innerText()).toMatch(/\+\d\.\d points[\s\S]*\(.+–.+\)/);
	expect(page.url()).toContain('460116.GZ_75');
	expect(await accessibilityProblems(page)).toEqual([]);

	await page.getByRole('button', { name: 'Find a plan' }).click();
	await page.locator('.proposal h3').waitFor({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Use as the current plan' }).click();
	const shared = page.url();
	expect(new URL(shared).searchParams.getAll('plan')).toHaveLength(2);
	const effect = await page.locator('[data-figure-id="fit"]').innerText();
	expect(watch.problems).toEqual([]);
	await context.close();

	const other = await openReader(browser, site);
	await other.page.goto(shared.slice(shared.indexOf('/en/')));
	await other.page.locator('[data-alive]').waitFor();
	expect(await other.page.locator('[data-figure-id="fit"]').innerText()).toBe(effect);
	await other.context.close();
}, 120_000);

test('a form without scripts applies changes, and a file is read back or says what is wrong', async () => {
	const answer = await post(
		'/en/studio?school=320282G01&level=junior_college',
		['75', '75', '75'].map((count) => [`p.${cable}`, count]),
	);
	expect(answer.status).toBe(303);
	const address = new URL(answer.headers.get('location') ?? '', site.origin);
	expect(address.searchParams.getAll('plan')).toEqual([`*${cable.replaceAll('|', '.')}_75`]);

	for (const kind of ['json', 'xlsx']) {
		const file = await fetch(`${site.origin}/en/studio/file.${kind}${address.search}`);
		const read = await send(await file.blob(), address.search);
		expect(read.headers.get('location')).toBe(`/en/studio${address.search}`);
	}
	const wrong = await send(new Blob(['{"wenhe": "enrollment-plan"}']), address.search);
	expect(await wrong.text()).toContain('the version of the file is not 1');
});

function post(path: string, fields: readonly (readonly [string, string])[]): Promise<Response> {
	return fetch(`${site.origin}${path}`, {
		method: 'POST',
		body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
		redirect: 'manual',
		headers: { origin: site.origin, accept: 'text/html' },
	});
}

test('the form of a school changes no program of another school', async () => {
	const other = '320282Z01|2021|460116|WN';
	const answer = await post(
		'/en/studio?school=320282G01&level=junior_college',
		['9', '9', '9'].map((count) => [`p.${other}`, count]),
	);
	expect(answer.headers.get('location')).toBe('/en/studio?school=320282G01&level=junior_college');
});

test('without scripts the best plan comes as a page that leads back to the studio', async () => {
	const answer = await post('/en/studio/find?school=320282G01&level=junior_college', [
		['maxChange', '20'],
		['maxYearlyChange', '20'],
		['studentsPerTeacher', '20'],
		['smallestClass', '10'],
		['openings', '0'],
		['binding', 'seats'],
	]);
	expect(answer.status).toBe(303);
	const address = `${site.origin}${answer.headers.get('location') ?? ''}`;
	let page = '';
	await expect
		.poll(
			async () => {
				const shown = await fetch(address);
				expect(shown.headers.get('cache-control')).toContain('no-store');
				page = await shown.text();
				const isFound = page.includes('The plan found');
				expect(shown.headers.get('refresh')).toBe(isFound ? null : '4');
				return isFound;
			},
			{ timeout: 120_000, interval: 500 },
		)
		.toBe(true);
	const [, href = ''] = /<a class="adopt[^"]*" href="([^"]+)"/.exec(page) ?? [];
	const opened = await fetch(`${site.origin}${href.replaceAll('&amp;', '&')}`);
	expect(/<tr [^>]*\bchanged\b/.test(await opened.text())).toBe(true);
	const refused = await post('/en/studio/find', [['maxChange', '300']]);
	expect(refused.status).toBe(422);
	expect(await refused.text()).toContain('Some limits are not valid');
}, 180_000);

function send(file: Blob, query: string): Promise<Response> {
	const body = new FormData();
	body.set('file', file, 'plan');
	return fetch(`${site.origin}/en/studio/open${query}`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: site.origin, accept: 'text/html' },
	});
}
