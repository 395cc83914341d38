import { parseHTML } from 'linkedom';

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A step of a path: one point, three for a curve, none to close. */
export interface PathStep {
	readonly to: 'move' | 'line' | 'curve' | 'close';
	readonly points: readonly Point[];
}

export interface Paint {
	/** `#rrggbb`; null where nothing is painted. */
	readonly fill: string | null;
	readonly fillOpacity: number;
	readonly stroke: string | null;
	readonly strokeOpacity: number;
	readonly strokeWidth: number;
	readonly dash: readonly number[];
}

export interface PathShape {
	readonly kind: 'path';
	readonly steps: readonly PathStep[];
	readonly paint: Paint;
}

export interface TextShape {
	readonly kind: 'text';
	readonly at: Point;
	readonly text: string;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly isStrong: boolean;
	readonly colour: string;
	/** Colour of the rim that keeps words readable where they cross a line. */
	readonly halo: string | null;
}

export type Shape = PathShape | TextShape;

interface Inherited {
	readonly origin: Point;
	readonly values: Readonly<Record<string, string>>;
}

const inheritable = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-opacity',
	'stroke-width',
	'stroke-dasharray',
	'text-anchor',
	'font-size',
	'class',
	'font-weight',
	'paint-order',
];

/** The shapes of a drawing of ours, in order, with everything that they inherit. */
export function shapesOf(svg: string): readonly Shape[] {
	const { document } = parseHTML(`<!doctype html><body>${svg}</body>`);
	const root = document.querySelector('svg');
	if (root === null) throw new TypeError('a drawing begins with <svg>');
	const size = /font-size:\s*([\d.]+)px/.exec(root.getAttribute('style') ?? '')?.[1];
	const values = { fill: '#000000', ...(size === undefined ? {} : { 'font-size': size }) };
	return [...root.children].flatMap((child) =>
		shapesIn(child, inherit(root, { origin: { x: 0, y: 0 }, values }, ['font-size'])),
	);
}

function shapesIn(element: Element, above: Inherited): readonly Shape[] {
	const own = inherit(element, above);
	const name = element.tagName.toLowerCase();
	if (name === 'g') return [...element.children].flatMap((child) => shapesIn(child, own));
	if (name === 'text') return own.values['fill'] === 'none' ? [] : textShapes(element, own);
	const steps = stepsOf(name, element);
	if (steps === null) throw new RangeError(`no shape for <${name}> in a drawing`);
	return [
		{ kind: 'path', steps: steps.map((step) => moved(step, own.origin)), paint: paintOf(own) },
	];
}

function inherit(
	element: Element,
	{ origin, values }: Inherited,
	except: readonly string[] = [],
): Inherited {
	const own = inheritable
		.filter((name) => !except.includes(name))
		.flatMap((name) => {
			const value = element.getAttribute(name);
			return value === null || value === '' ? [] : [[name, value] as const];
		});
	const [, x = '0', y = '0'] =
		/translate\(([-\d.]+)(?:[,\s]+([-\d.]+))?\)/.exec(element.getAttribute('transform') ?? '') ??
		[];
	return {
		origin: { x: origin.x + Number(x), y: origin.y + Number(y) },
		values: { ...values, ...Object.fromEntries(own) },
	};
}

function stepsOf(name: string, element: Element): readonly PathStep[] | null {
	const number = (attribute: string) => Number(element.getAttribute(attribute) ?? 0);
	if (name === 'path') return pathSteps(element.getAttribute('d') ?? '');
	if (name === 'circle') return circleSteps(number('cx'), number('cy'), number('r'));
	if (name === 'line') {
		return polygon([
			{ x: number('x1'), y: number('y1') },
			{ x: number('x2'), y: number('y2') },
		]);
	}
	if (name !== 'rect') return null;
	const [left, top] = [number('x'), number('y')];
	const [right, bottom] = [left + number('width'), top + number('height')];
	const corners = [
		{ x: left, y: top },
		{ x: right, y: top },
		{ x: right, y: bottom },
		{ x: left, y: bottom },
	];
	return [...polygon(corners), { to: 'close', points: [] }];
}

