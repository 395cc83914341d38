import { chromium, type Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import type { Site } from '../../scripts/site.ts';

/** The site that the tests of this folder share. */
export const site: Pick<Site, 'origin'> = { origin: inject('siteOrigin') };

/** The browser that they share; what a file opens in it is closed with the file. */
export async function openBrowser(): Promise<Browser> {
	const browser = await chromium.connect(inject('browserAddress'));
	afterAll(() => browser.close());
	return browser;
}
