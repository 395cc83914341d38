import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatRange, formatShare } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import { valueColumns } from './axes.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { dot, link, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { band, frame, labelMargin, role } from './theme.ts';

const row = { name: 'indicator_name', key: 'indicator_id' } as const;

/** Rates of one class within the limits that chance draws around those of its kind. */
export function qualityLimits(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = knownRows(rows);
	const dy = isNarrow(view) ? 4 : 0;
	const y = (each: FigureRow) => textOf(each, row.key);
	const limits = { y, stroke: role.none, strokeLinecap: 'butt', dy } as const;
	return frame(view, {
		height: rowsHeight(shown.length, view, 58),
		marginTop: 30,
		marginBottom: 28,
		marginLeft: labelMargin(
			shown.map((each) => textOf(each, row.name)),
			view,
		),
		marginRight: 108,
		y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
		x: { domain: [0, 1] },
		marks: [
			...valueColumns(view, (value) => formatShare(value, view.language, 0)),
			link(shown, {
				...limits,
				x1: 'funnel_lower_998',
				x2: 'funnel_upper_998',
				strokeWidth: 14,
				strokeOpacity: band.outer,
			}),
			link(shown, {
				...limits,
				x1: 'funnel_lower_95',
				x2: 'funnel_upper_95',
				strokeWidth: 14,
				strokeOpacity: band.inner,
			}),
			text(shown, { y, x: 'funnel_centre', dy, text: () => '┊', fill: role.ink, fontSize: 18 }),
			link(shown, { y, dy, x1: 'lower_95', x2: 'upper_95', stroke: role.supply, strokeWidth: 2 }),
			dot(
				shown.filter((each) => !isOutside(each)),
				{ y, dy, x: 'rate', r: 4.5, fill: role.supply, stroke: role.paper },
			),
			dot(shown.filter(isOutside), {
				y,
				dy,
				x: 'rate',
				r: 5.5,
				symbol: 'diamond',
				fill: role.short,
				stroke: role.paper,
			}),
			text([chartMessages[view.language].limits], {
				text: (label: string) => `▒ ${label}`,
				frameAnchor: 'top-left',
				dy: -22,
				fill: role.faint,
			}),
			rowLabels(shown, view, row),
			text(shown, {
				y,
				dy,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 104,
				text: (each: FigureRow) =>
					`${formatShare(numberOf(each, 'rate') ?? 0, view.language)}  n=${formatInteger(numberOf(each, 'sample_size') ?? 0, view.language)}`,
				fill: role.ink,
			}),
		],
	});
}

export function qualityLimitsPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	const share = (each: FigureRow, name: string) => formatShare(numberOf(each, name) ?? 0, language);
	return knownRows(rows).map((each) => ({
		x: numberOf(each, 'rate'),
		y: textOf(each, row.key),
		row: each,
		column: 'rate',
		text: [
			`${textOf(each, row.name)} ${share(each, 'rate')}`,
			`n=${formatInteger(numberOf(each, 'sample_size') ?? 0, language)}`,
			`${words.limits} ${formatRange(share(each, 'funnel_lower_95'), share(each, 'funnel_upper_95'), language)}`,
		].join(words.comma),
	}));
}

function isOutside(each: FigureRow): boolean {
	return !['', 'within'].includes(textOf(each, 'funnel_position'));
}

function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows.filter((each) => numberOf(each, 'rate') !== null);
}
