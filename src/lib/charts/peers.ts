import type { FigureRow } from '#lib/domain/figure.ts';
import { formatInteger, formatRange, formatShare } from '#lib/format/index.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartFunction, ChartPoint, ChartView, PointFunction } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueColumns } from './axes.ts';
import { dot, link, ruleX, text } from './plot.ts';
import { rowLabels, rowsHeight } from './row-labels.ts';
import { numberOf, numbersOf, textOf } from './rows.ts';
import { frame, labelMargin, role } from './theme.ts';

interface Peers {
	readonly rate: string;
	readonly persons: string;
	readonly name: string;
	readonly key: string;
}

const mostRows = 16;

/** A rate of several with its 90 % interval; the one at hand is solid, the rate of all together a rule. */
function peers({ rate, persons, name, key }: Peers): ChartFunction {
	return (rows, view) => {
		const shown = shownRows(rows, rate);
		const narrow = isNarrow(view);
		const dy = narrow ? 4 : 0;
		const y = (row: FigureRow) => textOf(row, key);
		const together = numberOf(shown[0], `${rate}_together`);
		const lowest = Math.min(0.9, ...numbersOf(shown, `${rate}_lower`, rate));
		return frame(view, {
			height: rowsHeight(shown.length, view, 62),
			marginTop: 34,
			marginBottom: 28,
			marginLeft: labelMargin(
				shown.map((row) => textOf(row, name)),
				view,
			),
			marginRight: 104,
			y: { domain: shown.map(y), axis: null, type: 'point', padding: 0.5 },
			x: { domain: [Math.max(0, Math.floor(lowest * 10) / 10 - 0.05), 1] },
			marks: [
				...valueColumns(view, (value) => formatShare(value, view.language, 0)),
				ruleX(together === null ? [] : [together], { stroke: role.ink, strokeDasharray: '3 3' }),
				text(together === null ? [] : [together], {
					x: (value: number) => value,
					frameAnchor: 'top',
					dy: -18,
					text: (value: number) =>
						`${chartMessages[view.language].together} ${formatShare(value, view.language)}`,
					textAnchor: together !== null && together > 0.8 ? 'end' : 'middle',
					fill: role.faint,
				}),
				link(shown, {
					y,
					x1: `${rate}_lower`,
					x2: `${rate}_upper`,
					stroke: role.supply,
					strokeWidth: 6,
					strokeOpacity: (row: FigureRow) => (isOther(row) ? 0.18 : 0.36),
					strokeLinecap: 'butt',
					dy,
				}),
				dot(shown, {
					y,
					x: rate,
					r: 4.5,
					dy,
					fill: (row: FigureRow) => (isOther(row) ? role.paper : role.supply),
					stroke: role.supply,
					strokeWidth: 1.75,
				}),
				rowLabels(shown, view, { name, key }),
				text(shown, {
					y,
					dy,
					frameAnchor: 'right',
					textAnchor: 'end',
					dx: 100,
					text: (row: FigureRow) =>
						`${formatShare(numberOf(row, rate) ?? 0, view.language)}  n=${formatInteger(numberOf(row, persons) ?? 0, view.language)}`,
					fill: role.ink,
				}),
			],
			color: { type: 'identity' },
		});
	};
}

function peersPoints({ rate, persons, name, key }: Peers): PointFunction {
	return (rows, { language }): ChartPoint[] => {
		const words = chartMessages[language];
		return shownRows(rows, rate).map((row) => ({
			x: numberOf(row, rate),
			y: textOf(row, key),
			row,
			column: rate,
			text: [
				textOf(row, name),
				formatShare(numberOf(row, rate) ?? 0, language),
				`${words.interval90} ${rangeOf(row, rate, language)}`,
				`n=${formatInteger(numberOf(row, persons) ?? 0, language)}`,
			].join(words.comma),
		}));
	};
}

function rangeOf(row: FigureRow, rate: string, language: ChartView['language']): string {
	const [lower, upper] = [`${rate}_lower`, `${rate}_upper`].map((each) =>
		formatShare(numberOf(row, each) ?? 0, language),
	);
	return formatRange(lower ?? '', upper ?? '', language);
}

/** Where rows say which is at hand, the others are outlined. */
function isOther(row: FigureRow): boolean {
	return row['is_own'] === false;
}

/** In the order of the query: no league table. The one at hand is never left out. */
function shownRows(rows: readonly FigureRow[], rate: string): FigureRow[] {
	const known = rows.filter((row) => numberOf(row, rate) !== null);
	const first = known.slice(0, mostRows);
	const own = known.find((row) => row['is_own'] === true);
	return own === undefined || first.includes(own) ? first : [...first.slice(0, -1), own];
}

const schoolInField: Peers = {
	rate: 'in_field_rate',
	persons: 'in_field_known_count',
	name: 'school_name',
	key: 'school_id',
};
const schoolPlacement: Peers = {
	...schoolInField,
	rate: 'placement_rate',
	persons: 'graduate_count',
};
const majorInField: Peers = { ...schoolInField, name: 'major_name', key: 'major_code' };

export const schoolInFieldPeers = peers(schoolInField);
export const schoolInFieldPeersPoints = peersPoints(schoolInField);
export const schoolPlacementPeers = peers(schoolPlacement);
export const schoolPlacementPeersPoints = peersPoints(schoolPlacement);
export const majorInFieldPeers = peers(majorInField);
export const majorInFieldPeersPoints = peersPoints(majorInField);