function polygon(points: readonly Point[]): PathStep[] {
	return points.map((point, index) => ({ to: index === 0 ? 'move' : 'line', points: [point] }));
}

/** How far a cubic curve reaches that draws a quarter of a circle. */
const quarter = 0.5523;

function circleSteps(x: number, y: number, r: number): PathStep[] {
	const k = r * quarter;
	const at = (dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
	return [
		{ to: 'move', points: [at(r, 0)] },
		{ to: 'curve', points: [at(r, k), at(k, r), at(0, r)] },
		{ to: 'curve', points: [at(-k, r), at(-r, k), at(-r, 0)] },
		{ to: 'curve', points: [at(-r, -k), at(-k, -r), at(0, -r)] },
		{ to: 'curve', points: [at(k, -r), at(r, -k), at(r, 0)] },
		{ to: 'close', points: [] },
	];
}

function pathSteps(d: string): PathStep[] {
	return [...d.matchAll(/([MLCZ])([^MLCZ]*)/g)].map(([, command, text = '']) => {
		const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
		const point = (index: number): Point => ({
			x: numbers[2 * index] ?? 0,
			y: numbers[2 * index + 1] ?? 0,
		});
		if (command === 'Z') return { to: 'close', points: [] };
		if (command === 'C') return { to: 'curve', points: [point(0), point(1), point(2)] };
		return { to: command === 'M' ? 'move' : 'line', points: [point(0)] };
	});
}

function moved(step: PathStep, { x, y }: Point): PathStep {
	const points = step.points.map((point) => ({ x: point.x + x, y: point.y + y }));
	return { ...step, points };
}

function paintOf({ values }: Inherited): Paint {
	return {
		fill: colourOf(values['fill'] ?? '#000000'),
		fillOpacity: Number(values['fill-opacity'] ?? 1),
		stroke: colourOf(values['stroke'] ?? 'none'),
		strokeOpacity: Number(values['stroke-opacity'] ?? 1),
		strokeWidth: Number(values['stroke-width'] ?? 1),
		dash: (values['stroke-dasharray'] ?? '').match(/[\d.]+/g)?.map(Number) ?? [],
	};
}

function colourOf(text: string): string | null {
	return text === 'none' || text === 'transparent' ? null : text;
}

/** Lines of a label stand in `tspan`s, the first where its `y` says, the others below by their `dy`. */
function textShapes(element: Element, above: Inherited): readonly TextShape[] {
	const lines = [...element.children].filter(({ tagName }) => tagName.toLowerCase() === 'tspan');
	if (lines.length === 0) return [textShape(element, above)];
	let below = 0;
	return lines.map((line) => {
		const size = sizeOf(above);
		const y = line.getAttribute('y');
		below = y === null ? below + emsOf(line.getAttribute('dy') ?? '0', size) : emsOf(y, size);
		const shape = textShape(line, above);
		return { ...shape, at: { ...shape.at, y: above.origin.y + below } };
	});
}

function sizeOf({ values }: Inherited): number {
	return Number((values['font-size'] ?? '12').replace('px', ''));
}

function emsOf(length: string, size: number): number {
	return length.endsWith('em') ? Number(length.slice(0, -2)) * size : Number(length);
}

function textShape(element: Element, above: Inherited): TextShape {
	const { origin, values } = above;
	const size = sizeOf(above);
	const dx = Number(element.getAttribute('x') ?? 0);
	const anchor = values['text-anchor'];
	return {
		kind: 'text',
		at: { x: origin.x + dx, y: origin.y + emsOf(element.getAttribute('y') ?? '0', size) },
		text: element.textContent,
		anchor: anchor === 'start' || anchor === 'end' ? anchor : 'middle',
		size,
		isStrong: values['class'] === 'strong' || values['font-weight'] === 'bold',
		colour: colourOf(values['fill'] ?? '') ?? '#000000',
		halo: values['paint-order'] === 'stroke' ? colourOf(values['stroke'] ?? 'none') : null,
	};
}
