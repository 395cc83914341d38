import { charts, chartSvg, type ChartView } from '#lib/charts/index.ts';
import { svgDocument } from '#lib/charts/svg-document.ts';
import type { FigureRow } from '#lib/domain/figure.ts';

const document = svgDocument();

/** The drawing of a figure as markup for a page; its colours are the page's custom properties. */
export function drawChart(name: string, rows: readonly FigureRow[], view: ChartView): string {
	const chart = charts[name];
	if (chart === undefined) throw new RangeError(`no chart ${name}`);
	return chartSvg(chart, rows, view, document);
}
