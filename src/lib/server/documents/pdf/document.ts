import type { ReportDocument } from '#lib/domain/document.ts';
import { afterText, type ImprintPlace, toHtml } from '../html/document.ts';
import { papers, typeArea } from '../paper.ts';
import { findChromium, NoChromiumError } from './chromium.ts';
import { type Place, placesIn } from './heading-pages.ts';
import { printed } from './print.ts';

/** Printed twice: the first printing shows on which page each heading stands, and where the text ends. */
export async function toPdf(document: ReportDocument): Promise<Buffer> {
	const chromium = findChromium();
	if (chromium === null) throw new NoChromiumError();
	const unknown = new Map(
		document.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, 0] as const] : [])),
	);
	const first = placesIn(
		await printed(chromium, toHtml(document, { pages: unknown, imprint: afterText })),
	);
	const pages = new Map([...first].map(([name, { page }]) => [name, page]));
	return await printed(chromium, toHtml(document, { pages, imprint: imprintPlace(first) }));
}

/** Points left free at the foot: for the rules of the imprint, and because places are rounded. */
const slack = 4;

/** GB/T 9704: the imprint ends at the foot of the last page, which is an even one. */
function imprintPlace(places: ReadonlyMap<string, Place>): ImprintPlace {
	const [start, end] = [places.get('imprint-start'), places.get('imprint-end')];
	if (start === undefined || end === undefined) return afterText;
	const room = typeArea(papers.zh).height - slack;
	const isAlone = start.top < afterText.space / 2;
	const isEven = end.page % 2 === 0;
	if (isEven && !isAlone) {
		return { turns: 0, space: afterText.space + Math.max(0, Math.floor(room - end.top)) };
	}
	const turns = isAlone && !isEven ? 2 : 1;
	return { turns, space: Math.max(0, Math.floor(room - (end.top - start.top))) };
}
