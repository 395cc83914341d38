import type { FigureRow } from '#lib/domain/figure.ts';
import { formatValue } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, ChartView, PointFunction } from './chart.ts';
import { groupBars } from './explore-bars.ts';
import { groupPanels } from './explore-panels.ts';
import { yearPanels } from './explore-years.ts';
import { distinct, numberOf, textOf } from './rows.ts';

const formats = ['integer', 'share', 'coverage', 'decimal', 'ratio', 'money'] as const;

export type ExploreFormat = (typeof formats)[number];

interface Kind {
	readonly chart: (format: ExploreFormat) => ChartFunction;
	readonly place: (rows: readonly FigureRow[], view: ChartView) => (row: FigureRow) => Place | null;
}

export interface Place {
	readonly x: number | null;
	readonly y: string | number | null;
	readonly fx?: string | number;
	readonly fy?: string | number;
}

/** Years side by side, each group over the years, or groups in one year. */
function kindOf(rows: readonly FigureRow[], view: ChartView): Kind {
	if (view.params['panels'] === 'years') return yearPanels;
	return distinct(rows, 'year').length > 1 ? groupPanels : groupBars;
}

function chart(format: ExploreFormat): ChartFunction {
	return (rows, view) => kindOf(rows, view).chart(format)(rows, view);
}

function points(format: ExploreFormat): PointFunction {
	return (rows, view) => {
		const place = kindOf(rows, view).place(rows, view);
		return rows.flatMap((row) => {
			const at = numberOf(row, 'value') === null ? null : place(row);
			return at === null ? [] : [{ ...at, row, column: 'value', text: spoken(row, format, view) }];
		});
	};
}

function spoken(row: FigureRow, format: ExploreFormat, { language }: ChartView): string {
	const value = (name: string) => formatValue(row[name], format, language);
	const hasInterval = numberOf(row, 'value_lower') !== null;
	return [
		textOf(row, 'group_name'),
		textOf(row, 'year'),
		hasInterval
			? `${value('value')} [${value('value_lower')}, ${value('value_upper')}]`
			: value('value'),
	].join(chartMessages[language].comma);
}

function forFormats<Value>(make: (format: ExploreFormat) => Value): Record<string, Value> {
	return Object.fromEntries(formats.map((format) => [`explore-${format}`, make(format)]));
}

export const exploreCharts = forFormats(chart);
export const explorePoints = forFormats(points);
