import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartFunction, ChartView } from './chart.ts';
import { plot } from './plot.ts';

/** The drawing as text: no inline style element, no marks' own labels, coordinates to a tenth of a pixel. */
export function chartSvg(
	chart: ChartFunction,
	rows: readonly FigureRow[],
	view: ChartView,
	document: Document,
): string {
	return tidySvg(plot({ ...chart(rows, view), document }).outerHTML);
}

export function tidySvg(svg: string): string {
	return svg
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
		.replace(/ font-family="system-ui, sans-serif"/, '')
		.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
		.replace(/ transform="translate\(0,0\)"/g, '')
		.replaceAll(' fill="currentColor"', ' fill="currentcolor"');
}
