import type { FigureRow } from '#lib/domain/figure.ts';
import { formatValue } from '#lib/format/index.ts';
import type { ChartFunction, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { ExploreFormat } from './explore.ts';
import { domainOf, groupsOf, isAhead, known, short } from './explore-scale.ts';
import { areaY, axisX, axisY, dot, gridY, lineY, ruleX, text } from './plot.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { band, dash, frame, role, shorten } from './theme.ts';

const mostGroups = 12;
const panelHeight = 138;

/** Every group over the years in a panel of its own, all on the same scales. */
function chart(format: ExploreFormat): ChartFunction {
	return (rows, view) => {
		const all = known(rows);
		const groups = groupsOf(all, view, mostGroups);
		const columns = columnsFor(groups.length, view);
		const shown = all.filter((row) => groups.includes(textOf(row, 'group_id')));
		const facet = facets(groups, columns);
		const years = numbersOf(shown, 'year');
		const width = (view.width - 52) / columns - 14;
		const ends = groups.flatMap((id) => lastOf(shown, id));
		return frame(view, {
			height: Math.max(1, Math.ceil(groups.length / columns)) * panelHeight + 30,
			marginLeft: 46,
			marginRight: 6,
			marginTop: 6,
			marginBottom: 24,
			fx: { axis: null, padding: 0.12 },
			fy: { axis: null, padding: 0.12 },
			x: { domain: [Math.min(...years), Math.max(...years)] },
			y: { domain: domainOf(shown, format), insetTop: 40 },
			marks: [
				gridY({ stroke: role.grid, strokeOpacity: 1, ticks: 3 }),
				axisY({
					ticks: 3,
					tickSize: 0,
					label: null,
					fill: role.faint,
					tickFormat: (value: number) => short(value, format, view),
				}),
				yearTick(Math.min(...years), 'start'),
				yearTick(Math.max(...years), 'end'),
				...linesOf(shown, facet),
				dot(ends, { ...facet, x: 'year', y: 'value', r: 3, fill: role.supply }),
				text(ends, {
					...facet,
					frameAnchor: 'top-left',
					dy: 2,
					text: (row: FigureRow) => shorten(textOf(row, 'group_name'), width),
					fill: role.ink,
					className: 'strong',
				}),
				text(ends, {
					...facet,
					frameAnchor: 'top-left',
					dy: 19,
					text: (row: FigureRow) =>
						`${textOf(row, 'year')}  ${formatValue(row['value'], format, view.language)}`,
					fill: role.soft,
				}),
			],
		});
	};
}

function linesOf(rows: readonly FigureRow[], facet: Facets) {
	const place = { ...facet, x: 'year', y: 'value', z: 'group_id', stroke: role.supply };
	const observed = rows.filter((row) => !isAhead(row));
	const last = Math.max(...numbersOf(observed, 'year'));
	const ahead = rows.filter((row) => isAhead(row) || row['year'] === last);
	const hasBoth = observed.length > 0 && ahead.some(isAhead);
	return [
		areaY(
			rows.filter((row) => numberOf(row, 'value_lower') !== null),
			{
				...facet,
				x: 'year',
				y1: 'value_lower',
				y2: 'value_upper',
				z: 'group_id',
				fill: role.supply,
				fillOpacity: band.inner,
			},
		),
		ruleX(hasBoth ? [last] : [], { stroke: role.hair, strokeDasharray: '2 3' }),
		lineY(observed, { ...place, strokeWidth: 1.75 }),
		lineY(ahead, { ...place, strokeWidth: 1.75, strokeDasharray: dash }),
	];
}

/** The first and the last year stand inside their panel. */
function yearTick(year: number, textAnchor: 'start' | 'end') {
	const look = { tickFormat: 'd', tickSize: 4, label: null, fill: role.faint } as const;
	return axisX([year], { ...look, textAnchor });
}

interface Facets {
	readonly fx: (row: FigureRow) => number;
	readonly fy: (row: FigureRow) => number;
}

function facets(groups: readonly string[], columns: number): Facets {
	const index = (row: FigureRow) => groups.indexOf(textOf(row, 'group_id'));
	return {
		fx: (row) => index(row) % columns,
		fy: (row) => Math.floor(index(row) / columns),
	};
}

function columnsFor(groups: number, view: ChartView): number {
	return Math.max(1, Math.min(groups, isNarrow(view) ? 2 : 4));
}

/** The last observed value, or the last of all where nothing was observed. */
function lastOf(rows: readonly FigureRow[], id: string): FigureRow[] {
	const own = rows.filter((row) => textOf(row, 'group_id') === id);
	const observed = own.filter((row) => !isAhead(row));
	const used = observed.length > 0 ? observed : own;
	return used
		.toSorted((a, b) => (numberOf(b, 'year') ?? 0) - (numberOf(a, 'year') ?? 0))
		.slice(0, 1);
}

export const groupPanels = {
	chart,
	place: (rows: readonly FigureRow[], view: ChartView) => {
		const groups = groupsOf(known(rows), view, mostGroups);
		const { fx, fy } = facets(groups, columnsFor(groups.length, view));
		return (row: FigureRow) =>
			groups.includes(textOf(row, 'group_id'))
				? { x: numberOf(row, 'year'), y: numberOf(row, 'value'), fx: fx(row), fy: fy(row) }
				: null;
	},
};
