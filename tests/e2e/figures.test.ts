import { parse } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ColumnFormat, Figure, FigureValue } from '#lib/domain/figure.ts';
import { downloadFormats } from '#lib/domain/loaded-figure.ts';
import { figures } from '#lib/figures/index.ts';
import { formatValue } from '#lib/format/index.ts';
import { crawl } from '../../scripts/site.ts';
import { openBrowser, site } from './open.ts';
import { openReader } from './reader.ts';

const browser = await openBrowser();
/** Addresses of CSV files of figures, with a page that shows each. */
const shown = new Map<string, string>();

beforeAll(async () => {
	const pages = (await crawl(site, { limit: 10 })).filter((path) => path.startsWith('/zh'));
	for (const path of pages) {
		const html = await (await fetch(site.origin + path)).text();
		for (const [, href = ''] of html.matchAll(/href="(\/zh\/figures\/[^"]+\.csv\?[^"]*)"/g)) {
			shown.set(href.replaceAll('&amp;', '&'), path);
		}
	}
});

describe('every figure that a page shows', () => {
	test('there are some', () => {
		expect(shown.size).toBeGreaterThan(5);
	});

	test('has the same rows in its table and in its file', async () => {
		const documents = new Map<string, Document>();
		for (const [address, path] of shown) {
			const figure = figureOf(address);
			const document = documents.get(path) ?? (await documentAt(path));
			documents.set(path, document);
			const file = await (await fetch(site.origin + address)).arrayBuffer();
			const [titles = [], ...rows] = parse(Buffer.from(file), { bom: true });
			// Tables of signals draw several columns in one cell, and open evidence below a row.
			const drawn = document.querySelectorAll(
				`#${figure.id} table.signals > tbody > tr > th[scope="row"]`,
			);
			if (drawn.length > 0) {
				expect(drawn.length, address).toBe(rows.length);
				continue;
			}
			const lines = [...document.querySelectorAll(`#${figure.id} tbody tr`)];
			const table = lines.map((line) => [...line.children].map((cell) => cell.textContent.trim()));
			const columns = figure.columns.map((column) => {
				const unit = column.unit === undefined ? '' : `（${column.unit.zh}）`;
				return { ...column, place: titles.indexOf(column.label.zh + unit) };
			});
			const visible = columns.filter((column) => column.isExportOnly !== true);
			expect(
				columns.map(({ place }) => place),
				address,
			).not.toContain(-1);
			expect(rows.length, address).toBe(table.length);
			rows.forEach((row, index) => {
				visible.forEach(({ place, format, name }, column) => {
					const text = row[place] ?? '';
					if (text === '' || name === 'signal') return;
					const expected = formatValue(valueOf(text, format), format, 'zh');
					expect(table[index]?.[column], `${address} ${name}, row ${index + 1}`).toBe(expected);
				});
			});
		}
	});

	test('can be taken away in every format', async () => {
		const figuresShown = new Map([...shown.keys()].map((each) => [figureOf(each).id, each]));
		for (const address of figuresShown.values()) {
			for (const format of downloadFormats) {
				if (format === 'svg' && figureOf(address).chart === undefined) continue;
				const file = address.replace('.csv?', `.${format}?`);
				const response = await fetch(site.origin + file);
				expect(response.status, file).toBe(200);
				expect((await response.arrayBuffer()).byteLength, file).toBeGreaterThan(100);
				expect(response.headers.get('content-disposition'), file).toMatch(/filename="[\w.-]+"/);
				expect(response.headers.get('cache-control'), file).toContain('immutable');
			}
		}
	});
});

async function documentAt(path: string): Promise<Document> {
	return parseHTML(await (await fetch(site.origin + path)).text()).document;
}

function figureOf(address: string): Figure {
	const id = /figures\/([\w-]+)\.csv/.exec(address)?.[1];
	const figure = figures.find((each) => each.id === id);
	if (figure === undefined) throw new Error(`unknown figure in ${address}`);
	return figure;
}

function valueOf(text: string, format: ColumnFormat): FigureValue {
	if (text === 'true' || text === 'false') return text === 'true';
	const isText = ['text', 'quarter', 'date'].includes(format);
	return isText ? text.replace(/^'(?=[=+\-@])/, '') : Number(text);
}

describe('a figure', () => {
	test('is drawn and has its table without a script', async () => {
		const { context, page } = await openReader(browser, site, { scripts: 'off' });
		await page.goto([...shown.values()][0] ?? '/zh');
		expect(await page.locator('[data-figure] svg').first().isVisible()).toBe(true);
		expect(await page.locator('[data-figure] table').count()).toBeGreaterThan(0);
		await context.close();
	});

	test('comes alive under the pointer and speaks to the keyboard, from our own origin', async () => {
		const { page, context, watch } = await openReader(browser, site);
		await page.goto([...shown.values()][0] ?? '/zh', { waitUntil: 'networkidle' });
		const drawing = page.locator('[data-chart]').first();
		const rows = page.waitForResponse((response) => response.url().includes('.arrow'));
		await drawing.scrollIntoViewIfNeeded();
		await drawing.hover();
		expect((await rows).status()).toBe(200);
		await page.waitForSelector('[data-chart] .cursor-ring', { state: 'attached' });
		await drawing.focus();
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction(() =>
			[...document.querySelectorAll('[aria-live]')].some((each) => each.textContent.trim() !== ''),
		);
		expect(watch.foreign).toEqual([]);
		expect(watch.problems).toEqual([]);
		await context.close();
	});
});
