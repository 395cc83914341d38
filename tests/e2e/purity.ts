import type { Page } from 'playwright-core';

/**
 * Words of the other language that may stand on a page: the product's name, file formats,
 * names of standards and identifiers, which are the same in every language.
 */
const names = /\b(Diebold|Mariano|Harvey|Winkler|Theta|copula|sMAPE|[A-Z]{2,6})\b/g;
/** Authors of a work are named in the letters in which they write. */
const authors = /\p{Lu}\p{L}+(?:、\p{Lu}\p{L}+)*(?: 等)?(?= \(\d{4}\))/gu;
const commands = /npx wenhe [\w -]+/g;
const releases = /\b\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\b/g;
const allowedInChinese =
	/\b(Wenhe|English|Apache|segregation|CSV|CSVW|XLSX|SVG|PNG|Parquet|Arrow|JSON|SHA|GB|T|BOM|DuckDB|URL|SQL|API|kB|MB|B|n|p|Q[1-4]|R|ID|https?|www)\b/g;
const allowedInEnglish = /吻合|中文/g;

interface Line {
	readonly text: string;
	readonly isForeign: boolean;
}

/** Visible texts, labels and titles that hold words of the other language; marked foreign text, code and signs of mathematics are exempt. */
export async function foreignWords(page: Page, language: 'zh' | 'en'): Promise<readonly string[]> {
	const lines = await page.evaluate<readonly Line[]>(visibleTexts);
	const own = lines.filter((line) => !line.isForeign).map((line) => line.text);
	return language === 'zh' ? own.filter(hasEnglish) : own.filter(hasChinese);
}

function hasEnglish(text: string): boolean {
	return /[A-Za-z]{2,}/.test(
		text
			.replace(commands, '')
			.replace(releases, '')
			.replace(authors, '')
			.replace(names, '')
			.replace(allowedInChinese, ''),
	);
}

function hasChinese(text: string): boolean {
	return /[\u3400-\u9fff]/.test(text.replace(allowedInEnglish, ''));
}

/** Runs in the page. */
function visibleTexts(): Line[] {
	const exempt = 'code, pre, kbd, script, style, noscript';
	const page = document.documentElement.lang.slice(0, 2);
	const isForeign = (element: Element): boolean =>
		element.closest(exempt) !== null ||
		(element.closest('[lang]')?.getAttribute('lang') ?? page).slice(0, 2) !== page;
	/** Names of functions and symbols are one word; words in a formula are checked like others. */
	const isSign = (element: Element, text: string): boolean =>
		element.closest('math') !== null && !/\s/.test(text);
	const lines: Line[] = [{ text: document.title, isForeign: false }];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
		const text = node.textContent?.trim() ?? '';
		const parent = node.parentElement;
		if (text !== '' && parent !== null) {
			lines.push({ text, isForeign: isForeign(parent) || isSign(parent, text) });
		}
	}
	for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
		for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
			const text = element.getAttribute(name);
			if (text !== null) {
				lines.push({ text, isForeign: isForeign(element) || isSign(element, text) });
			}
		}
	}
	return lines;
}
