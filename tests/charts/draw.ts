import { parseHTML } from 'linkedom';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartView } from '#lib/charts/index.ts';
import { charts, chartSvg } from '#lib/charts/index.ts';

const { document } = parseHTML('<html><body></body></html>');

export const wide: ChartView = { language: 'zh', width: 760, height: 360, params: {} };
export const narrow: ChartView = { ...wide, width: 358, height: 300 };

export function draw(name: string, rows: readonly FigureRow[], view: ChartView = wide): string {
	const chart = charts[name];
	if (!chart) throw new RangeError(`no chart ${name}`);
	return chartSvg(chart, rows, view, document);
}
