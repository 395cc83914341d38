import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer, startSite, type Site } from '../../scripts/site.ts';

declare module 'vitest' {
	interface ProvidedContext {
		readonly siteOrigin: string;
		readonly browserAddress: string;
	}
}

let site: Site | null = null;
let browser: BrowserServer | null = null;

/** One server and one browser for all tests that need no settings of their own: pages are made once. */
export async function setup(project: TestProject): Promise<void> {
	[site, browser] = await Promise.all([startSite(), launchBrowserServer()]);
	project.provide('siteOrigin', site.origin);
	project.provide('browserAddress', browser.wsEndpoint());
}

export async function teardown(): Promise<void> {
	await Promise.all([browser?.close(), site?.stop()]);
}
