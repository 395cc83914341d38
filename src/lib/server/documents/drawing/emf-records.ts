import type { PathStep, Point } from './shapes.ts';

/** Logical units of the metafile per pixel of the drawing. */
export const unitsPerPixel = 20;

export interface Pen {
	readonly colour: string;
	readonly width: number;
	readonly dash: readonly number[];
}

export interface EmfText {
	readonly at: Point;
	readonly text: string;
	/** Advance of every character in logical units. */
	readonly widths: readonly number[];
	readonly font: string;
	readonly size: number;
	readonly isStrong: boolean;
	readonly colour: string;
}

/** Record numbers of [MS-EMF] 2.1.1. */
const kinds = {
	polyBezierTo: 5,
	endOfFile: 14,
	setBackgroundMode: 18,
	setTextAlign: 22,
	setTextColour: 24,
	moveTo: 27,
	selectObject: 37,
	createBrush: 39,
	deleteObject: 40,
	lineTo: 54,
	beginPath: 59,
	endPath: 60,
	closeFigure: 61,
	fillPath: 62,
	strokePath: 64,
	createFont: 82,
	text: 84,
	createPen: 95,
} as const;

const transparent = 1;
const baseline = 24;
const objectId = 1;
const standard = { pen: 0x80000007, brush: 0x80000005, font: 0x8000000d } as const;

export const begin = [
	record(kinds.setBackgroundMode, words(transparent)),
	record(kinds.setTextAlign, words(baseline)),
];

export const end = [record(kinds.endOfFile, words(0, 16, 20))];

export function filled(steps: readonly PathStep[], colour: string): Buffer[] {
	const brush = record(kinds.createBrush, words(objectId, 0, colourWord(colour), 0));
	const fill = record(kinds.fillPath, words(0, 0, -1, -1));
	return withObject(brush, [...path(steps), fill], standard.brush);
}

export function stroked(steps: readonly PathStep[], pen: Pen): Buffer[] {
	const stroke = record(kinds.strokePath, words(0, 0, -1, -1));
	return withObject(record(kinds.createPen, penBody(pen)), [...path(steps), stroke], standard.pen);
}

export function written(text: EmfText): Buffer[] {
	const colour = record(kinds.setTextColour, words(colourWord(text.colour)));
	const font = record(kinds.createFont, fontBody(text));
	return [colour, ...withObject(font, [record(kinds.text, textBody(text))], standard.font)];
}

function record(kind: number, body: Buffer): Buffer {
	const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
	return Buffer.concat([words(kind, body.length + padding.length + 8), body, padding]);
}

function withObject(create: Buffer, use: readonly Buffer[], fallback: number): Buffer[] {
	return [
		create,
		record(kinds.selectObject, words(objectId)),
		...use,
		record(kinds.selectObject, words(fallback)),
		record(kinds.deleteObject, words(objectId)),
	];
}

function path(steps: readonly PathStep[]): Buffer[] {
	return [
		record(kinds.beginPath, words()),
		...steps.map(stepRecord),
		record(kinds.endPath, words()),
	];
}

function stepRecord({ to, points }: PathStep): Buffer {
	const units = points.flatMap(({ x, y }) => [unit(x), unit(y)]);
	if (to === 'close') return record(kinds.closeFigure, words());
	if (to === 'move') return record(kinds.moveTo, words(...units));
	if (to === 'line') return record(kinds.lineTo, words(...units));
	return record(kinds.polyBezierTo, words(0, 0, -1, -1, points.length, ...units));
}

const geometric = 0x10000;
const userStyle = 7;

/** EMR_EXTCREATEPEN with round caps and joins. */
function penBody({ colour, width, dash }: Pen): Buffer {
	const style = geometric | (dash.length > 0 ? userStyle : 0);
	const dashes = dash.map(unit);
	return words(
		objectId,
		...[0, 0, 0, 0],
		...[style, Math.max(1, unit(width)), 0, colourWord(colour), 0],
		dashes.length,
		...dashes,
	);
}

const chineseCharset = 134;
const faceLength = 32;

/** LOGFONTW as EMR_EXTCREATEFONTINDIRECTW wants it. */
function fontBody({ font, size, isStrong }: EmfText): Buffer {
	const face = Buffer.alloc(faceLength * 2);
	face.write(font.slice(0, faceLength - 1), 'utf16le');
	const flags = Buffer.from([0, 0, 0, chineseCharset, 0, 0, 0, 0]);
	const weight = isStrong ? 700 : 400;
	return Buffer.concat([words(objectId, -unit(size), 0, 0, 0, weight), flags, face]);
}

const textHead = 76;
const advanced = 2;

/** EMR_EXTTEXTOUTW: the string, then the advance of every character. */
function textBody({ at, text, widths }: EmfText): Buffer {
	const string = Buffer.from(text, 'utf16le');
	const padding = Buffer.alloc((4 - (string.length % 4)) % 4);
	const scale = Buffer.alloc(8);
	scale.writeFloatLE(1, 0);
	scale.writeFloatLE(1, 4);
	return Buffer.concat([
		words(0, 0, -1, -1, advanced),
		scale,
		words(unit(at.x), unit(at.y), text.length, textHead, 0, 0, 0, -1, -1),
		words(textHead + string.length + padding.length),
		string,
		padding,
		words(...widths),
	]);
}

function words(...values: readonly number[]): Buffer {
	const buffer = Buffer.alloc(values.length * 4);
	values.forEach((value, index) => buffer.writeInt32LE(value | 0, index * 4));
	return buffer;
}

function unit(pixels: number): number {
	return Math.round(pixels * unitsPerPixel);
}

/** COLORREF of `#rrggbb`. */
function colourWord(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
	return r | (g << 8) | (b << 16);
}

const headerKind = 1;
const headerSize = 88;
const signature = 0x464d4520;
const version = 0x10000;
/** Objects in the handle table: index 0 is reserved. */
const handles = 2;
/** Pixels of the device on which the drawing is said to have been made. */
const devicePixels = 20_000;

export interface Extent {
	readonly width: number;
	readonly height: number;
	readonly millimetresPerPixel: number;
}

/** EMR_HEADER: bounds in logical units, the frame in hundredths of a millimetre. */
export function header(extent: Extent, records: readonly Buffer[]): Buffer {
	const { width, height, millimetresPerPixel } = extent;
	const hundredths = (pixels: number) => Math.round(pixels * millimetresPerPixel * 100);
	const bytes = records.reduce((sum, { length }) => sum + length, headerSize);
	const deviceMillimetres = Math.round((devicePixels / unitsPerPixel) * millimetresPerPixel);
	const counts = Buffer.alloc(4);
	counts.writeUInt16LE(handles, 0);
	return Buffer.concat([
		words(headerKind, headerSize),
		words(0, 0, unit(width), unit(height)),
		words(0, 0, hundredths(width), hundredths(height)),
		words(signature, version, bytes, records.length + 1),
		counts,
		words(0, 0, 0, devicePixels, devicePixels, deviceMillimetres, deviceMillimetres),
	]);
}
