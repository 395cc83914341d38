import type { ReportDocument } from '#lib/domain/document.ts';
import { isOfficial, type Paper, typeArea } from '../paper.ts';
import { placesOf } from './flow.ts';
import { itemsOf } from './items.ts';

/**
 * Page of every heading, worked out from the fixed lines of the layout: a file cannot ask the program that will
 * open it. An office program puts its own numbers when it updates the table of contents.
 */
export function headingPages(document: ReportDocument, paper: Paper): ReadonlyMap<string, number> {
	const { blocks, language } = document;
	const height = pageRoom(paper);
	const items = blocks.flatMap((block) => itemsOf(block, { paper, language }));
	const places = placesOf(items, height, frontPages(document, paper) + 1);
	return new Map([...places].map(([id, { page }]) => [id, page]));
}

/** A page of a line grid holds whole lines, in LibreOffice whatever stands on them. */
function pageRoom(paper: Paper): number {
	const { line } = paper.body;
	const { height } = typeArea(paper);
	return isOfficial(paper) ? Math.floor(height / line) * line : height;
}

/** The notice takes a page; the title and the contents flow on together. */
function frontPages(document: ReportDocument, paper: Paper): number {
	const { blocks, notice, titleLines, subtitle, isSynthetic } = document;
	const { body, title, contents } = paper;
	const lines = 2 + (notice === null ? 0 : 1) + subtitle.length + (isSynthetic ? 1 : 0);
	const entries = blocks.filter((block) => block.kind === 'heading' && block.level <= 2).length;
	const used = lines * body.line + titleLines.length * title.line + entries * contents.line;
	return (notice === null ? 0 : 1) + Math.ceil(used / pageRoom(paper));
}
