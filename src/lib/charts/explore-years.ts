import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartFunction, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { ExploreFormat } from './explore.ts';
import { domainOf, groupsOf, known, short } from './explore-scale.ts';
import { gridX, link, ruleX, text } from './plot.ts';
import { distinct, numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role, shorten } from './theme.ts';

const rowHeight = 22;

/** The same groups in every year, one panel per year on the same scale. */
function chart(format: ExploreFormat): ChartFunction {
	return (rows, view) => {
		const all = known(rows);
		const narrow = isNarrow(view);
		const groups = groupsOf(all, view, mostGroups(view));
		const shown = all.filter((row) => groups.includes(textOf(row, 'group_id')));
		const years = distinct(shown, 'year').toSorted();
		const names = new Map(shown.map((row) => [textOf(row, 'group_id'), textOf(row, 'group_name')]));
		const margin = narrow ? 108 : labelMargin([...names.values()], view);
		const facet = narrow ? { fy: year } : { fx: year };
		const panels = narrow ? years.length : 1;
		return frame(view, {
			height: panels * (groups.length * rowHeight + 34) + 14,
			marginLeft: margin,
			marginRight: 44,
			marginTop: 26,
			marginBottom: 8,
			fx: { axis: null, padding: 0.16 },
			fy: { axis: null, padding: 0.12 },
			x: {
				domain: [Math.min(0, domainOf(shown, format)[0]), domainOf(shown, format)[1]],
				axis: null,
			},
			y: { domain: groups, axis: null, type: 'point', padding: 0.5 },
			marks: [
				gridX({ stroke: role.grid, strokeOpacity: 1, ticks: 2 }),
				ruleX([0], { stroke: role.ink }),
				link(shown, {
					...facet,
					y: 'group_id',
					x1: 0,
					x2: 'value',
					stroke: role.supply,
					strokeWidth: 9,
					strokeOpacity: 0.85,
					strokeLinecap: 'butt',
				}),
				link(
					shown.filter((row) => numberOf(row, 'value_lower') !== null),
					{
						...facet,
						y: 'group_id',
						x1: 'value_lower',
						x2: 'value_upper',
						stroke: role.ink,
						strokeWidth: 1.5,
						strokeLinecap: 'butt',
					},
				),
				text(shown, {
					...facet,
					y: 'group_id',
					x: (row: FigureRow) => numberOf(row, 'value_upper') ?? row['value'],
					textAnchor: 'start',
					dx: 5,
					text: (row: FigureRow) => short(numberOf(row, 'value') ?? 0, format, view),
					fill: role.soft,
				}),
				text(years, {
					...(narrow ? { fy: (each: string) => each } : { fx: (each: string) => each }),
					frameAnchor: 'top-left',
					dy: -16,
					text: (each: string) => each,
					fill: role.ink,
					className: 'strong',
				}),
				text(labelled(groups, years, narrow), {
					...(narrow ? { fy: 'year' } : { fx: 'year' }),
					y: 'id',
					frameAnchor: 'left',
					textAnchor: 'start',
					dx: -margin,
					text: ({ id }: Label) => shorten(names.get(id) ?? id, margin - 8),
					fill: role.ink,
				}),
			],
		});
	};
}

interface Label {
	readonly id: string;
	readonly year: string;
}

/** Names stand once, or in every panel where panels lie below each other. */
function labelled(groups: readonly string[], years: readonly string[], narrow: boolean): Label[] {
	const within = narrow ? years : years.slice(0, 1);
	return within.flatMap((each) => groups.map((id) => ({ id, year: each })));
}

function year(row: FigureRow): string {
	return textOf(row, 'year');
}

function mostGroups(view: ChartView): number {
	return isNarrow(view) ? 8 : 20;
}

export const yearPanels = {
	chart,
	place: (rows: readonly FigureRow[], view: ChartView) => {
		const groups = groupsOf(known(rows), view, mostGroups(view));
		return (row: FigureRow) =>
			groups.includes(textOf(row, 'group_id'))
				? {
						x: numberOf(row, 'value'),
						y: textOf(row, 'group_id'),
						...(isNarrow(view) ? { fy: year(row) } : { fx: year(row) }),
					}
				: null;
	},
};
