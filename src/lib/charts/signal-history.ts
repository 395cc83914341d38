import { directionOf } from '#lib/domain/direction.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { directionSigns, formatCoverage, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import { term, terms } from '#lib/messages/terms.ts';
import { valueLines, yearAxis } from './axes.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { areaY, dot, lineY, ruleY, text } from './plot.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, halo, role } from './theme.ts';

const balance = { from: 0.8, to: 1.25 } as const;

/** Coverage by year; a year with a signal carries its mark and word. */
export function signalHistory(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const known = knownRows(rows);
	const flagged = known.filter(isFlagged);
	const highest = Math.max(1.5, ...numbersOf(known, 'coverage'));
	const years = numbersOf(known, 'year');
	const narrow = isNarrow(view);
	const place = { x: 'year', y: 'coverage' } as const;
	const ends = years.length === 0 ? [] : [Math.min(...years), Math.max(...years)];
	return frame(view, {
		height: narrow ? view.height * 0.85 : view.height,
		marginTop: 24,
		marginBottom: 26,
		marginLeft: 0,
		marginRight: 48,
		x: { insetLeft: 56, insetRight: 12 },
		y: { domain: [0, highest * 1.1] },
		marks: [
			...valueLines((value) => formatCoverage(value, view.language), 4),
			yearAxis(narrow ? 4 : 8),
			areaY(ends, {
				x: (year: number) => year,
				y1: balance.from,
				y2: balance.to,
				fill: role.none,
				fillOpacity: 0.14,
			}),
			ruleY([1], { stroke: role.hair }),
			lineY(known, { ...place, stroke: role.soft, strokeWidth: 1.75 }),
			dot(
				known.filter((row) => !isFlagged(row)),
				{ ...place, r: 3, fill: role.soft },
			),
			text(flagged, {
				...place,
				text: (row: FigureRow) => directionSigns[directionOf(row['direction'])],
				fill: (row: FigureRow) => role[directionOf(row['direction'])],
				fontSize: 15,
				...halo,
			}),
			text(flagged, {
				...place,
				text: (row: FigureRow) => term(terms[view.language].signals, row['signal']),
				dy: -16,
				fill: role.ink,
				...halo,
			}),
			text(known.slice(-1), {
				...place,
				text: (row: FigureRow) => formatCoverage(numberOf(row, 'coverage') ?? 0, view.language),
				textAnchor: 'start',
				dx: 10,
				fill: role.ink,
				className: 'strong',
			}),
		],
		color: { type: 'identity' },
	});
}

export function signalHistoryPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	return knownRows(rows).map((row) => ({
		x: numberOf(row, 'year'),
		y: numberOf(row, 'coverage'),
		row,
		column: 'coverage',
		text: [
			formatYear(numberOf(row, 'year') ?? 0, language),
			`${words.coverage} ${formatCoverage(numberOf(row, 'coverage') ?? 0, language)}`,
			term(terms[language].signals, textOf(row, 'signal')),
		].join(words.comma),
	}));
}

function isFlagged(row: FigureRow): boolean {
	return ['watch', 'yellow', 'red'].includes(textOf(row, 'signal'));
}

function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows.filter((row) => numberOf(row, 'coverage') !== null);
}
