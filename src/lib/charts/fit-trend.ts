import type { FigureRow } from '#lib/domain/figure.ts';
import { formatRange, formatShare, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish, PlotOptions } from './plot.ts';
import { valueLines, yearAxis } from './axes.ts';
import { areaY, dot, lineY, ruleX, text } from './plot.ts';
import { isProjection, numberOf, numbersOf } from './rows.ts';
import { band, dash, frame, halo, role } from './theme.ts';

/** Fit per year with its 90 % uncertainty; what is projected is dashed and begins at a rule. */
export function fitTrend(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = rows.filter((row) => numberOf(row, 'fit') !== null);
	const observed = shown.filter((row) => !isProjection(row));
	const projected = [...observed.slice(-1), ...shown.filter(isProjection)];
	const narrow = isNarrow(view);
	return frame(view, {
		marginTop: 28,
		height: narrow ? view.height * 0.72 : view.height,
		marginLeft: 0,
		x: { insetLeft: 40 },
		marginRight: narrow ? 56 : 72,
		y: { domain: domainOf(shown), nice: true },
		marks: [
			...valueLines((value) => formatShare(value, view.language, 0), narrow ? 4 : 5),
			yearAxis(yearTicks(shown, narrow)),
			areaY(rows, {
				x: 'year',
				y1: 'fit_lower_90',
				y2: 'fit_upper_90',
				fill: role.supply,
				fillOpacity: band.inner,
			}),
			lineY(
				rows.filter((row) => !isProjection(row)),
				{ x: 'year', y: 'fit', stroke: role.supply, strokeWidth: 2 },
			),
			lineY(projected, {
				x: 'year',
				y: 'fit',
				stroke: role.supply,
				strokeWidth: 2,
				strokeDasharray: dash,
			}),
			...labels(observed, projected, view),
		],
	});
}

export function fitTrendPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return rows
		.filter((row) => numberOf(row, 'fit') !== null)
		.map((row) => ({
			x: numberOf(row, 'year'),
			y: numberOf(row, 'fit'),
			row,
			column: 'fit',
			text: [
				`${formatYear(numberOf(row, 'year') ?? 0, language)} ${isProjection(row) ? words.projected : words.observed}`,
				`${words.fit} ${formatShare(numberOf(row, 'fit') ?? 0, language)}`,
				...rangeText(row, language),
			].join(words.comma),
		}));
}

function rangeText(row: FigureRow, language: ChartView['language']): string[] {
	const lower = numberOf(row, 'fit_lower_90');
	const upper = numberOf(row, 'fit_upper_90');
	if (lower === null || upper === null) return [];
	const range = formatRange(formatShare(lower, language), formatShare(upper, language), language);
	return [`${chartMessages[language].interval90} ${range}`];
}

function domainOf(rows: readonly FigureRow[]): [number, number] {
	const values = numbersOf(rows, 'fit', 'fit_lower_90', 'fit_upper_90');
	if (values.length === 0) return [0, 1];
	const lowest = Math.floor((Math.min(...values) - 0.02) * 10) / 10;
	return [Math.max(0, Math.min(0.8, lowest)), Math.min(1, Math.max(0.9, ...values) + 0.02)];
}

function yearTicks(rows: readonly FigureRow[], narrow: boolean): number[] {
	const years = numbersOf(rows, 'year');
	const every = Math.ceil(years.length / (narrow ? 4 : 8));
	return years.filter((_, index) => index % every === 0);
}

function labels(
	observed: readonly FigureRow[],
	projected: readonly FigureRow[],
	view: ChartView,
): Markish[] {
	const words = chartMessages[view.language];
	const now = observed.slice(-1);
	const isAhead = projected.length > 1;
	const [before, last] = observed.slice(-2).map((row) => numberOf(row, 'fit') ?? 0);
	const isFalling = (last ?? 0) < (before ?? 0);
	const value = {
		x: 'year',
		y: 'fit',
		text: (row: FigureRow) => formatShare(numberOf(row, 'fit') ?? 0, view.language),
		className: 'strong',
	} as const;
	return [
		ruleX(isAhead ? now : [], { x: 'year', stroke: role.hair }),
		text(isAhead ? now : [], {
			x: 'year',
			text: () => words.now,
			frameAnchor: 'top',
			textAnchor: 'start',
			dx: 5,
			dy: -14,
			fill: role.faint,
		}),
		dot(now, { x: 'year', y: 'fit', r: 4, fill: role.supply }),
		text(
			now,
			isAhead
				? { ...value, textAnchor: 'end', dx: -7, dy: isFalling ? 13 : -12, fill: role.ink, ...halo }
				: { ...value, textAnchor: 'start', dx: 8, fill: role.ink },
		),
		text(isAhead ? projected.slice(-1) : [], {
			...value,
			textAnchor: 'start',
			dx: 8,
			fill: role.soft,
		}),
	];
}
