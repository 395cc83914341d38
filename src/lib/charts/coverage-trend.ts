import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCoverage, formatCoverageRange, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { yearAxis } from './axes.ts';
import { areaY, axisY, dot, gridY, lineY, rect, ruleX, ruleY, text } from './plot.ts';
import { isProjection, numberOf, numbersOf } from './rows.ts';
import { band, dash, frame, role } from './theme.ts';

const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 10];
const balanced = [0.8, 1.25] as const;

/** Coverage of one major by year with its 90 % uncertainty, on a log scale around 100 %. */
export function coverageTrend(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = rows.filter((row) => (numberOf(row, 'coverage') ?? 0) > 0);
	const observed = shown.filter((row) => !isProjection(row));
	const ahead = shown.filter(isProjection);
	const narrow = isNarrow(view);
	const words = chartMessages[view.language];
	const domain = domainOf(shown);
	const inDomain = ticks.filter((tick) => tick >= domain[0] && tick <= domain[1]);
	const years = numbersOf(shown, 'year');
	const every = Math.max(1, Math.ceil(years.length / (narrow ? 4 : 9)));
	const line = { x: 'year', y: 'coverage', stroke: role.supply, strokeWidth: 2 } as const;
	const label = {
		x: 'year',
		y: 'coverage',
		text: (row: FigureRow) => formatCoverage(numberOf(row, 'coverage') ?? 0, view.language),
		textAnchor: 'start',
		dx: 8,
		fill: role.ink,
		className: 'strong',
	} as const;
	return frame(view, {
		height: narrow ? view.height * 0.8 : view.height,
		marginTop: 28,
		marginBottom: 26,
		marginLeft: 0,
		marginRight: narrow ? 46 : 60,
		x: { insetLeft: 44 },
		y: { type: 'log', domain },
		marks: [
			rect([0], { y1: balanced[0], y2: balanced[1], fill: role.none, fillOpacity: 0.13 }),
			gridY(inDomain, { stroke: role.grid, strokeOpacity: 1 }),
			axisY(inDomain, {
				tickSize: 0,
				tickPadding: 0,
				label: null,
				textAnchor: 'start',
				lineAnchor: 'bottom',
				dy: -4,
				fill: role.faint,
				tickFormat: (value: number) => formatCoverage(value, view.language),
			}),
			yearAxis(years.filter((_, index) => index % every === 0)),
			ruleY([1], { stroke: role.ink }),
			ruleX(ahead.length > 0 ? observed.slice(-1) : [], { x: 'year', stroke: role.hair }),
			text(ahead.length > 0 ? observed.slice(-1) : [], {
				x: 'year',
				text: () => words.now,
				frameAnchor: 'top',
				textAnchor: 'start',
				dx: 5,
				dy: -14,
				fill: role.faint,
			}),
			areaY(ahead, {
				x: 'year',
				y1: within('coverage_lower_90', domain),
				y2: upperEnd(domain),
				fill: role.supply,
				fillOpacity: band.inner,
			}),
			lineY(observed, line),
			lineY(ahead.length > 0 ? [...observed.slice(-1), ...ahead] : [], {
				...line,
				strokeDasharray: dash,
			}),
			dot(observed, { x: 'year', y: 'coverage', r: 2.5, fill: role.supply }),
			text(shown.slice(-1), label),
		],
	});
}

export function coverageTrendPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	return rows
		.filter((row) => (numberOf(row, 'coverage') ?? 0) > 0)
		.map((row) => ({
			x: numberOf(row, 'year'),
			y: numberOf(row, 'coverage'),
			row,
			column: 'coverage',
			text: [
				`${formatYear(numberOf(row, 'year') ?? 0, language)} ${isProjection(row) ? words.projected : words.observed}`,
				`${words.coverage} ${formatCoverage(numberOf(row, 'coverage') ?? 0, language)}`,
				...(isProjection(row) && numberOf(row, 'coverage_lower_90') !== null
					? [`${words.interval90} ${rangeOf(row, language)}`]
					: []),
			].join(words.comma),
		}));
}

function rangeOf(row: FigureRow, language: ChartView['language']): string {
	return formatCoverageRange(row['coverage_lower_90'], row['coverage_upper_90'], language);
}

function within(name: string, [lower, upper]: readonly [number, number]) {
	return (row: FigureRow) => {
		const value = numberOf(row, name);
		return value === null ? null : Math.min(upper, Math.max(lower, value));
	};
}

/** Up to the edge where the interval has no upper end. */
function upperEnd(domain: readonly [number, number]) {
	const upper = within('coverage_upper_90', domain);
	return (row: FigureRow) =>
		numberOf(row, 'coverage_lower_90') === null ? null : (upper(row) ?? domain[1]);
}

function domainOf(rows: readonly FigureRow[]): [number, number] {
	const values = numbersOf(rows, 'coverage', 'coverage_lower_90', 'coverage_upper_90');
	return [
		Math.max(0.08, Math.min(0.45, ...values.filter((value) => value > 0)) * 0.92),
		Math.min(12.5, Math.max(2.2, ...values) * 1.08),
	];
}
