import { directionOf, type Direction } from '#lib/domain/direction.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCoverage, formatCoverageRange } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish, PlotOptions } from './plot.ts';
import { axisX, dot, gridX, link, rect, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 10];
const widest = [0.08, 12.5] as const;
const balancedFrom = 0.8;
const balancedTo = 1.25;

/** Coverage per major with its 90 % uncertainty, on a log scale around 100 %. */
export function coverage(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = shownRows(rows, view);
	const narrow = isNarrow(view);
	const domain = domainOf(shown);
	return frame(view, {
		height: rowsHeight(shown.length, view, 66),
		marginTop: 36,
		marginBottom: 30,
		marginLeft: labelMargin(
			shown.map((row) => textOf(row, 'major_name')),
			view,
		),
		marginRight: narrow ? 52 : 60,
		y: {
			domain: shown.map((row) => textOf(row, 'major_code')),
			axis: null,
			type: 'point',
			padding: 0.5,
		},
		x: { type: 'log', domain },
		color: { type: 'identity' },
		marks: [
			rect([0], { x1: balancedFrom, x2: balancedTo, fill: role.none, fillOpacity: 0.13 }),
			gridX(ticksIn(domain), { stroke: role.grid, strokeOpacity: 1 }),
			axisX(ticksIn(domain), {
				tickSize: 0,
				label: null,
				tickFormat: (value: number) => formatCoverage(value, view.language),
			}),
			ruleX([1], { stroke: role.ink }),
			...sideLabels(view),
			...rowMarks(shown, domain, view),
			rowLabels(shown, view, { name: 'major_name', key: 'major_code' }),
		],
	});
}

export function coveragePoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return shownRows(rows, view).map((row) => ({
		x: numberOf(row, 'coverage'),
		y: textOf(row, 'major_code'),
		row,
		column: 'coverage',
		text: [
			textOf(row, 'major_name'),
			`${words.coverage} ${formatCoverage(numberOf(row, 'coverage') ?? 0, view.language)}`,
			...intervalText(row, view),
		].join(words.comma),
	}));
}

function intervalText(row: FigureRow, { language }: ChartView): string[] {
	const lower = numberOf(row, 'coverage_lower_90');
	if (lower === null) return [];
	const range = formatCoverageRange(lower, row['coverage_upper_90'], language);
	return [`${chartMessages[language].interval90} ${range}`];
}

function shownRows(rows: readonly FigureRow[], view: ChartView): FigureRow[] {
	return rows
		.filter((row) => (numberOf(row, 'coverage') ?? 0) > 0)
		.slice(0, isNarrow(view) ? 12 : 18);
}

function domainOf(rows: readonly FigureRow[]): [number, number] {
	const values = numbersOf(rows, 'coverage', 'coverage_lower_90', 'coverage_upper_90');
	const lower = Math.min(0.45, ...values.filter((value) => value > 0));
	const upper = Math.max(2.2, ...values);
	return [Math.max(widest[0], lower * 0.92), Math.min(widest[1], upper * 1.08)];
}

function ticksIn([lower, upper]: readonly [number, number]): number[] {
	return ticks.filter((tick) => tick >= lower && tick <= upper);
}

function sideLabels(view: ChartView): Markish[] {
	const words = chartMessages[view.language];
	const place = { x: 1, frameAnchor: 'top', dy: -20, fill: role.faint } as const;
	return [
		text([words.shortSide], {
			...place,
			text: (label: string) => `← ${label}`,
			textAnchor: 'end',
			dx: -8,
		}),
		text([words.overSide], {
			...place,
			text: (label: string) => `${label} →`,
			textAnchor: 'start',
			dx: 8,
		}),
	];
}

const symbols: Readonly<Record<Direction, { symbol: 'triangle' | 'circle'; rotate: number }>> = {
	short: { symbol: 'triangle', rotate: 180 },
	over: { symbol: 'triangle', rotate: 0 },
	none: { symbol: 'circle', rotate: 0 },
};

function rowMarks(
	rows: readonly FigureRow[],
	[lower, upper]: readonly [number, number],
	view: ChartView,
): Markish[] {
	const dy = isNarrow(view) ? 4 : 0;
	const y = (row: FigureRow) => textOf(row, 'major_code');
	const stroke = (row: FigureRow) => role[directionOf(row['direction'])];
	const within = (name: string) => (row: FigureRow) => {
		const value = numberOf(row, name);
		return value === null ? null : Math.min(upper, Math.max(lower, value));
	};
	const directions = ['short', 'over', 'none'] as const;
	return [
		link(rows, {
			y,
			x1: within('coverage_lower_90'),
			x2: (row: FigureRow) =>
				numberOf(row, 'coverage_lower_90') === null
					? null
					: (within('coverage_upper_90')(row) ?? upper),
			stroke,
			strokeWidth: 6,
			strokeOpacity: 0.28,
			strokeLinecap: 'butt',
			dy,
		}),
		...directions.map((direction) =>
			dot(
				rows.filter((row) => directionOf(row['direction']) === direction),
				{ y, x: within('coverage'), r: 5, fill: role[direction], dy, ...symbols[direction] },
			),
		),
		text(rows, {
			y,
			dy,
			frameAnchor: 'right',
			textAnchor: 'end',
			dx: isNarrow(view) ? 48 : 56,
			text: (row: FigureRow) => formatCoverage(numberOf(row, 'coverage') ?? 0, view.language),
			fill: role.ink,
			className: 'strong',
		}),
	];
}
