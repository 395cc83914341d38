import type { ReportDocument } from '#lib/domain/document.ts';
import { type Printing, toHtml } from '../html/document.ts';
import { papers, typeArea } from '../paper.ts';
import { findChromium, NoChromiumError } from './chromium.ts';
import { type Place, placesIn } from './heading-pages.ts';
import { printed } from './print.ts';

/** Printed twice: the first printing shows on which page each heading stands, and how far the last page reaches. */
export async function toPdf(document: ReportDocument): Promise<Buffer> {
	const chromium = findChromium();
	if (chromium === null) throw new NoChromiumError();
	const unknown = new Map(
		document.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, 0] as const] : [])),
	);
	const first = placesIn(
		await printed(chromium, toHtml(document, { pages: unknown, space: least })),
	);
	const pages = new Map([...first].map(([name, { page }]) => [name, page]));
	return await printed(chromium, toHtml(document, { pages, space: least + below(first) }));
}

/** Points above the imprint where it follows the text. */
const least = 24;
/** Points left free at the foot, because places are rounded. */
const slack = 1;

/** Points between the end of the imprint and the foot of its page. */
function below(places: ReadonlyMap<string, Place>): Printing['space'] {
	const end = places.get('imprint-end');
	const room = typeArea(papers.zh).height;
	return end === undefined ? 0 : Math.max(0, Math.floor(room - end.top - slack));
}
