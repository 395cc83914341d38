import type { ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish } from './plot.ts';
import { axisX, axisY, gridX, gridY } from './plot.ts';
import { role } from './theme.ts';

type Label = (value: number) => string;

/** Values stand on their own grid line at the left edge, so that every drawing starts where its title does. */
export function valueLines(label: Label, ticks = 5): Markish[] {
	return [
		gridY({ stroke: role.grid, strokeOpacity: 1, ticks }),
		axisY({
			ticks,
			tickSize: 0,
			tickPadding: 0,
			label: null,
			textAnchor: 'start',
			lineAnchor: 'bottom',
			dy: -4,
			fill: role.faint,
			tickFormat: label,
		}),
	];
}

/** A few vertical lines with their values below, for bars and dots in rows. */
export function valueColumns(view: ChartView, label: Label): Markish[] {
	const ticks = isNarrow(view) ? 3 : 5;
	return [
		gridX({ stroke: role.grid, strokeOpacity: 1, ticks }),
		axisX({ ticks, tickSize: 0, label: null, fill: role.faint, tickFormat: label }),
	];
}

export function yearAxis(ticks: number | readonly number[]): Markish {
	return axisX({
		tickFormat: 'd',
		ticks: ticks as number,
		tickSize: 4,
		label: null,
		fill: role.faint,
	});
}
