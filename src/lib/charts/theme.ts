import type { ChartView } from './chart.ts';
import { isNarrow } from './chart.ts';
import type { PlotOptions } from './plot.ts';

/** Roles of colour; what they look like is decided by the page's theme. */
export const role = {
	supply: 'var(--supply)',
	demand: 'var(--demand)',
	short: 'var(--short)',
	over: 'var(--over)',
	none: 'var(--balanced)',
	ink: 'var(--ink)',
	soft: 'var(--ink-soft)',
	faint: 'var(--ink-faint)',
	grid: 'var(--grid)',
	hair: 'var(--hair-strong)',
	paper: 'var(--paper)',
} as const;

export const band = { outer: 0.12, inner: 0.2 } as const;
/** Keeps words readable where they cross a line. */
export const halo = { stroke: role.paper, strokeWidth: 4 } as const;
export const dash = '5 4';
export const fontSize = 12;

/** What every drawing shares. */
export function frame(view: ChartView, options: PlotOptions): PlotOptions {
	return {
		width: view.width,
		height: view.height,
		className: 'plot',
		style: { fontSize: `${fontSize}px` },
		...options,
	};
}

/** Width of a text in pixels: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size = fontSize): number {
	return Array.from(text).reduce(
		(sum, letter) => sum + (letter > '\u2e7f' ? size : size * 0.58),
		0,
	);
}

export function shorten(text: string, width: number, size = fontSize): string {
	if (textWidth(text, size) <= width) return text;
	const letters = Array.from(text);
	while (letters.length > 1 && textWidth(letters.join(''), size) > width - size) letters.pop();
	return `${letters.join('').trimEnd()}…`;
}

/** The text in at most two lines that fit the width; what does not fit even so is shortened. */
export function wrapTwice(text: string, width: number, size = fontSize): string {
	if (textWidth(text, size) <= width) return text;
	const parts = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [text];
	let first = '';
	while (parts.length > 1 && textWidth(`${first}${parts[0]}`.trimEnd(), size) <= width) {
		first += parts.shift() ?? '';
	}
	const rest = parts.join('');
	return first === ''
		? shorten(text, width, size)
		: `${first.trimEnd()}\n${shorten(rest, width, size)}`;
}

export function labelMargin(labels: readonly string[], view: ChartView): number {
	if (isNarrow(view)) return 0;
	const widest = Math.max(0, ...labels.map((label) => textWidth(label)));
	return Math.min(widest, view.width * 0.3) + 20;
}
