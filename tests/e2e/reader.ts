import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Site } from '../../scripts/site.ts';

export const screens = {
	phone: { width: 390, height: 844 },
	desktop: { width: 1280, height: 900 },
} as const;

export type Screen = keyof typeof screens;
export type ShownTheme = 'light' | 'dark';

/** What went wrong behind a reader's back while pages were open. */
export interface Watch {
	readonly foreign: string[];
	readonly problems: string[];
}

interface Reader {
	readonly theme?: ShownTheme;
	readonly screen?: Screen;
	readonly hand?: 'mouse' | 'finger';
	readonly scripts?: 'on' | 'off';
}

/** A reader with a theme and a screen; every request and console message is watched. */
export async function openReader(
	browser: Browser,
	site: Pick<Site, 'origin'>,
	{ theme = 'light', screen = 'desktop', hand = 'mouse', scripts = 'on' }: Reader = {},
): Promise<{ context: BrowserContext; page: Page; watch: Watch }> {
	const context = await browser.newContext({
		viewport: screens[screen],
		colorScheme: theme,
		reducedMotion: 'reduce',
		hasTouch: hand === 'finger',
		isMobile: hand === 'finger',
		javaScriptEnabled: scripts === 'on',
		baseURL: site.origin,
	});
	const page = await context.newPage();
	const watch: Watch = { foreign: [], problems: [] };
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(site.origin) && !/^(data|blob):/.test(url)) watch.foreign.push(url);
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) watch.problems.push(message.text());
	});
	page.on('pageerror', (error) => watch.problems.push(error.message));
	return { context, page, watch };
}
