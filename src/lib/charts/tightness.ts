import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDecimal, formatInteger, formatQuarter } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { axisX, axisY, dot, gridY, lineY, ruleY, text } from './plot.ts';
import { distinct, numberOf, numbersOf, textOf } from './rows.ts';
import { frame, role, shorten } from './theme.ts';

interface Panel {
	readonly code: string;
	readonly name: string;
	readonly fx: number;
	readonly fy: number;
	readonly rows: readonly FigureRow[];
}

/** Vacancies per seeker by quarter, one panel per occupation on one scale. */
export function tightness(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const panels = panelsOf(rows, view);
	const narrow = isNarrow(view);
	const columns = columnsFor(view);
	const cells = panels.flatMap((panel) => cellsOf(panel));
	const last = panels.flatMap((panel) => cellsOf(panel).filter(isKnown).slice(-1));
	const highest = Math.max(1.5, ...numbersOf(cells, 'tightness'));
	const width = (view.width - 60) / columns;
	return frame(view, {
		height: Math.max(1, Math.ceil(panels.length / columns)) * 148 + 30,
		marginLeft: 34,
		marginRight: narrow ? 36 : 40,
		marginTop: 6,
		marginBottom: 26,
		fx: { axis: null, padding: 0.18 },
		fy: { axis: null, padding: 0.08 },
		x: { axis: null },
		y: { domain: [0, highest], nice: true, insetTop: 30 },
		marks: [
			gridY({ stroke: role.grid, strokeOpacity: 1, ticks: 3 }),
			axisY({ ticks: 3, tickSize: 0, label: null }),
			axisX({
				ticks: [
					Math.ceil(Math.min(...numbersOf(cells, 'at'))),
					Math.floor(Math.max(...numbersOf(cells, 'at'))),
				],
				tickFormat: (at: number) => String(Math.floor(at)),
				tickSize: 4,
				label: null,
				facetAnchor: 'bottom',
			}),
			ruleY([1], { stroke: role.hair, strokeDasharray: '2 3' }),
			lineY(cells, {
				fx: 'fx',
				fy: 'fy',
				x: 'at',
				y: 'tightness',
				stroke: role.demand,
				strokeWidth: 1.75,
			}),
			dot(last, { fx: 'fx', fy: 'fy', x: 'at', y: 'tightness', r: 3, fill: role.demand }),
			text(last, {
				fx: 'fx',
				fy: 'fy',
				x: 'at',
				y: 'tightness',
				text: (row: FigureRow) => formatDecimal(numberOf(row, 'tightness') ?? 0, view.language, 2),
				textAnchor: 'start',
				dx: 6,
				fill: role.ink,
				className: 'strong',
			}),
			text(panels, {
				fx: 'fx',
				fy: 'fy',
				frameAnchor: 'top-left',
				dy: 6,
				text: (panel: Panel) => shorten(panel.name, width),
				fill: role.ink,
				className: 'strong',
			}),
		],
	});
}

export function tightnessPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return panelsOf(rows, view).flatMap((panel) =>
		cellsOf(panel)
			.filter(isKnown)
			.map((row) => ({
				fx: panel.fx,
				fy: panel.fy,
				x: row.at,
				y: numberOf(row, 'tightness'),
				text: [
					panel.name,
					formatQuarter(textOf(row, 'quarter'), view.language),
					`${words.tightness} ${formatDecimal(numberOf(row, 'tightness') ?? 0, view.language, 2)}`,
					`${words.vacancies} ${formatInteger(numberOf(row, 'vacancy_count') ?? 0, view.language)}`,
					`${words.seekers} ${formatInteger(numberOf(row, 'seeker_count') ?? 0, view.language)}`,
				].join(words.comma),
			})),
	);
}

function columnsFor(view: ChartView): number {
	return isNarrow(view) ? 1 : 3;
}

function panelsOf(rows: readonly FigureRow[], view: ChartView): Panel[] {
	const columns = columnsFor(view);
	const known = rows.filter((row) => numberOf(row, 'tightness') !== null);
	return distinct(known, 'occupation_code')
		.slice(0, isNarrow(view) ? 4 : 6)
		.map((code, index) => {
			const own = rows.filter((row) => textOf(row, 'occupation_code') === code);
			return {
				code,
				name: textOf(own[0], 'occupation_name'),
				fx: index % columns,
				fy: Math.floor(index / columns),
				rows: own,
			};
		});
}

function cellsOf(panel: Panel) {
	return panel.rows.map((row) => ({
		...row,
		fx: panel.fx,
		fy: panel.fy,
		at: quarterNumber(row),
	}));
}

function isKnown(row: FigureRow): boolean {
	return numberOf(row, 'tightness') !== null;
}

function quarterNumber(row: FigureRow): number {
	const [year, quarter] = textOf(row, 'quarter').split('Q').map(Number);
	return (year ?? 0) + ((quarter ?? 1) - 1) / 4;
}
