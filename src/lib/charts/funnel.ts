import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { valueLines } from './axes.ts';
import { areaY, axisX, dot, ruleY, text } from './plot.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { band, frame, halo, role } from './theme.ts';

/** Programs by number of graduates and placement, within the range of chance around all together. */
export function funnel(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = knownRows(rows);
	const own = shown.filter((row) => row['is_own'] === true);
	const named = own.filter((row) => row['position'] !== 'inside');
	const words = chartMessages[view.language];
	const together = numberOf(shown[0], 'placement_rate_together') ?? 0;
	const narrow = isNarrow(view);
	const place = { x: 'graduate_count', y: 'placement_rate' } as const;
	const limit = { x: 'graduate_count', fill: role.none, curve: 'monotone-x' } as const;
	const lowest = Math.min(together, ...numbersOf(shown, 'placement_rate', 'lower_95'));
	return frame(view, {
		height: narrow ? view.height * 0.85 : view.height,
		marginTop: 26,
		marginBottom: 40,
		marginLeft: 0,
		marginRight: 20,
		x: { insetLeft: 44, zero: true },
		y: { domain: [Math.floor(lowest * 20) / 20, 1], clamp: true },
		marks: [
			...valueLines((value) => formatShare(value, view.language, 0), narrow ? 4 : 5),
			axisX({ ticks: narrow ? 4 : 8, tickSize: 4, label: null, fill: role.faint }),
			text([words.graduateCount], {
				text: (label: string) => label,
				frameAnchor: 'bottom-right',
				dy: 34,
				fill: role.faint,
			}),
			areaY(shown, { ...limit, y1: 'lower_998', y2: 'upper_998', fillOpacity: band.outer }),
			areaY(shown, { ...limit, y1: 'lower_95', y2: 'upper_95', fillOpacity: band.outer }),
			ruleY([together], { stroke: role.ink, strokeDasharray: '3 3' }),
			text([words.limits], {
				text: (label: string) => `▒ ${label}`,
				frameAnchor: 'top-right',
				dy: -20,
				fill: role.faint,
			}),
			dot(
				shown.filter((row) => row['is_own'] !== true),
				{ ...place, r: 3, stroke: role.hair, fill: role.paper },
			),
			dot(own, { ...place, r: 4.5, fill: role.supply, stroke: role.paper }),
			text(named, {
				...place,
				text: (row: FigureRow) => textOf(row, 'major_name'),
				textAnchor: 'start',
				dx: 8,
				fill: role.ink,
				className: 'strong',
				...halo,
			}),
		],
	});
}

export function funnelPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return knownRows(rows).map((row) => ({
		x: numberOf(row, 'graduate_count'),
		y: numberOf(row, 'placement_rate'),
		row,
		column: 'placement_rate',
		text: [
			textOf(row, 'school_name'),
			textOf(row, 'major_name'),
			formatShare(numberOf(row, 'placement_rate') ?? 0, language),
			`n=${formatInteger(numberOf(row, 'graduate_count') ?? 0, language)}`,
		].join(words.comma),
	}));
}

/** By size, so that the limits are one line. */
function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows
		.filter((row) => numberOf(row, 'placement_rate') !== null)
		.sort((a, b) => (numberOf(a, 'graduate_count') ?? 0) - (numberOf(b, 'graduate_count') ?? 0));
}
