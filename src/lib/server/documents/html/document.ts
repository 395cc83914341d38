import type { ReportDocument } from '#lib/domain/document.ts';
import { headingText } from '#lib/documents/captions.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { htmlLanguage } from '../../language.ts';
import { noticeSpaces } from '../layout/notice.ts';
import { papers } from '../paper.ts';
import { textAt } from '../../texts.ts';
import { blockHtml, formHtml } from './blocks.ts';
import { element, escapeHtml, inlineHtml } from './markup.ts';

/** What a first printing has shown. */
export interface Printing {
	/** Page of every heading. */
	readonly pages: ReadonlyMap<string, number>;
	readonly imprint: ImprintPlace;
}

export interface ImprintPlace {
	/** Pages to turn after the text. */
	readonly turns: number;
	/** Points left free above it. */
	readonly space: number;
}

/** Where the imprint follows the text. */
export const afterText: ImprintPlace = { turns: 0, space: 24 };

const unprinted: Printing = { pages: new Map(), imprint: afterText };

/** One file that holds everything: to read, to print, and to make the PDF from. */
export function toHtml(document: ReportDocument, { pages, imprint }: Printing = unprinted): Buffer {
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
		imprintHtml(document, imprint),
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
	const spaces = noticeSpaces(notice, language, papers[language]);
	const title = notice.titleLines.map(escapeHtml).join(breakOf(language));
	const [first, ...others] = notice.annexes.map((text) => escapeHtml(annex + text));
	return [
		'<section class="notice">',
		element('p', 'issuer', inlineHtml([notice.issuer])),
		element('p', 'file-number', inlineHtml([notice.fileNumber])),
		element('h1', `above-${spaces.title}`, title),
		element(
			'p',
			`addressee above-${spaces.addressee}`,
			inlineHtml([notice.addressee, words.colon]),
		),
		...notice.body.map((content) => element('p', 'body', inlineHtml(content))),
		element('p', `annexes above-${spaces.annexes}`, first ?? ''),
		...others.map((text) => element('p', 'annexes', text)),
		element('p', `signer above-${spaces.signer}`, inlineHtml([notice.signer])),
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

/** 版记: its last rule is the foot of the last page, an even one, once a first printing has shown which that is. */
function imprintHtml({ notice }: ReportDocument, { turns, space }: ImprintPlace): string {
	if (notice === null) return '';
	const lines = [[notice.copies], notice.printed].map((blanks) => {
		const cells = blanks.map((blank) => `<span>${inlineHtml([blank])}</span>`);
		return element('p', 'line', cells.join(''));
	});
	const mark = (id: string) => `<a href="#${id}" hidden></a><i id="${id}"></i>`;
	const content = mark('imprint-start') + lines.join('') + mark('imprint-end');
	const turned = '<div class="page-break"></div>'.repeat(turns);
	return `${turned}<footer class="imprint" style="margin-top:${space}pt">${content}</footer>`;
}

/** Words on both sides of a break stay apart for who reads the title as one line. */
function breakOf(language: ReportDocument['language']): string {
	return language === 'zh' ? '<br>' : ' <br>';
}
