import type { ReportDocument } from '#lib/domain/document.ts';
import type { Paper } from '../paper.ts';
import { placesOf } from './flow.ts';
import { imprintPoints } from './imprint.ts';
import { itemsOf } from './items.ts';
import { pageRoom } from './room.ts';

export interface ReportPages {
	/** Page of every heading. */
	readonly headings: ReadonlyMap<string, number>;
	/** Pages to turn after the text, so that the imprint is on the last and even page. */
	readonly turns: number;
}

/**
 * Worked out from the fixed lines of the layout: a file cannot ask the program that will open it. An office program
 * puts its own numbers when it updates the table of contents.
 */
export function reportPages(document: ReportDocument, paper: Paper): ReportPages {
	const { blocks, language } = document;
	const items = blocks.flatMap((block) => itemsOf(block, { paper, language }));
	const ends = [
		{ height: 0, heading: textEnd },
		{ height: imprintPoints(paper), heading: imprint },
	];
	const first = frontPages(document, paper) + 1;
	const places = placesOf([...items, ...ends], pageRoom(paper), first);
	const page = (name: string) => places.get(name)?.page ?? first;
	const headings = [...places].filter(([id]) => id !== textEnd && id !== imprint);
	return {
		headings: new Map(headings.map(([id, place]) => [id, place.page])),
		turns: evenFrom(page(imprint)) - page(textEnd),
	};
}

const textEnd = 'text end';
const imprint = 'imprint';

function evenFrom(page: number): number {
	return page + (page % 2);
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
