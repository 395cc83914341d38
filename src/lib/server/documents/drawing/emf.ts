import type { Drawing } from '#lib/documents/blocks.ts';
import { begin, end, filled, header, stroked, unitsPerPixel, written } from './emf-records.ts';
import type { PathShape, Shape, TextShape } from './shapes.ts';
import { characterWidth } from '#lib/documents/text-width.ts';

/** Millimetres on paper of one pixel of a drawing that fills the type area. */
const millimetresPerPixel = 0.26;

/** An enhanced metafile: the vector drawing for programs that do not read SVG. */
export function toEmf(shapes: readonly Shape[], drawing: Drawing, font: string): Buffer {
	const marks = shapes.flatMap((shape) =>
		shape.kind === 'path' ? pathRecords(shape) : textRecords(shape, font),
	);
	const records = [...begin, ...marks, ...end];
	const { width, height } = drawing;
	return Buffer.concat([header({ width, height, millimetresPerPixel }, records), ...records]);
}

function pathRecords({ steps, paint }: PathShape): Buffer[] {
	const { fill, stroke, fillOpacity, strokeOpacity, strokeWidth, dash } = paint;
	return [
		...(fill === null ? [] : filled(steps, onWhite(fill, fillOpacity))),
		...(stroke === null
			? []
			: stroked(steps, { colour: onWhite(stroke, strokeOpacity), width: strokeWidth, dash })),
	];
}

/** A metafile knows no transparency: the colour that it would have on white paper. */
export function onWhite(colour: string, opacity: number): string {
	const long = hex(colour);
	const channels = [1, 3, 5].map((start) => parseInt(long.slice(start, start + 2), 16));
	const mixed = channels.map((channel) => Math.round(255 - (255 - channel) * opacity));
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function hex(colour: string): string {
	const [, r = '', g = '', b = ''] = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour) ?? [];
	return r === '' ? colour : `#${r}${r}${g}${g}${b}${b}`;
}

function textRecords(shape: TextShape, font: string): Buffer[] {
	const { at, text, anchor, size, isStrong, colour } = shape;
	const widths = Array.from(text).map((letter) =>
		Math.round(characterWidth(letter) * size * unitsPerPixel),
	);
	const total = widths.reduce((sum, width) => sum + width, 0) / unitsPerPixel;
	const shift = { start: 0, middle: total / 2, end: total }[anchor];
	return written({
		at: { x: at.x - shift, y: at.y },
		text,
		widths,
		font,
		size,
		isStrong,
		colour: onWhite(colour, 1),
	});
}
