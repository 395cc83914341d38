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

/** Where coordinates stand; opacities and the words of a chart keep their digits. */
const geometry = /\s(?:d|transform|[xyr][12]?|c[xy]|width|height|viewBox)="[^"]*"/g;

function toTenth(number: string): string {
	return String(Math.round(Number(number) * 10) / 10);
}

export function tidySvg(svg: string): string {
	return svg
		.replace(/<style>[\s\S]*?<\/style>/g, '')
		.replace(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
		.replace(/ font-family="system-ui, sans-serif"/, '')
		.replace(geometry, (attribute) => attribute.replace(/-?\d+\.\d{2,}/g, toTenth))
		.replace(/ transform="translate\(0,0\)"/g, '')
		.replaceAll(' fill="currentColor"', ' fill="currentcolor"');
}
