import type { FigureRow } from '#lib/domain/figure.ts';
import { formatShare } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { valueColumns } from './axes.ts';
import { dot, link, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, labelMargin, role, textWidth } from './theme.ts';

const mostRows = 12;

/** Occupations of one major: share by the crosswalk (outlined) and share observed (solid). */
export function weights(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = rows.slice(0, mostRows);
	const words = chartMessages[view.language];
	const margin = labelMargin(
		shown.map((row) => textOf(row, 'occupation_name')),
		view,
	);
	const dy = isNarrow(view) ? 4 : 0;
	const y = (row: FigureRow) => textOf(row, 'occupation_code');
	const legend = { text: (label: string) => label, frameAnchor: 'top-left', dy: -28 } as const;
	const both = shown.filter(
		(row) =>
			numberOf(row, 'normative_weight') !== null && numberOf(row, 'observed_weight') !== null,
	);
	return frame(view, {
		height: rowsHeight(shown.length, view, 60),
		marginTop: 32,
		marginBottom: 28,
		marginLeft: margin,
		marginRight: 24,
		y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
		x: { domain: [0, 1] },
		marks: [
			...valueColumns(view, (value) => formatShare(value, view.language, 0)),
			ruleX([0], { stroke: role.hair }),
			link(both, { y, x1: 'normative_weight', x2: 'observed_weight', dy, stroke: role.hair }),
			dot(shown, {
				y,
				x: 'normative_weight',
				dy,
				r: 5.5,
				fill: role.paper,
				stroke: role.demand,
				strokeWidth: 1.75,
			}),
			dot(shown, { y, x: 'observed_weight', dy, r: 4, fill: role.supply }),
			rowLabels(shown, view, { name: 'occupation_name', key: 'occupation_code' }),
			text([`○ ${words.normative}`], { ...legend, dx: -margin, fill: role.demand }),
			text([`● ${words.observedWeight}`], {
				...legend,
				dx: textWidth(words.normative) + 32 - margin,
				fill: role.supply,
			}),
		],
	});
}

export function weightsPoints(rows: readonly FigureRow[], { language }: ChartView): ChartPoint[] {
	const words = chartMessages[language];
	return rows.slice(0, mostRows).map((row) => ({
		x: numberOf(row, drawnWeight(row)),
		y: textOf(row, 'occupation_code'),
		row,
		column: drawnWeight(row),
		text: [
			textOf(row, 'occupation_name'),
			`${words.normative} ${shareOf(row, 'normative_weight', language)}`,
			`${words.observedWeight} ${shareOf(row, 'observed_weight', language)}`,
		].join(words.comma),
	}));
}

function shareOf(row: FigureRow, name: string, language: ChartView['language']): string {
	const value = numberOf(row, name);
	return value === null ? '—' : formatShare(value, language, 0);
}

function drawnWeight(row: FigureRow): 'normative_weight' | 'observed_weight' {
	return numberOf(row, 'normative_weight') === null ? 'observed_weight' : 'normative_weight';
}
