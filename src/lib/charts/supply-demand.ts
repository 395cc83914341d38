import { directionOf } from '#lib/domain/direction.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { directionSigns, formatCompact, formatCoverage, formatInteger } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { valueColumns } from './axes.ts';
import { dot, link, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role, textWidth } from './theme.ts';

/** One line per major from its entrants (solid) to the entry demand open to it (outlined). */
export function supplyDemand(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = majorsShown(rows, view);
	const words = chartMessages[view.language];
	const margin = labelMargin(
		shown.map((row) => textOf(row, 'major_name')),
		view,
	);
	const legend = { text: (label: string) => label, frameAnchor: 'top-left', dy: -28 } as const;
	const narrow = isNarrow(view);
	const y = (row: FigureRow) => textOf(row, 'major_code');
	const dy = narrow ? 4 : 0;
	return frame(view, {
		height: rowsHeight(shown.length, view, 60),
		marginTop: 32,
		marginBottom: 28,
		marginLeft: margin,
		marginRight: 76,
		y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
		x: { nice: true, zero: true },
		marks: [
			...valueColumns(view, (value) => formatCompact(value, view.language)),
			ruleX([0], { stroke: role.hair }),
			link(shown, {
				y,
				x1: 'entrant_count',
				x2: 'entry_demand',
				dy,
				stroke: (row: FigureRow) => role[directionOf(row['direction'])],
				strokeWidth: 2,
			}),
			dot(shown, {
				y,
				x: 'entry_demand',
				dy,
				r: 5,
				fill: role.paper,
				stroke: role.demand,
				strokeWidth: 1.75,
			}),
			dot(shown, {
				y,
				x: 'entrant_count',
				dy,
				r: 5,
				fill: role.supply,
				stroke: role.paper,
				strokeWidth: 1,
			}),
			rowLabels(shown, view, { name: 'major_name', key: 'major_code' }),
			text(shown, {
				y,
				dy,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 72,
				text: (row: FigureRow) => coverageLabel(row, view),
				fill: (row: FigureRow) => role[directionOf(row['direction'])],
				className: 'strong',
			}),
			text([`● ${words.entrants}`], {
				...legend,
				dx: -margin,
				fill: role.supply,
			}),
			text([`○ ${words.entryDemand}`], {
				...legend,
				dx: textWidth(words.entrants) + 32 - margin,
				fill: role.demand,
			}),
			text([words.coverage], {
				text: (label: string) => label,
				frameAnchor: 'top-right',
				dx: 72,
				dy: -28,
				fill: role.soft,
			}),
		],
		color: { type: 'identity' },
	});
}

export function supplyDemandPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	const words = chartMessages[view.language];
	return majorsShown(rows, view).map((row) => ({
		x: numberOf(row, 'entrant_count'),
		y: textOf(row, 'major_code'),
		row,
		column: 'entrant_count',
		text: [
			textOf(row, 'major_name'),
			`${words.entrants} ${formatInteger(numberOf(row, 'entrant_count') ?? 0, view.language)}`,
			`${words.entryDemand} ${formatInteger(numberOf(row, 'entry_demand') ?? 0, view.language)}`,
			`${words.coverage} ${coverageLabel(row, view)}`,
		].join(words.comma),
	}));
}

/** As the query orders them; the table has all. */
function majorsShown(rows: readonly FigureRow[], view: ChartView): FigureRow[] {
	return rows
		.filter(
			(row) => numberOf(row, 'entrant_count') !== null && numberOf(row, 'entry_demand') !== null,
		)
		.slice(0, isNarrow(view) ? 12 : 18);
}

function coverageLabel(row: FigureRow, view: ChartView): string {
	const value = numberOf(row, 'coverage');
	const mark = directionSigns[directionOf(row['direction'])];
	return value === null ? '—' : `${formatCoverage(value, view.language)} ${mark}`;
}
