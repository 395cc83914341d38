import type { FigureRow } from '#lib/domain/figure.ts';
import { formatDecimal, formatInteger } from '#lib/format/index.ts';
import { mapMessages } from '#lib/messages/map.ts';
import type { ChartPoint, ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import { mapFrame, scaleLength, type MapFrame } from './map-frame.ts';
import { inLines, placeLabels, type PlacedLabel } from './place-labels.ts';
import type { PlotOptions } from './plot.ts';
import { dot, link, text } from './plot.ts';
import { numberOf, textOf } from './rows.ts';
import { frame, halo, role } from './theme.ts';

const largest = 17;

/** Schools by their seats (solid) and towns by their firms (outlined), where they lie. */
export function places(rows: readonly FigureRow[], view: ChartView): PlotOptions {
	const map = frameOf(rows, view);
	const marks = marksOf(rows, map);
	const labels = placeLabels(
		marks.map(({ row, ...mark }) => ({ ...mark, lines: linesOf(row, view) })),
		map,
	);
	const circles = (kind: string) => marks.filter(({ row }) => textOf(row, 'place_kind') === kind);
	const place = { x: 'x', y: 'y', r: 'r' } as const;
	return frame(view, {
		height: map.height,
		margin: 0,
		x: { domain: [0, map.width], range: [0, map.width], axis: null },
		y: { domain: [0, map.height], range: [0, map.height], axis: null },
		r: { type: 'identity' },
		marks: [
			...graticule(map, view),
			dot(circles('town'), {
				...place,
				stroke: role.demand,
				fill: role.paper,
				fillOpacity: 0.6,
				strokeWidth: 1.5,
			}),
			dot(circles('school'), {
				...place,
				fill: role.supply,
				fillOpacity: 0.85,
				stroke: role.paper,
			}),
			...labelMarks(labels, marks),
			...scaleBar(map, view),
		],
	});
}

export function placesPoints(rows: readonly FigureRow[], view: ChartView): ChartPoint[] {
	return marksOf(rows, frameOf(rows, view)).map(({ x, y, row }) => ({
		x,
		y,
		row,
		column: columnOf(row),
		text: spoken(row, view),
	}));
}

interface Mark {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly row: FigureRow;
}

function located(rows: readonly FigureRow[]) {
	return rows.flatMap((row) => {
		const [longitude, latitude] = [numberOf(row, 'longitude'), numberOf(row, 'latitude')];
		return longitude === null || latitude === null ? [] : [{ longitude, latitude, row }];
	});
}

function frameOf(rows: readonly FigureRow[], view: ChartView): MapFrame {
	return mapFrame(located(rows), view.width);
}

/** Schools first, then the largest towns: labels go to them first. Area grows with the number. */
function marksOf(rows: readonly FigureRow[], map: MapFrame): readonly Mark[] {
	const most = { school: 1, town: 1 };
	for (const row of rows) {
		const kind = kindOf(row);
		most[kind] = Math.max(most[kind], sizeOf(row));
	}
	return located(rows)
		.map(({ longitude, latitude, row }) => ({
			x: map.x(longitude),
			y: map.y(latitude),
			r: Math.max(2, largest * Math.sqrt(sizeOf(row) / most[kindOf(row)])),
			row,
		}))
		.toSorted((a, b) => kindOf(a.row).localeCompare(kindOf(b.row), 'en') || b.r - a.r);
}

function kindOf(row: FigureRow): 'school' | 'town' {
	return textOf(row, 'place_kind') === 'school' ? 'school' : 'town';
}

function sizeOf(row: FigureRow): number {
	return numberOf(row, columnOf(row)) ?? 0;
}

function columnOf(row: FigureRow): 'seat_capacity' | 'firm_count' {
	return kindOf(row) === 'school' ? 'seat_capacity' : 'firm_count';
}

function linesOf(row: FigureRow, view: ChartView): readonly string[] {
	const value = formatInteger(sizeOf(row), view.language);
	const names = inLines(textOf(row, 'place_name'), isNarrow(view) ? 84 : 130);
	return [...names.slice(0, -1), `${names.at(-1) ?? ''} ${value}`];
}

function spoken(row: FigureRow, { language }: ChartView): string {
	const words = mapMessages[language];
	const count = (name: string) => formatInteger(numberOf(row, name) ?? 0, language);
	const has = (name: string) => numberOf(row, name) !== null;
	const parts = [
		textOf(row, 'place_name'),
		has('seat_capacity') ? `${words.seats} ${count('seat_capacity')}` : '',
		has('student_count') ? `${words.students} ${count('student_count')}` : '',
		has('firm_count') ? `${words.firms} ${count('firm_count')}` : '',
	];
	return parts.filter((part) => part !== '').join(words.comma);
}

function labelMarks(labels: readonly PlacedLabel[], marks: readonly Mark[]) {
	const lines = labels.flatMap(({ mark, x, y, anchor, lines: own }) =>
		own.map((line, index) => ({
			x,
			y: y + (index - (own.length - 1) / 2) * 14,
			line,
			anchor,
			isSchool: kindOf(marks[mark]?.row ?? {}) === 'school',
		})),
	);
	return (['start', 'middle', 'end'] as const).map((anchor) =>
		text(
			lines.filter((line) => line.anchor === anchor),
			{
				x: 'x',
				y: 'y',
				text: 'line',
				textAnchor: anchor,
				fill: ({ isSchool }: { isSchool: boolean }) => (isSchool ? role.supply : role.ink),
				...halo,
			},
		),
	);
}

function graticule(map: MapFrame, { language }: ChartView) {
	const words = mapMessages[language];
	const degrees = (value: number) => formatDecimal(value, language, 1);
	const vertical = map.meridians.map((each) => ({
		at: map.x(each),
		label: words.east(degrees(each)),
	}));
	const level = map.parallels.map((each) => ({
		at: map.y(each),
		label: words.north(degrees(each)),
	}));
	const line = { stroke: role.grid, strokeWidth: 1 } as const;
	const words2 = { fill: role.faint, text: 'label', fontSize: 11 } as const;
	return [
		link(vertical, { x1: 'at', x2: 'at', y1: 0, y2: map.height - 18, ...line }),
		link(level, { x1: 0, x2: map.width, y1: 'at', y2: 'at', ...line }),
		text(vertical, { x: 'at', y: map.height - 8, ...words2 }),
		text(level, { x: 0, y: 'at', dy: -7, textAnchor: 'start', ...words2 }),
	];
}

function scaleBar(map: MapFrame, { language }: ChartView) {
	const length = scaleLength(map);
	const end = map.width - 6;
	const bar = [
		{
			x1: end - length * map.perKilometre,
			x2: end,
			label: mapMessages[language].kilometres(length),
		},
	];
	return [
		link(bar, {
			x1: 'x1',
			x2: 'x2',
			y1: map.height - 30,
			y2: map.height - 30,
			stroke: role.ink,
			strokeWidth: 3,
			strokeLinecap: 'butt',
		}),
		text(bar, {
			x: 'x2',
			y: map.height - 40,
			text: 'label',
			textAnchor: 'end',
			fill: role.ink,
			...halo,
		}),
	];
}
