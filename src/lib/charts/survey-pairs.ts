import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatShare } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import { valueColumns } from './axes.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';
import { dot, link, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

const row = { name: 'row_name', key: 'row_id' } as const;
const mostRows = 16;

/** Satisfaction as the school asked (outlined) and as a third party asked (solid). */
export function surveyPairs(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = knownRows(rows);
	const dy = isNarrow(view) ? 4 : 0;
	const words = chartMessages[view.language];
	const y = (each: FigureRow) => textOf(each, row.key);
	const lowest = Math.min(0.9, ...numbersOf(shown, 'school_rate', 'third_party_rate'));
	const clear = (each: FigureRow) => (each['is_discrepant'] === true ? role.short : role.none);
	return frame(view, {
		height: rowsHeight(shown.length, view, 62),
		marginTop: 34,
		marginBottom: 28,
		marginLeft: labelMargin(
			shown.map((each) => textOf(each, row.name)),
			view,
		),
		marginRight: 92,
		y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
		x: { domain: [Math.max(0, Math.floor(lowest * 10) / 10 - 0.05), 1] },
		marks: [
			...valueColumns(view, (value) => formatShare(value, view.language, 0)),
			text([`○ ${words.schoolAsked}   ● ${words.thirdAsked}`], {
				text: (label: string) => label,
				frameAnchor: 'top-left',
				dy: -26,
				fill: role.faint,
			}),
			link(shown, {
				y,
				dy,
				x1: 'school_rate',
				x2: 'third_party_rate',
				stroke: clear,
				strokeWidth: 2,
			}),
			dot(shown, {
				y,
				dy,
				x: 'school_rate',
				r: 4.5,
				fill: role.paper,
				stroke: role.supply,
				strokeWidth: 1.75,
			}),
			dot(shown, { y, dy, x: 'third_party_rate', r: 4.5, fill: role.supply }),
			rowLabels(shown, view, row),
			text(shown, {
				y,
				dy,
				frameAnchor: 'right',
				textAnchor: 'end',
				dx: 88,
				text: (each: FigureRow) =>
					each['is_discrepant'] === true ? words.discrepant : words.notDiscrepant,
				fill: (each: FigureRow) => (each['is_discrepant'] === true ? role.short : role.faint),
			}),
		],
		color: { type: 'identity' },
	});
}

export function surveyPairsPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = chartMessages[language];
	const said = (each: FigureRow, who: 'school' | 'third_party') =>
		`${formatShare(numberOf(each, `${who}_rate`) ?? 0, language)} n=${formatInteger(numberOf(each, `${who}_sample_size`) ?? 0, language)}`;
	return knownRows(rows).map((each) => ({
		x: numberOf(each, 'third_party_rate'),
		y: textOf(each, row.key),
		row: each,
		column: 'third_party_rate',
		text: [
			textOf(each, row.name),
			`${words.schoolAsked} ${said(each, 'school')}`,
			`${words.thirdAsked} ${said(each, 'third_party')}`,
			each['is_discrepant'] === true ? words.discrepant : words.notDiscrepant,
		].join(words.comma),
	}));
}

function knownRows(rows: readonly FigureRow[]): FigureRow[] {
	return rows
		.filter(
			(each) =>
				numberOf(each, 'school_rate') !== null && numberOf(each, 'third_party_rate') !== null,
		)
		.slice(0, mostRows);
}
