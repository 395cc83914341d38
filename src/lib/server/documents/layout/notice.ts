import type { CoverNotice, Inline } from '#lib/domain/document.ts';
import type { Language } from '#lib/domain/text.ts';
import { printedText } from '#lib/documents/inline.ts';
import { documentMessages } from '#lib/messages/documents/common.ts';
import { styleTable } from '../docx/style-data.ts';
import { type Paper, typeArea } from '../paper.ts';
import { pageRoom } from './room.ts';
import { lineCount } from './wrap.ts';

/** Where a notice leaves lines free, the most needed first: GB/T 9704 asks for two above the title, one elsewhere. */
const wanted = ['title', 'addressee', 'annexes', 'signer', 'title', 'signer'] as const;

export type NoticeSpaces = Readonly<Record<(typeof wanted)[number], number>>;

/** Free lines above each part of a notice: as many as leave it on one page. */
export function noticeSpaces(notice: CoverNotice, language: Language, paper: Paper): NoticeSpaces {
	const room = pageRoom(paper) - noticePoints(notice, language, paper);
	const free = Math.max(0, Math.floor(room / paper.body.line));
	const given = wanted.slice(0, free);
	const above = (part: (typeof wanted)[number]) => given.filter((each) => each === part).length;
	return {
		title: above('title'),
		addressee: above('addressee'),
		annexes: above('annexes'),
		signer: above('signer'),
	};
}

/** The red rule with its distance from the number of the file. */
const rule = 12;

function noticePoints(notice: CoverNotice, language: Language, paper: Paper): number {
	const { body, title, indent } = paper;
	const { Issuer: issuer, Annexes: annexStyle } = styleTable(paper);
	const { width } = typeArea(paper);
	const words = documentMessages[language];
	const { left = 0, hanging = 0 } = annexStyle ?? {};
	const { size, squeeze } = body;
	const look = { size, squeeze, firstIndent: indent * size, marks: 'wide' } as const;
	const bodyLines = (content: readonly Inline[]) => lineCount(printedText(content), width, look);
	const annexLines = (text: string) =>
		lineCount(words.annex + words.colon + text, width - left, {
			size,
			squeeze,
			firstIndent: -hanging,
		});
	const lines = [...notice.body.map(bodyLines), ...notice.annexes.map(annexLines)];
	const single = ['fileNumber', 'addressee', 'signer', 'date'].length;
	const issuerLine = typeof issuer?.line === 'number' ? issuer.line : body.line;
	const spaced = indent > 0 ? 0 : notice.body.length * 6;
	return (
		issuerLine +
		rule +
		notice.titleLines.length * title.line +
		spaced +
		(single + lines.reduce((sum, each) => sum + each, 0)) * body.line
	);
}
