import type { FigureRow } from '#lib/domain/figure.ts';
import { formatValue } from '#lib/format/index.ts';
import type { ChartFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueColumns } from './axes.ts';
import type { ExploreFormat } from './explore.ts';
import { domainOf, groupsOf, known, short } from './explore-scale.ts';
import { barX, dot, link, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

const mostGroups = 20;

/** One row per group in one year: a bar for counts, a dot on its interval for shares. */
function chart(format: ExploreFormat): ChartFunction {
	return (rows, view) => {
		const all = known(rows);
		const groups = groupsOf(all, view, mostGroups);
		const shown = groups.flatMap((id) => all.filter((row) => textOf(row, 'group_id') === id));
		const narrow = isNarrow(view);
		const scale = { name: 'group_name', key: 'group_id' };
		const isCount = format === 'integer' || format === 'money';
		return frame(view, {
			height: rowsHeight(groups.length, view, 32),
			marginTop: 6,
			marginBottom: 26,
			marginLeft: labelMargin(
				shown.map((row) => textOf(row, 'group_name')),
				view,
			),
			marginRight: 64,
			y: { domain: groups, axis: null, type: 'band', padding: 0 },
			x: { domain: domainOf(shown, format), nice: isCount },
			marks: [
				...valueColumns(view, (value) => short(value, format, view)),
				...(isCount ? barMarks(shown, narrow) : dotMarks(shown, narrow)),
				rowLabels(shown, view, scale),
				text(shown, {
					y: 'group_id',
					x: isCount ? 'value' : (row: FigureRow) => numberOf(row, 'value_upper') ?? row['value'],
					textAnchor: 'start',
					dx: 7,
					dy: narrow ? 4 : 0,
					text: (row: FigureRow) => formatValue(row['value'], format, view.language),
					fill: role.ink,
					className: 'strong',
				}),
			],
		});
	};
}

function barMarks(rows: readonly FigureRow[], narrow: boolean) {
	const inset = narrow ? { insetTop: 17, insetBottom: 9 } : { insetTop: 7, insetBottom: 7 };
	return [
		barX(rows, { y: 'group_id', x: 'value', fill: role.supply, ...inset }),
		ruleX([0], { stroke: role.ink }),
	];
}

function dotMarks(rows: readonly FigureRow[], narrow: boolean) {
	const dy = narrow ? 4 : 0;
	const bounded = rows.filter((row) => numberOf(row, 'value_lower') !== null);
	return [
		link(bounded, {
			y: 'group_id',
			x1: 'value_lower',
			x2: 'value_upper',
			stroke: role.supply,
			strokeWidth: 6,
			strokeOpacity: 0.3,
			strokeLinecap: 'butt',
			dy,
		}),
		dot(rows, { y: 'group_id', x: 'value', r: 4.5, fill: role.supply, dy }),
	];
}

export const groupBars = {
	chart,
	place: (rows: readonly FigureRow[], view: Parameters<ChartFunction>[1]) => {
		const groups = groupsOf(known(rows), view, mostGroups);
		return (row: FigureRow) =>
			groups.includes(textOf(row, 'group_id'))
				? { x: numberOf(row, 'value'), y: textOf(row, 'group_id') }
				: null;
	},
};
