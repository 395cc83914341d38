import type { ReportDocument } from '#lib/domain/document.ts';
import { headingText } from '#lib/documents/captions.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { htmlLanguage } from '../../language.ts';
import { textAt } from '../../texts.ts';
import { blockHtml, formHtml } from './blocks.ts';
import { element, escapeHtml, inlineHtml } from './markup.ts';

/** What a first printing has shown. */
export interface Printing {
	/** Page of every heading. */
	readonly pages: ReadonlyMap<string, number>;
	/** Points that the imprint is moved down. */
	readonly space: number;
}

const unprinted: Printing = { pages: new Map(), space: 24 };

/** One file that holds everything: to read, to print, and to make the PDF from. */
export function toHtml(document: ReportDocument, { pages, space }: Printing = unprinted): Buffer {
	const { title, language, blocks } = document;
	const content = [
		noticeHtml(document),
		'<section class="annex">',
		titleHtml(document),
		contentsHtml(document, pages),
		'</section>',
		'<main class="chapters">',
		...blocks.map((block) => blockHtml(block, language)),
		'</main>',
		imprintHtml(document, space),
		...document.forms.map(formHtml),
	];
	return Buffer.from(`<!doctype html>
<html lang="${htmlLanguage[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Wenhe">
<meta name="release" content="${document.release.id}">
<title>${escapeHtml(title)}</title>
<style>
${textAt('../styles/report.css')}</style>
</head>
<body>
${content.filter(Boolean).join('\n')}
</body>
</html>
`);
}

function noticeHtml({ notice, language }: ReportDocument): string {
	if (notice === null) return '';
	const words = documentMessages[language];
	const annex = words.annex + words.colon;
	return [
		'<section class="notice">',
		element('p', 'issuer', inlineHtml([notice.issuer])),
		element('p', 'file-number', inlineHtml([notice.fileNumber])),
		`<h1>${notice.titleLines.map(escapeHtml).join(breakOf(language))}</h1>`,
		element('p', 'addressee', inlineHtml([notice.addressee, words.colon])),
		...notice.body.map((content) => element('p', 'body', inlineHtml(content))),
		...notice.annexes.map((text) => element('p', 'annexes', escapeHtml(annex + text))),
		element('p', 'signer', inlineHtml([notice.signer])),
		element('p', 'date', inlineHtml([notice.date])),
		'</section>',
	].join('\n');
}

function titleHtml({
	notice,
	titleLines,
	subtitle,
	isSynthetic,
	language,
}: ReportDocument): string {
	const words = documentMessages[language];
	return [
		notice === null ? '' : element('p', 'annex-mark', words.annex),
		`<h1>${titleLines.map(escapeHtml).join(breakOf(language))}</h1>`,
		...subtitle.map((line) => element('p', 'subtitle', escapeHtml(line))),
		isSynthetic ? element('p', 'synthetic', escapeHtml(words.synthetic)) : '',
	]
		.filter(Boolean)
		.join('\n');
}

function contentsHtml({ blocks, language }: ReportDocument, pages: Printing['pages']): string {
	const title = documentMessages[language].contents;
	const entries = blocks.flatMap((block) => {
		if (block.kind !== 'heading' || block.level > 2) return [];
		const page = pages.get(block.id);
		const place =
			page === undefined ? '' : `<span class="dots"></span><span class="page">${page}</span>`;
		const link = `<a href="#${block.id}">${escapeHtml(headingText(block))}</a>`;
		return [`<li class="level-${block.level}">${link}${place}</li>`];
	});
	const list = `<ol>\n${entries.join('\n')}\n</ol>`;
	return `<nav aria-label="${title}"><p class="contents-title">${title}</p>${list}</nav>`;
}

/** 版记: its last rule is the foot of the last page, once a first printing has shown how far that is. */
function imprintHtml({ notice }: ReportDocument, space: number): string {
	if (notice === null) return '';
	const lines = [[notice.copies], notice.printed].map((blanks) => {
		const cells = blanks.map((blank) => `<span>${inlineHtml([blank])}</span>`);
		return element('p', 'line', cells.join(''));
	});
	const end = '<a href="#imprint-end" hidden></a><i id="imprint-end"></i>';
	return `<footer class="imprint" style="margin-top:${space}pt">${lines.join('')}${end}</footer>`;
}

/** Words on both sides of a break stay apart for who reads the title as one line. */
function breakOf(language: ReportDocument['language']): string {
	return language === 'zh' ? '<br>' : ' <br>';
}
