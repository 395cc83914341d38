import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatInteger, formatRange, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import { type Fan, type FanPoint, fanOf, loneOf } from './fan-points.ts';
import type { Markish, PlotOptions } from './plot.ts';
import { valueLines, yearAxis } from './axes.ts';
import { areaY, dot, lineY, ruleX, text } from './plot.ts';
import { band, dash, frame, halo, role } from './theme.ts';

/** Pixels of a line of text, and of what stands above and below the picture. */
const labelHeight = 14;
const margins = { top: 28, bottom: 30 } as const;
/** How much further than the values a scale with round ends may reach. */
const reach = 1.25;

/** Employment as observed, then the forecast with its 80 % and 95 % intervals from a visible "now". */
export function employmentFan(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const fan = fanOf(rows);
	const years = [...fan.history, ...fan.forecast].map((point) => point.year);
	const narrow = isNarrow(view);
	return frame(view, {
		marginTop: margins.top,
		marginBottom: margins.bottom,
		marginLeft: 0,
		marginRight: narrow ? 58 : 84,
		x: { domain: [Math.min(...years), Math.max(...years)], insetLeft: 44 },
		y: { nice: true },
		marks: [
			...valueLines((value) => formatCompact(value, view.language)),
			yearAxis(narrow ? 4 : 8),
			...bandMarks(fan.forecast),
			...historyMarks(fan, view),
			...forecastMarks(fan, view),
			...endLabels(fan, view),
		],
	});
}

export function employmentFanPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	const { history, forecast } = fanOf(rows);
	const known = history.map((point) => ({
		x: point.year,
		y: point.value,
		row: point.row,
		column: 'employee_count',
		text: `${formatYear(point.year, language)}${words.comma}${words.observed} ${formatInteger(point.value, language)}`,
	}));
	const ahead = forecast.slice(history.length > 0 ? 1 : 0).map((point) => ({
		x: point.year,
		y: point.value,
		row: point.row,
		column: 'employee_count',
		text: `${formatYear(point.year, language)}${words.comma}${words.projected} ${formatInteger(point.value, language)}${intervalText(point, language)}`,
	}));
	return [...known, ...ahead];
}

function intervalText(point: FanPoint, language: ChartView['language']): string {
	if (point.lower80 === null || point.upper80 === null) return '';
	const range = formatRange(
		formatInteger(point.lower80, language),
		formatInteger(point.upper80, language),
		language,
	);
	return `${chartMessages[language].comma}${chartMessages[language].interval80} ${range}`;
}

function bandMarks(forecast: readonly FanPoint[]): Markish[] {
	return [
		areaY(forecast, {
			x: 'year',
			y1: 'lower95',
			y2: 'upper95',
			fill: role.demand,
			fillOpacity: band.outer,
		}),
		areaY(forecast, {
			x: 'year',
			y1: 'lower80',
			y2: 'upper80',
			fill: role.demand,
			fillOpacity: band.inner,
		}),
	];
}

function historyMarks({ history, breaks }: Fan, view: ChartView): Markish[] {
	const words = chartMessages[view.language];
	return [
		lineY(history, {
			x: 'year',
			y: 'value',
			z: ({ series, stretch }: FanPoint) => `${series}|${String(stretch)}`,
			stroke: role.demand,
			strokeWidth: 2,
		}),
		dot(loneOf(history), { x: 'year', y: 'value', r: 2, fill: role.demand }),
		ruleX(breaks, { stroke: role.hair, strokeDasharray: '1 3' }),
		text(breaks, {
			x: (year: number) => year,
			text: () => words.seriesBreak,
			frameAnchor: 'bottom',
			dy: -6,
			fill: role.faint,
		}),
	];
}

function forecastMarks({ history, forecast }: Fan, view: ChartView): Markish[] {
	const words = chartMessages[view.language];
	const now = history.slice(-1);
	return [
		lineY(forecast, {
			x: 'year',
			y: 'value',
			stroke: role.demand,
			strokeWidth: 2,
			strokeDasharray: dash,
		}),
		ruleX(forecast.length > 0 ? now : [], { x: 'year', stroke: role.hair }),
		text(forecast.length > 0 ? now : [], {
			x: 'year',
			text: () => words.now,
			frameAnchor: 'top',
			textAnchor: 'start',
			dx: 5,
			dy: -14,
			fill: role.faint,
		}),
		dot(now, { x: 'year', y: 'value', r: 3.5, fill: role.demand }),
		text(now, {
			x: 'year',
			y: 'value',
			text: (point: FanPoint) => formatCompact(point.value, view.language),
			textAnchor: 'end',
			dx: -8,
			dy: isFalling(history) ? 12 : -12,
			fill: role.ink,
			className: 'strong',
			...halo,
		}),
	];
}

/** The label goes where the line does not come from. */
function isFalling(history: readonly FanPoint[]): boolean {
	const [before, last] = history.slice(-2);
	return before !== undefined && last !== undefined && last.value < before.value;
}

interface EndLabel {
	readonly year: number;
	readonly at: number;
	readonly text: string;
	readonly isValue: boolean;
}

/** What the line and its bands are called at their end, apart by a line of text where they lie closer. */
function endLabels(fan: Fan, view: ChartView): Markish[] {
	const labels = spreadLabels(fan, view);
	const place = { x: 'year', y: 'at', text: 'text', textAnchor: 'start', dx: 7 } as const;
	return [
		text(
			labels.filter(({ isValue }) => isValue),
			{ ...place, fill: role.ink, className: 'strong' },
		),
		text(isNarrow(view) ? [] : labels.filter(({ isValue }) => !isValue), {
			...place,
			fill: role.faint,
		}),
	];
}

function spreadLabels({ history, forecast }: Fan, view: ChartView): readonly EndLabel[] {
	const last = forecast.at(-1);
	if (last === undefined) return [];
	const words = chartMessages[view.language];
	const bounds = [...history, ...forecast].flatMap((point) => [
		point.value,
		point.lower95 ?? point.value,
		point.upper95 ?? point.value,
	]);
	const perPixel =
		((Math.max(...bounds) - Math.min(...bounds)) * reach) /
		(view.height - margins.top - margins.bottom);
	const line = perPixel * labelHeight;
	const { year, value, upper80, upper95 } = last;
	const inner = Math.max(upper80 ?? value, value + line);
	const outer = Math.max(upper95 ?? value, inner + line);
	const whole = formatCompact(value, view.language);
	return [
		{ year, at: value, text: whole, isValue: true },
		...(upper80 === null ? [] : [{ year, at: inner, text: words.interval80, isValue: false }]),
		...(upper95 === null ? [] : [{ year, at: outer, text: words.interval95, isValue: false }]),
	];
}
