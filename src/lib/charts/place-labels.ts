import { fontSize, textWidth } from './theme.ts';

/** A mark with what is written beside it; pixels. */
export interface PlacedMark {
	readonly x: number;
	readonly y: number;
	readonly r: number;
	readonly lines: readonly string[];
}

export interface PlacedLabel {
	readonly mark: number;
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly lines: readonly string[];
}

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

interface Frame {
	readonly width: number;
	readonly height: number;
}

export const lineHeight = 14;
const gap = 4;

const sides = [
	{ dx: 1, dy: 0, anchor: 'start' },
	{ dx: -1, dy: 0, anchor: 'end' },
	{ dx: 0, dy: -1, anchor: 'middle' },
	{ dx: 0, dy: 1, anchor: 'middle' },
	{ dx: 0.75, dy: -1, anchor: 'start' },
	{ dx: 0.75, dy: 1, anchor: 'start' },
	{ dx: -0.75, dy: -1, anchor: 'end' },
	{ dx: -0.75, dy: 1, anchor: 'end' },
] as const;

/**
 * Labels in the order of the marks, each on the first side where it crosses neither a mark, nor a label, nor the
 * edge. A mark without such a side has none: its name is in the table and under the cursor.
 */
export function placeLabels(marks: readonly PlacedMark[], frame: Frame): readonly PlacedLabel[] {
	const taken: Box[] = marks.map(({ x, y, r }) => boxAround(x, y, r));
	return marks.flatMap((mark, index) => {
		if (mark.lines.length === 0) return [];
		const outer = { ...mark, r: reach(mark, marks) };
		for (const side of sides) {
			const box = labelBox(outer, side);
			const isFree =
				isWithin(box, frame) &&
				taken.every((other, place) => place === index || !cross(box, other));
			if (!isFree) continue;
			taken.push(box);
			return [
				{ mark: index, ...anchored(box, side.anchor), anchor: side.anchor, lines: mark.lines },
			];
		}
		return [];
	});
}

/** How far the label keeps from its mark: beyond the larger marks that it lies in. */
function reach({ x, y, r }: PlacedMark, marks: readonly PlacedMark[]): number {
	const around = marks.map((other) => {
		const distance = Math.hypot(other.x - x, other.y - y);
		return distance + r <= other.r ? distance + other.r : r;
	});
	return Math.max(r, ...around);
}

function labelBox({ x, y, r, lines }: PlacedMark, { dx, dy, anchor }: (typeof sides)[number]): Box {
	const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
	const height = lines.length * lineHeight;
	const edge = x + dx * (r + gap);
	const left = { start: edge, end: edge - width, middle: edge - width / 2 }[anchor];
	const middle = y + dy * (r + gap + height / 2);
	return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function anchored({ left, right, top, bottom }: Box, anchor: PlacedLabel['anchor']) {
	const x = { start: left, end: right, middle: (left + right) / 2 }[anchor];
	return { x, y: (top + bottom) / 2 };
}

function boxAround(x: number, y: number, r: number): Box {
	return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

function cross(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin({ left, right, top, bottom }: Box, { width, height }: Frame): boolean {
	return left >= 0 && right <= width && top >= 0 && bottom <= height;
}

/** A name in at most two lines of about the same width. */
export function inLines(name: string, widest: number): readonly string[] {
	if (textWidth(name) <= widest) return [name];
	const isSpaced = name.includes(' ');
	const parts = isSpaced ? name.split(' ') : Array.from(name);
	const joined = (some: readonly string[]) => some.join(isSpaced ? ' ' : '');
	const cuts = parts.slice(1).map((_, index) => {
		const lines = [joined(parts.slice(0, index + 1)), joined(parts.slice(index + 1))] as const;
		return { lines, width: Math.max(textWidth(lines[0]), textWidth(lines[1])) };
	});
	return cuts.toSorted((a, b) => a.width - b.width)[0]?.lines ?? [name];
}
