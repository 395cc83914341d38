import type { ReportDocument } from '#lib/domain/document.ts';
import { toHtml } from '../html/document.ts';
import { findChromium, NoChromiumError } from './chromium.ts';
import { placesIn } from './heading-pages.ts';
import { printed } from './print.ts';

/** Printed twice: the first printing shows on which page each heading stands. */
export async function toPdf(document: ReportDocument): Promise<Buffer> {
	const chromium = findChromium();
	if (chromium === null) throw new NoChromiumError();
	const unknown = new Map(
		document.blocks.flatMap((block) => (block.kind === 'heading' ? [[block.id, 0] as const] : [])),
	);
	const first = await printed(chromium, toHtml(document, unknown));
	return await printed(chromium, toHtml(document, placesIn(first)));
}
