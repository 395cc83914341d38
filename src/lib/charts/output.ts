import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { employmentFan } from './employment-fan.ts';
import type { PlotOptions } from './plot.ts';
import { numberOf } from './rows.ts';

/** Output by year, drawn as employment is: one type of picture for one type of question. */
export function output(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	return employmentFan(
		rows.map((row) => ({ ...row, employee_count: numberOf(row, 'output_cny') })),
		view,
	);
}

export function outputPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return rows.map((row) => ({
		x: numberOf(row, 'year'),
		y: numberOf(row, 'output_cny'),
		row,
		column: 'output_cny',
		text: `${formatYear(numberOf(row, 'year') ?? 0, language)}${words.comma}${formatCompact(numberOf(row, 'output_cny') ?? 0, language)} ${words.yuan}`,
	}));
}
