import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { Markish } from './plot.ts';
import { text } from './plot.ts';
import { textOf } from './rows.ts';
import { halo, labelMargin, role, shorten, wrapTwice } from './theme.ts';

export interface RowScale {
	readonly name: string;
	readonly key: string;
}

/** Height that gives each row its line; on a phone the name stands above the marks. */
export function rowHeight(view: ChartView): number {
	return isNarrow(view) ? 42 : 30;
}

export function rowsHeight(count: number, view: ChartView, margins: number): number {
	return Math.max(1, count) * rowHeight(view) + margins;
}

/** Names of rows: in the margin, or above the marks on a phone. */
export function rowLabels(
	rows: readonly FigureRow[],
	view: ChartView,
	{ name, key }: RowScale,
): Markish {
	const narrow = isNarrow(view);
	const margin = labelMargin(
		rows.map((row) => textOf(row, name)),
		view,
	);
	return text(rows, {
		y: (row: FigureRow) => textOf(row, key),
		text: (row: FigureRow) =>
			narrow
				? shorten(textOf(row, name), view.width * 0.72)
				: wrapTwice(textOf(row, name), margin - 12),
		frameAnchor: 'left',
		textAnchor: 'start',
		dx: narrow ? 0 : -margin,
		dy: narrow ? -14 : 0,
		fill: role.ink,
		...halo,
	});
}
