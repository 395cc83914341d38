import { chartPoints, charts, type ChartPoint, type ChartView } from '#lib/charts/index.ts';
import { plot } from '#lib/charts/plot.ts';
import type { FigureRow } from '#lib/domain/figure.ts';
import { whyPath, type Asked } from '#lib/domain/links.ts';
import { chartMessages, type ChartMessages } from '#lib/messages/charts.ts';
import { attachCursor, speak, type Nearness, type PlacedPoint } from './cursor.ts';
import { readFigure } from './rows.ts';

type Drawing = ReturnType<typeof plot>;

/** Draws the figure again at its real width, with a cursor on its values. */
export async function enliven(drawing: HTMLElement): Promise<void> {
	const name = drawing.dataset['chart'] ?? '';
	const { rows, asked } = await readFigure(drawing.dataset['rows'] ?? '');
	const chart = charts[name];
	const points = chartPoints[name];
	if (chart === undefined || points === undefined || rows.length === 0) return;
	const view = viewOf(drawing);
	const words = chartMessages[view.language];
	const picture = draw(rows, view, chart);
	drawing.replaceChildren(picture);
	announce(drawing, words);
	attachCursor(drawing, placed(picture, points(rows, view), whyOf(asked)), {
		nearness: nearnessOf(picture),
		light: lightOf(picture),
		ask: words.askWhy,
	});
}

/** No longer a picture alone: keys go to it, and a reader who hears is told which. */
function announce(drawing: HTMLElement, words: ChartMessages): void {
	drawing.firstElementChild?.setAttribute('aria-hidden', 'true');
	drawing.setAttribute('role', 'application');
	drawing.setAttribute('aria-roledescription', words.walkable);
	if (document.activeElement === drawing) speak(words.walk);
}

/** Where a value comes from, in the release that the reader looks at. */
function whyOf(asked: Asked | null): (point: ChartPoint) => string | null {
	const release = new URLSearchParams(window.location.search).get('release');
	return ({ row, column }) => {
		const path = asked === null || row === null ? null : whyPath(asked, row, column);
		if (path === null || release === null) return path;
		return `${path}&release=${encodeURIComponent(release)}`;
	};
}

function viewOf(drawing: HTMLElement): ChartView {
	return {
		language: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
		width: Math.round(drawing.clientWidth),
		height: Number(drawing.dataset['height']),
		params: JSON.parse(drawing.dataset['params'] ?? '{}') as Record<string, string>,
	};
}

/** Plot adds a style element, which the security policy refuses: it is drawn in a document apart. */
function draw(
	rows: readonly FigureRow[],
	view: ChartView,
	chart: (rows: readonly FigureRow[], view: ChartView) => Parameters<typeof plot>[0],
): Drawing {
	const apart = document.implementation.createHTMLDocument('');
	const picture = plot({ ...chart(rows, view), document: apart });
	for (const style of picture.querySelectorAll('style')) style.remove();
	return document.adoptNode(picture);
}

function nearnessOf(picture: Drawing): Nearness {
	if (picture.scale('fx') !== undefined) return 'both';
	const y = picture.scale('y');
	if (y?.type === 'band' || y?.type === 'point') return 'rows';
	return isUnit(picture) ? 'both' : 'time';
}

/** Ribbons are many and cross: the one at the cursor stands out, the others step back. */
function lightOf(picture: Drawing): (index: number) => void {
	const ribbons = [...picture.querySelectorAll('.ribbons path')];
	return (index) => {
		ribbons.forEach((ribbon, at) => {
			ribbon.classList.toggle('lit', at === index);
			ribbon.classList.toggle('dim', index >= 0 && at !== index);
		});
	};
}

/** A flow has no axis: its picture spans 0–1. */
function isUnit(picture: Drawing): boolean {
	const ends = [...(picture.scale('x')?.domain ?? [])] as unknown[];
	return ends[0] === 0 && ends[1] === 1;
}

/** Where each value is drawn, as shares of the picture. */
function placed(
	picture: Drawing,
	points: readonly ChartPoint[],
	why: (point: ChartPoint) => string | null,
): PlacedPoint[] {
	const width = Number(picture.getAttribute('width'));
	const height = Number(picture.getAttribute('height'));
	const first = points[0];
	return points.flatMap((point) => {
		const x = at(picture, 'x', point.x);
		const y = at(picture, 'y', point.y);
		if (x === null || y === null) return [];
		const left = x + shift(picture, 'fx', point.fx, first?.fx);
		const top = y + shift(picture, 'fy', point.fy, first?.fy);
		return [{ left: left / width, top: top / height, text: point.text, href: why(point) }];
	});
}

function at(picture: Drawing, name: 'x' | 'y' | 'fx' | 'fy', value: unknown): number | null {
	if (value === null || value === undefined) return null;
	const scale = picture.scale(name);
	const pixel: unknown = scale?.apply(value);
	if (typeof pixel !== 'number' || !Number.isFinite(pixel)) return null;
	return pixel + (scale?.bandwidth ?? 0) / 2;
}

function shift(picture: Drawing, name: 'fx' | 'fy', value: unknown, first: unknown): number {
	return (at(picture, name, value) ?? 0) - (at(picture, name, first) ?? 0);
}
