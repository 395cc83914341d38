import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openBrowser, site } from './open.ts';

/** One page of every kind. */
const pages = [
	'/zh',
	'/en',
	'/zh/clusters',
	'/en/clusters/integrated_circuits',
	'/zh/majors',
	'/en/majors/730301',
	'/zh/occupations',
	'/zh/occupations/4-01-02-01',
	'/en/schools',
	'/zh/schools/320282Z01',
	'/en/schools/320282Z05/730301',
	'/en/warnings?columns=name&columns=probability&columns=years&columns=persons&columns=indicators&columns=cause',
	'/en/lists',
	'/zh/calendar',
	'/en/map',
	'/zh/compare',
	'/en/explore',
	'/en/explore/sql',
	'/zh/methods/backtest',
	'/zh/methods/comparison',
	'/en/data',
	'/en/glossary',
	'/zh/search?q=dx',
	'/en/reports',
	'/en/studio',
];
/** A4 less the margins of the print style, and half of a desktop screen: 200 % zoom. */
const paper = { width: 658, height: 980 };
const zoomed = { width: 640, height: 450 };

const browser = await openBrowser();

/** Texts and pictures that end right of the page; what scrolls in a box of its own does not count. */
function cutOff(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const right = document.documentElement.clientWidth + 1;
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			(['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
				scrolls(element.parentElement));
		return [...document.querySelectorAll('main *')]
			.filter((element) => {
				const box = element.getBoundingClientRect();
				return box.width > 0 && box.right > right && !scrolls(element);
			})
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`);
	});
}

describe.each(pages)('%s', (path) => {
	test('at 200 % nothing is cut off and nothing scrolls sideways', async () => {
		const page = await browser.newPage({ viewport: zoomed, baseURL: site.origin });
		await page.goto(path, { waitUntil: 'networkidle' });
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		);
		expect(wider).toBeLessThanOrEqual(0);
		expect(await cutOff(page)).toEqual([]);
		await page.close();
	});

	test('on paper every table is as wide as the sheet, and its head can be repeated', async () => {
		const page = await browser.newPage({ viewport: paper, baseURL: site.origin });
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.emulateMedia({ media: 'print' });
		await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		expect(await cutOff(page)).toEqual([]);
		const broken = await page.evaluate(() =>
			[...document.querySelectorAll('main thead')]
				.filter((head) => head.checkVisibility())
				.flatMap((head) => [
					getComputedStyle(head).display === 'table-header-group' ? [] : ['not a head'],
					[...head.querySelectorAll('th')].some(
						(cell) => getComputedStyle(cell).position === 'sticky',
					)
						? ['sticks']
						: [],
				])
				.flat(),
		);
		expect(broken).toEqual([]);
		await page.close();
	});
});

test('nothing moves for a reader who asked for less motion', async () => {
	const page = await browser.newPage({ reducedMotion: 'reduce', baseURL: site.origin });
	for (const path of pages.filter((_, index) => index % 4 === 0)) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const moving = await page.evaluate(
			() =>
				[...document.querySelectorAll('*')].filter((element) => {
					const { transitionDuration, animationName } = getComputedStyle(element);
					const lasts = transitionDuration
						.split(',')
						.some((each) => Number.parseFloat(each) > 0.01);
					return lasts || animationName !== 'none';
				}).length,
		);
		expect(moving).toBe(0);
	}
	await page.close();
});
