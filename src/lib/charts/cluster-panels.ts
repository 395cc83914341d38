import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatYear } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { axisX, dot, lineY, ruleX, text } from './plot.ts';
import { distinct, isProjection, numberOf, numbersOf, textOf } from './rows.ts';
import { dash, frame, role, shorten } from './theme.ts';

interface Cell {
	readonly fx: number;
	readonly fy: number;
	readonly name: string;
	readonly year: number;
	readonly count: number;
	/** Relative to the last observed year, so that clusters of any size share a scale. */
	readonly relative: number;
	readonly isAhead: boolean;
	readonly row: FigureRow;
}

/** Employment of every cluster on one relative scale, one small panel each. */
export function clusterPanels(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const columns = columnsFor(view);
	const cells = cellsOf(rows, view);
	const panels = cells.filter(
		(cell, index) => cells.findIndex((other) => other.name === cell.name) === index,
	);
	const now = nowOf(rows);
	const place = { fx: 'fx', fy: 'fy', x: 'year', y: 'relative' } as const;
	const width = (view.width - 20) / columns - 12;
	const years = numbersOf(rows, 'year');
	const yearTick = { tickFormat: 'd', tickSize: 4, label: null, fill: role.faint } as const;
	return frame(view, {
		height: Math.max(1, Math.ceil(panels.length / columns)) * 104 + 34,
		marginLeft: 0,
		marginRight: 14,
		marginTop: 8,
		marginBottom: 26,
		fx: { axis: null, padding: 0.14 },
		fy: { axis: null, padding: 0.1 },
		x: { domain: [Math.min(...years), Math.max(...years)] },
		y: { axis: null, insetTop: 34 },
		marks: [
			axisX([Math.min(...years)], { ...yearTick, textAnchor: 'start' }),
			axisX([now], yearTick),
			ruleX([now], { stroke: role.grid }),
			lineY(
				cells.filter((cell) => !cell.isAhead),
				{ ...place, stroke: role.demand, strokeWidth: 1.75 },
			),
			lineY(
				cells.filter((cell) => cell.isAhead || cell.year === now),
				{
					...place,
					stroke: role.demand,
					strokeWidth: 1.75,
					strokeDasharray: dash,
				},
			),
			dot(
				cells.filter((cell) => cell.year === now),
				{ ...place, r: 2.5, fill: role.demand },
			),
			text(panels, {
				fx: 'fx',
				fy: 'fy',
				frameAnchor: 'top-left',
				dy: 4,
				text: (cell: Cell) => shorten(cell.name, width),
				fill: role.ink,
				className: 'strong',
			}),
			text(
				cells.filter((cell) => cell.year === now),
				{
					fx: 'fx',
					fy: 'fy',
					frameAnchor: 'top-left',
					dy: 20,
					text: (cell: Cell) => formatInteger(cell.count, view.language),
					fill: role.soft,
				},
			),
		],
	});
}

export function clusterPanelsPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return cellsOf(rows, view).map((cell) => ({
		fx: cell.fx,
		fy: cell.fy,
		x: cell.year,
		y: cell.relative,
		row: cell.row,
		column: 'employee_count',
		text: [
			cell.name,
			formatYear(cell.year, view.language),
			`${cell.isAhead ? words.projected : words.observed} ${formatInteger(cell.count, view.language)}`,
		].join(words.comma),
	}));
}

function columnsFor(view: ChartView): number {
	return isNarrow(view) ? 2 : 4;
}

function nowOf(rows: readonly FigureRow[]): number {
	return Math.max(
		...numbersOf(
			rows.filter((row) => !isProjection(row)),
			'year',
		),
	);
}

function cellsOf(rows: readonly FigureRow[], view: ChartView): Cell[] {
	const columns = columnsFor(view);
	const now = nowOf(rows);
	return distinct(rows, 'cluster_id').flatMap((id, index) => {
		const own = rows.filter((row) => textOf(row, 'cluster_id') === id);
		const basis = numberOf(
			own.find((row) => numberOf(row, 'year') === now),
			'employee_count',
		);
		return own.flatMap((row) => {
			const count = numberOf(row, 'employee_count');
			if (count === null || basis === null || basis <= 0) return [];
			return [
				{
					fx: index % columns,
					fy: Math.floor(index / columns),
					name: textOf(row, 'cluster_name'),
					year: numberOf(row, 'year') ?? 0,
					count,
					relative: count / basis,
					isAhead: isProjection(row),
					row,
				},
			];
		});
	});
}
