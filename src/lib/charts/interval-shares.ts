import type { FigureRow } from '#lib/domain/figure.ts';
import { formatShare } from '#lib/format/index.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, PointFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueLines, yearAxis } from './axes.ts';
import { dot, lineY, ruleY, text } from './plot.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, halo, role } from './theme.ts';

const levels = [
	{
		column: 'coverage_95',
		nominal: 0.95,
		stroke: role.supply,
		name: 'intervals95',
		symbol: 'circle',
	},
	{
		column: 'coverage_80',
		nominal: 0.8,
		stroke: role.demand,
		name: 'intervals80',
		symbol: 'square',
	},
] as const;

/** What intervals held beside what they promised, by years ahead or by year. */
function intervalShares(column: 'horizon' | 'year'): ChartFunction {
	return (rows, view) => {
		const narrow = isNarrow(view);
		const words = backtestMessages[view.language];
		const strong = rows.filter((row) => row['is_chosen'] !== false);
		const faint = rows.filter((row) => row['is_chosen'] === false);
		const lowest = Math.min(0.7, ...numbersOf(rows, 'coverage_80', 'coverage_95'));
		const ticks = numbersOf(strong, column);
		const every = Math.max(1, Math.ceil(ticks.length / (narrow ? 5 : 10)));
		return frame(view, {
			height: narrow ? view.height * 0.95 : view.height,
			marginTop: 20,
			marginBottom: 40,
			marginLeft: 0,
			marginRight: view.language === 'zh' ? 84 : 98,
			x: { insetLeft: 44, insetRight: 8 },
			y: { domain: [Math.floor(lowest * 10) / 10, 1] },
			marks: [
				...valueLines((value) => formatShare(value, view.language, 0), 5),
				yearAxis(ticks.filter((_, index) => index % every === 0)),
				text(column === 'horizon' ? [words.yearsAhead] : [], {
					text: (label: string) => label,
					frameAnchor: 'bottom-right',
					dy: 34,
					fill: role.faint,
				}),
				...levels.flatMap(({ column: share, nominal, stroke, name, symbol }) => [
					ruleY([nominal], { stroke, strokeDasharray: '3 3' }),
					lineY(faint, { x: column, y: share, stroke, strokeWidth: 1.5, strokeOpacity: 0.4 }),
					lineY(strong, { x: column, y: share, stroke, strokeWidth: 2 }),
					dot(strong, { x: column, y: share, fill: stroke, r: 3.5, symbol }),
					text([nominal], {
						y: (value: number) => value,
						frameAnchor: 'right',
						textAnchor: 'start',
						dx: 6,
						text: () => words[name],
						fill: stroke,
						className: 'strong',
						...halo,
					}),
				]),
			],
			symbol: { type: 'identity' },
		});
	};
}

function intervalSharesPoints(column: 'horizon' | 'year'): PointFunction {
	return (rows, { language }) => {
		const words = backtestMessages[language];
		const { comma } = chartMessages[language];
		return rows.map((row: FigureRow) => ({
			x: numberOf(row, column),
			y: numberOf(row, 'coverage_80'),
			row,
			column: 'coverage_80',
			text: [
				...(row['method_name'] === undefined ? [] : [textOf(row, 'method_name')]),
				column === 'year'
					? String(numberOf(row, column) ?? '')
					: `${words.yearsAhead} ${String(numberOf(row, column) ?? '')}`,
				...levels.map(
					({ column: share, name }) =>
						`${words[name]} ${formatShare(numberOf(row, share) ?? 0, language, 0)}`,
				),
			].join(comma),
		}));
	};
}

export const backtestIntervals = intervalShares('horizon');
export const backtestIntervalsPoints = intervalSharesPoints('horizon');
export const backtestYears = intervalShares('year');
export const backtestYearsPoints = intervalSharesPoints('year');
