import { parse } from 'csv-parse/sync';
import { buffer } from 'node:stream/consumers';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { FigureColumn, FigureValue } from '#lib/domain/figure.ts';
import { figures } from '#lib/figures/index.ts';
import { exportMessages } from '#lib/messages/exports.ts';
import type { Site } from '../../scripts/site.ts';
import { openReader } from './reader.ts';

/** Figures of each kind: with a picture, higher than its room, a table alone, withheld values, filters in the address. */
export const taken = [
	{ path: '/zh/clusters/cables', id: 'cluster-employment', filters: 'cluster = cables' },
	{ path: '/en/clusters/cables', id: 'fit-contributions', filters: 'cluster = cables' },
	{ path: '/en/clusters/cables', id: 'cluster-similar', filters: 'cluster = cables' },
	{ path: '/zh/clusters/cables?flow=all', id: 'cluster-flow', filters: 'cluster = cables' },
	{ path: '/zh/majors/730301', id: 'major-destinations', filters: 'major = 730301' },
	{
		path: '/en/explore?topic=students&by=major&years=all&school=320282Z01',
		id: 'explore-students',
		filters: 'school = 320282Z01',
	},
	{
		path: '/zh/occupations?level=secondary&scenario=high',
		id: 'occupations',
		filters: 'scenario = high',
	},
] as const;

export interface Opened {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly figure: Locator;
	readonly language: 'zh' | 'en';
}

/** A figure on its page, before a reader who lets it use the clipboard. */
export async function open(
	{ browser, site }: { readonly browser: Browser; readonly site: Pick<Site, 'origin'> },
	{ path, id }: { readonly path: string; readonly id: string },
): Promise<Opened> {
	const { context, page } = await openReader(browser, site);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(path, { waitUntil: 'networkidle' });
	const language = path.startsWith('/zh') ? 'zh' : 'en';
	return { context, page, figure: page.locator(`#${id}`), language };
}

/** The file that a reader gets by the link or button of a figure. */
export async function take(
	{ page }: Opened,
	control: Locator,
): Promise<{ name: string; file: Buffer }> {
	const download = page.waitForEvent('download');
	await control.click();
	const got = await download;
	return { name: got.suggestedFilename(), file: await buffer(await got.createReadStream()) };
}

export function link({ figure }: Opened, format: string): Locator {
	return figure.locator(`a[download][href*=".${format}?"]`);
}

export function columnsOf(id: string): readonly FigureColumn[] {
	return figures.find((each) => each.id === id)?.columns ?? [];
}

/** The cells of the table on the page, as they are read. */
export function shownCells({ figure }: Opened): Promise<readonly (readonly string[])[]> {
	return figure
		.locator('table tbody tr')
		.evaluateAll((lines) =>
			lines.map((line) => [...line.children].map((cell) => cell.textContent.trim())),
		);
}

export interface Csv {
	readonly titles: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export function csvOf(file: Buffer): Csv {
	const [titles = [], ...rows] = parse(file, { bom: true });
	return { titles, rows };
}

export function titleOf(column: FigureColumn, language: 'zh' | 'en'): string {
	const words = exportMessages[language];
	const unit = column.unit === undefined ? '' : words.open + column.unit[language] + words.close;
	return column.label[language] + unit;
}

export function valueOf(text: string, { format }: FigureColumn): FigureValue {
	if (text === '') return null;
	if (text === 'true' || text === 'false') return text === 'true';
	return ['text', 'quarter', 'date'].includes(format)
		? text.replace(/^'(?=[=+\-@])/, '')
		: Number(text);
}
