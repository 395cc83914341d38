import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDecimal, formatInteger } from '#lib/format/index.ts';
import { backtestMessages } from '#lib/messages/backtest.ts';
import { chartMessages } from '#lib/messages/charts.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import { valueLines, yearAxis } from './axes.ts';
import type { PlotOptions } from './plot.ts';
import { dot, lineY, text } from './plot.ts';
import { distinct, numberOf, numbersOf, textOf } from './rows.ts';
import { dash, frame, halo, labelMargin, role } from './theme.ts';

/** Least distance of two labels at the right edge, in pixels. */
const lineHeight = 15;

/** Error by years ahead, one line per method; the one in use is strong, the baseline dashed. */
export function backtestHorizons(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const shown = rows.filter((row) => numberOf(row, 'mase') !== null);
	const narrow = isNarrow(view);
	const height = narrow ? view.height * 0.95 : view.height;
	const top = Math.max(1, ...numbersOf(shown, 'mase'));
	const ends = distinct(shown, 'method').flatMap((method) =>
		shown.filter((row) => row['method'] === method).slice(-1),
	);
	const isStrong = (row: FigureRow): boolean => row['is_chosen'] === true;
	const line = { x: 'horizon', y: 'mase', z: 'method' } as const;
	const plain = shown.filter((row) => !isStrong(row) && row['method'] !== 'drift');
	const base = shown.filter((row) => !isStrong(row) && row['method'] === 'drift');
	const strong = shown.filter(isStrong);
	const labels = spread(ends, lineHeight * (top / (height - 60)));
	const margin = labelMargin(
		ends.map((row) => textOf(row, 'method_name')),
		{ ...view, width: Math.max(view.width, 600) },
	);
	return frame(view, {
		height,
		marginTop: 20,
		marginBottom: 40,
		marginLeft: 0,
		marginRight: Math.min(margin, view.width * 0.42),
		x: { insetLeft: 30, insetRight: 4 },
		y: { domain: [0, top], nice: true },
		marks: [
			...valueLines((value) => formatDecimal(value, view.language), narrow ? 4 : 5),
			yearAxis([...new Set(numbersOf(shown, 'horizon'))].sort((a, b) => a - b)),
			text([backtestMessages[view.language].yearsAhead], {
				text: (label: string) => label,
				frameAnchor: 'bottom-right',
				dy: 34,
				fill: role.faint,
			}),
			lineY(plain, { ...line, stroke: role.none, strokeWidth: 1.5 }),
			lineY(base, { ...line, stroke: role.ink, strokeWidth: 1.5, strokeDasharray: dash }),
			lineY(strong, { ...line, stroke: role.supply, strokeWidth: 2.5 }),
			dot(strong, { ...line, fill: role.supply, r: 3 }),
			text(labels, {
				x: 'horizon',
				y: 'at',
				text: 'name',
				textAnchor: 'start',
				dx: 8,
				fill: (label: Label) => (label.isStrong ? role.ink : role.soft),
				className: 'end',
				...halo,
			}),
		],
		color: { type: 'identity' },
	});
}

interface Label {
	readonly horizon: number;
	readonly at: number;
	readonly name: string;
	readonly isStrong: boolean;
}

/** Labels at the line ends, moved up where they would cover each other. */
function spread(ends: readonly FigureRow[], distance: number): Label[] {
	let before = -Infinity;
	return [...ends]
		.sort((a, b) => (numberOf(a, 'mase') ?? 0) - (numberOf(b, 'mase') ?? 0))
		.map((row) => {
			const at = Math.max(numberOf(row, 'mase') ?? 0, before + distance);
			before = at;
			return {
				horizon: numberOf(row, 'horizon') ?? 0,
				at,
				name: textOf(row, 'method_name'),
				isStrong: row['is_chosen'] === true,
			};
		});
}

export function backtestHorizonsPoints(
	rows: readonly FigureRow[],
	{ language }: ChartView,
): ChartPoint[] {
	const words = backtestMessages[language];
	const { comma } = chartMessages[language];
	return rows
		.filter((row) => numberOf(row, 'mase') !== null)
		.map((row) => ({
			x: numberOf(row, 'horizon'),
			y: numberOf(row, 'mase'),
			row,
			column: 'mase',
			text: [
				textOf(row, 'method_name'),
				`${words.yearsAhead} ${formatInteger(numberOf(row, 'horizon') ?? 0, language)}`,
				`${words.mase} ${formatDecimal(numberOf(row, 'mase') ?? 0, language, 2)}`,
			].join(comma),
		}));
}
