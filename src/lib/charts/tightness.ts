import type { FigureRow } from '#lib/domain/figure.ts';
import { formatCompact, formatDecimal, formatInteger, formatQuarter } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, ChartPoint, ChartView, PointFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
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

interface Measured {
	readonly column: string;
	readonly format: (value: number, language: ChartView['language']) => string;
	readonly tick: (value: number, language: ChartView['language']) => string;
	/** The value at which both sides are equal, where there is one. */
	readonly reference: readonly number[];
	readonly highest: number;
}

/** One value by quarter, one panel per occupation on one scale. */
function quarterPanels({
	column,
	format,
	tick,
	reference,
	highest: least,
}: Measured): ChartFunction {
	return (rows, view) => {
		const panels = panelsOf(rows, view, column);
		const narrow = isNarrow(view);
		const columns = columnsFor(view);
		const byPanel = panels.map((panel) => cellsOf(panel));
		const cells = byPanel.flat();
		const last = byPanel.flatMap((own) =>
			own.filter((row) => numberOf(row, column) !== null).slice(-1),
		);
		const highest = Math.max(least, ...numbersOf(cells, column));
		const width = (view.width - 60) / columns;
		return frame(view, {
			height: Math.max(1, Math.ceil(panels.length / columns)) * 148 + 30,
			marginLeft: 34,
			marginRight: narrow ? 36 : 40,
			marginTop: 6,
			marginBottom: 26,
			fx: { axis: null, padding: panels.length === 1 ? 0 : 0.18 },
			fy: { axis: null, padding: 0.08 },
			x: { axis: null },
			y: { domain: [0, highest], nice: true, insetTop: 30 },
			marks: [
				gridY({ stroke: role.grid, strokeOpacity: 1, ticks: 3 }),
				axisY({
					ticks: 3,
					tickSize: 0,
					label: null,
					tickFormat: (value: number) => tick(value, view.language),
				}),
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
				ruleY(reference, { stroke: role.hair, strokeDasharray: '2 3' }),
				lineY(cells, {
					fx: 'fx',
					fy: 'fy',
					x: 'at',
					y: column,
					stroke: role.demand,
					strokeWidth: 1.75,
				}),
				dot(last, { fx: 'fx', fy: 'fy', x: 'at', y: column, r: 3, fill: role.demand }),
				text(last, {
					fx: 'fx',
					fy: 'fy',
					x: 'at',
					y: column,
					text: (row: FigureRow) => format(numberOf(row, column) ?? 0, view.language),
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
	};
}

function quarterPoints(
	column: string,
	describe: (row: FigureRow, language: ChartView['language']) => readonly string[],
): PointFunction {
	return (rows, view): ChartPoint[] =>
		panelsOf(rows, view, column).flatMap((panel) =>
			cellsOf(panel)
				.filter((row) => numberOf(row, column) !== null)
				.map((row) => ({
					fx: panel.fx,
					fy: panel.fy,
					x: row.at,
					y: numberOf(row, column),
					row,
					column,
					text: [
						panel.name,
						formatQuarter(textOf(row, 'quarter'), view.language),
						...describe(row, view.language),
					].join(chartMessages[view.language].comma),
				})),
		);
}

function market(row: FigureRow, language: ChartView['language']): readonly string[] {
	const words = chartMessages[language];
	return [
		`${words.tightness} ${formatDecimal(numberOf(row, 'tightness') ?? 0, language, 2)}`,
		`${words.vacancies} ${formatInteger(numberOf(row, 'vacancy_count') ?? 0, language)}`,
		`${words.seekers} ${formatInteger(numberOf(row, 'seeker_count') ?? 0, language)}`,
	];
}

function posted(row: FigureRow, language: ChartView['language']): readonly string[] {
	const words = chartMessages[language];
	return [
		`${words.postedPay} ${formatInteger(numberOf(row, 'posted_wage_cny') ?? 0, language)} ${words.yuanMonth}`,
	];
}

function columnsFor(view: ChartView): number {
	return isNarrow(view) ? 1 : 3;
}

function panelsOf(rows: readonly FigureRow[], view: ChartView, column: string): Panel[] {
	const columns = columnsFor(view);
	const known = rows.filter((row) => numberOf(row, column) !== null);
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

function quarterNumber(row: FigureRow): number {
	const [year, quarter] = textOf(row, 'quarter').split('Q').map(Number);
	return (year ?? 0) + ((quarter ?? 1) - 1) / 4;
}

export const tightness = quarterPanels({
	column: 'tightness',
	format: (value, language) => formatDecimal(value, language, 2),
	tick: formatDecimal,
	reference: [1],
	highest: 1.5,
});
export const tightnessPoints = quarterPoints('tightness', market);

export const postedPay = quarterPanels({
	column: 'posted_wage_cny',
	format: formatInteger,
	tick: formatCompact,
	reference: [],
	highest: 1000,
});
export const postedPayPoints = quarterPoints('posted_wage_cny', posted);
