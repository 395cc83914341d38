import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatInteger, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, ChartPoint, ChartView, PointFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish } from './plot.ts';
import { valueLines, yearAxis } from './axes.ts';
import { areaY, dot, lineY, ruleX, text } from './plot.ts';
import { isProjection, numberOf, numbersOf } from './rows.ts';
import { band, dash, fontSize, frame, role, textWidth } from './theme.ts';

type Word =
	| 'planned'
	| 'admitted'
	| 'registered'
	| 'graduates'
	| 'entrants'
	| 'entryDemand'
	| 'students'
	| 'ownPay'
	| 'allPay';

interface Series {
	readonly column: string;
	readonly word: Word;
	readonly colour: string;
	readonly width: number;
}

const marginTop = 28;
const marginBottom = 26;

/** Counts of several kinds by year on one scale, named at their ends; what is projected is dashed. */
function history(series: readonly Series[]): ChartFunction {
	return (rows, view) => {
		const shown = series.filter(({ column }) => numbersOf(rows, column).length > 0);
		const highest = Math.max(
			1,
			...shown.flatMap(({ column }) => numbersOf(rows, column, 'upper_90')),
		);
		const lowest = Math.min(0, ...shown.flatMap(({ column }) => numbersOf(rows, column)));
		const words = chartMessages[view.language];
		const narrow = isNarrow(view);
		const height = narrow ? view.height * 0.8 : view.height;
		const widest = Math.max(0, ...shown.map(({ word }) => textWidth(words[word])));
		const years = numbersOf(rows, 'year');
		return frame(view, {
			height,
			marginTop,
			marginBottom,
			marginLeft: 0,
			marginRight: widest + (narrow ? 44 : 56),
			x: { insetLeft: 40 },
			y: { domain: [lowest, highest * 1.04] },
			marks: [
				...valueLines((value) => formatCompact(value, view.language), narrow ? 4 : 5),
				yearAxis(everyFew(years, narrow ? 3 : 8)),
				...nowRule(rows, view),
				areaY(rows, {
					x: 'year',
					y1: 'lower_90',
					y2: 'upper_90',
					fill: role.supply,
					fillOpacity: band.inner,
				}),
				...shown.flatMap((each) => lines(rows, each)),
				...endLabels(rows, shown, {
					view,
					perPixel: (highest - lowest) / (height - marginTop - marginBottom),
				}),
			],
		});
	};
}

function lines(rows: readonly FigureRow[], { column, colour, width }: Series): Markish[] {
	const observed = rows.filter((row) => !isProjection(row));
	const projected = [...observed.slice(-1), ...rows.filter(isProjection)];
	const line = { x: 'year', y: column, stroke: colour, strokeWidth: width } as const;
	return [
		lineY(observed, line),
		lineY(projected.length > 1 ? projected : [], { ...line, strokeDasharray: dash }),
		dot(observed, { x: 'year', y: column, r: width, fill: colour }),
	];
}

function nowRule(rows: readonly FigureRow[], view: ChartView): Markish[] {
	const now = rows.some(isProjection) ? rows.filter((row) => !isProjection(row)).slice(-1) : [];
	return [
		ruleX(now, { x: 'year', stroke: role.hair }),
		text(now, {
			x: 'year',
			text: () => chartMessages[view.language].now,
			frameAnchor: 'top',
			textAnchor: 'start',
			dx: 5,
			dy: -14,
			fill: role.faint,
		}),
	];
}

/** Names and last values at the right, pushed apart where they would touch. */
function endLabels(
	rows: readonly FigureRow[],
	series: readonly Series[],
	{ view, perPixel }: { readonly view: ChartView; readonly perPixel: number },
): Markish[] {
	const words = chartMessages[view.language];
	const gap = (fontSize + 3) * perPixel;
	const ends = series
		.flatMap(({ column, word, colour }) => {
			const last = rows.findLast((row) => numberOf(row, column) !== null);
			const value = numberOf(last, column);
			return value === null
				? []
				: [{ at: value, colour, label: `${words[word]} ${formatInteger(value, view.language)}` }];
		})
		.sort((a, b) => a.at - b.at);
	let floor = -Infinity;
	const placed = ends.map((end) => {
		floor = Math.max(end.at, floor + gap);
		return { ...end, at: floor };
	});
	return placed.map((end) =>
		text([end.label], {
			text: (label: string) => label,
			y: () => end.at,
			frameAnchor: 'right',
			textAnchor: 'start',
			dx: 8,
			fill: end.colour,
			className: 'strong',
		}),
	);
}

function historyPoints(series: readonly Series[]): PointFunction {
	return (rows, view): ChartPoint[] => {
		const words = chartMessages[view.language];
		return rows.flatMap((row) =>
			series.flatMap(({ column, word }) => {
				const value = numberOf(row, column);
				if (value === null) return [];
				const year = formatYear(numberOf(row, 'year') ?? 0, view.language);
				const kind = isProjection(row) ? ` ${words.projected}` : '';
				return [
					{
						x: numberOf(row, 'year'),
						y: value,
						row,
						column,
						text: `${year}${kind}${words.comma}${words[word]} ${formatInteger(value, view.language)}`,
					},
				];
			}),
		);
	};
}

function everyFew(years: readonly number[], most: number): number[] {
	const every = Math.max(1, Math.ceil(years.length / most));
	return years.filter((_, index) => index % every === 0);
}

const intakeSeries: readonly Series[] = [
	{ column: 'planned_count', word: 'planned', colour: role.faint, width: 1.25 },
	{ column: 'registered_count', word: 'registered', colour: role.supply, width: 2.25 },
	{ column: 'graduate_count', word: 'graduates', colour: role.demand, width: 1.75 },
];

const supplySeries: readonly Series[] = [
	{ column: 'entrant_count', word: 'entrants', colour: role.supply, width: 2.25 },
	{ column: 'entry_demand', word: 'entryDemand', colour: role.demand, width: 1.75 },
];

const paySeries: readonly Series[] = [
	{ column: 'pay_cny', word: 'ownPay', colour: role.demand, width: 2.25 },
	{ column: 'together_pay_cny', word: 'allPay', colour: role.faint, width: 1.5 },
];

/** Where nobody returns who registered, those admitted stand in, under their own name. */
const admittedSeries: readonly Series[] = intakeSeries.map((series) =>
	series.column === 'registered_count'
		? { ...series, column: 'admitted_count', word: 'admitted' }
		: series,
);

function intakeSeriesOf(rows: readonly FigureRow[]): readonly Series[] {
	return numbersOf(rows, 'registered_count').length > 0 ? intakeSeries : admittedSeries;
}

export const intake: ChartFunction = (rows, view) => history(intakeSeriesOf(rows))(rows, view);
export const intakePoints: PointFunction = (rows, view) =>
	historyPoints(intakeSeriesOf(rows))(rows, view);
export const supplyHistory = history(supplySeries);
export const supplyHistoryPoints = historyPoints(supplySeries);
export const payHistory = history(paySeries);
export const payHistoryPoints = historyPoints(paySeries);
