import type { HeadingBlock, ReportDocument } from '#lib/domain/document.ts';
import { headingText } from '#lib/documents/captions.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { type NoticeSpaces, noticeSpaces } from '../layout/notice.ts';
import type { Paper } from '../paper.ts';
import { inlineXml, pageStartXml, paragraphXml, runXml, tabXml } from './inline.ts';
import { escapeXml } from './xml.ts';

/** The 通知 whose annex the report is: what only the office can know stands in brackets. */
export function noticeXml({ notice, language }: ReportDocument, paper: Paper): string {
	if (notice === null) return '';
	const words = documentMessages[language];
	const annex = `${words.annex}${words.colon}`;
	const spaces = noticeSpaces(notice, language, paper);
	const above = (part: keyof NoticeSpaces) => paragraphXml('Addressee', '').repeat(spaces[part]);
	return [
		paragraphXml('Issuer', inlineXml([notice.issuer])),
		paragraphXml('FileNumber', inlineXml([notice.fileNumber])),
		above('title'),
		...notice.titleLines.map((line) => paragraphXml('Title', runXml(line))),
		above('addressee'),
		paragraphXml('Addressee', inlineXml([notice.addressee, words.colon])),
		...notice.body.map((content) => paragraphXml('BodyText', inlineXml(content))),
		above('annexes'),
		...notice.annexes.map((title) => paragraphXml('Annexes', runXml(annex + title))),
		above('signer'),
		paragraphXml('Signer', inlineXml([notice.signer])),
		paragraphXml('SignedOn', inlineXml([notice.date])),
	].join('');
}

export function titleXml(document: ReportDocument): string {
	const words = documentMessages[document.language];
	const mark =
		document.notice === null ? '' : pageStartXml + paragraphXml('AnnexMark', runXml(words.annex));
	return [
		mark,
		paragraphXml('Addressee', ''),
		...document.titleLines.map((line) => paragraphXml('Title', runXml(line))),
		...document.subtitle.map((line) => paragraphXml('Subtitle', runXml(line))),
		document.isSynthetic ? paragraphXml('Warning', runXml(words.synthetic)) : '',
	].join('');
}

export interface ContentsEntry {
	readonly heading: HeadingBlock;
	readonly bookmark: string;
	readonly page: number;
}

/** A table of contents that is filled in, and that an office program can still update. */
export function contentsXml(entries: readonly ContentsEntry[], title: string): string {
	const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
	const code = (text: string) =>
		`<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
	const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
	const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
	const lines = entries.map(({ heading, bookmark, page }, index) => {
		const number = begin + code(`PAGEREF ${bookmark} \\h`) + separate + runXml(String(page)) + end;
		const text = runXml(headingText(heading)) + tabXml + number;
		const link = `<w:hyperlink w:anchor="${bookmark}" w:history="1">${text}</w:hyperlink>`;
		const opening = index === 0 ? begin + code('TOC \\o "1-2" \\h \\z \\u') + separate : '';
		const closing = index === entries.length - 1 ? end : '';
		return paragraphXml(heading.level === 1 ? 'TOC1' : 'TOC2', opening + link + closing);
	});
	const gallery =
		'<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>';
	const heading = paragraphXml('TocHeading', runXml(title));
	return `<w:sdt>${gallery}<w:sdtContent>${heading}${lines.join('')}</w:sdtContent></w:sdt>`;
}

export function headingXml(heading: HeadingBlock, id: number): string {
	const name = escapeXml(bookmarkOf(id));
	return paragraphXml(
		`Heading${heading.level}`,
		`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runXml(headingText(heading))}<w:bookmarkEnd w:id="${id}"/>`,
	);
}

export function bookmarkOf(id: number): string {
	return `_Toc${String(id).padStart(6, '0')}`;
}
