/** A value on the picture: its place as shares of width and height, and what it says. */
export interface PlacedPoint {
	readonly left: number;
	readonly top: number;
	readonly text: string;
	/** Where the value comes from; null where it leads nowhere. */
	readonly href: string | null;
}

/** Which direction counts when the pointer looks for its nearest value. */
export type Nearness = 'rows' | 'time' | 'both';

const weights: Readonly<Record<Nearness, readonly [number, number]>> = {
	rows: [0.02, 1],
	time: [1, 0.04],
	both: [1, 1],
};

export interface Reach {
	readonly nearness: Nearness;
	/** Lifts the mark of a value out of the others; -1 puts them back. */
	readonly light: (index: number) => void;
	/** What the link from a value to its origin is called. */
	readonly ask: string;
}

interface Cursor {
	readonly link: HTMLAnchorElement;
	readonly show: (index: number) => void;
	readonly hide: () => void;
}

/** A figure is drawn anew when its size changes: the listeners of the drawing before must go. */
const alive = new WeakMap<HTMLElement, AbortController>();

/** One cursor for pointer and keyboard; what it stands on is shown and spoken, and leads to where it comes from. */
export function attachCursor(
	drawing: HTMLElement,
	points: readonly PlacedPoint[],
	{ nearness, light, ask }: Reach,
): void {
	alive.get(drawing)?.abort();
	const life = new AbortController();
	alive.set(drawing, life);
	let current = -1;
	const cursor = createCursor(drawing, points, ask);
	const move = (index: number) => {
		current = Math.min(points.length - 1, Math.max(-1, index));
		if (current === -1) cursor.hide();
		else cursor.show(current);
		light(current);
	};
	const leave = () => {
		move(-1);
	};
	const point = (event: PointerEvent) => {
		if (isOn(event, cursor.link)) return;
		move(nearest(drawing.getBoundingClientRect(), event, points, nearness));
	};
	const step = (event: KeyboardEvent) => {
		const to = target(event.key, current, points.length);
		if (to === null) return;
		event.preventDefault();
		move(to);
		speak(points[to]?.text ?? '');
	};
	listen(drawing, life.signal, { point, step, leave });
	followOn(drawing, life.signal, cursor.link);
}

interface Moves {
	readonly point: (event: PointerEvent) => void;
	readonly step: (event: KeyboardEvent) => void;
	readonly leave: () => void;
}

function listen(drawing: HTMLElement, signal: AbortSignal, { point, step, leave }: Moves): void {
	drawing.addEventListener('pointermove', point, { signal });
	drawing.addEventListener('pointerdown', point, { signal });
	drawing.addEventListener('keydown', step, { signal });
	// A finger that is lifted leaves too, but what it pointed at stays to be read.
	drawing.addEventListener(
		'pointerleave',
		({ pointerType }) => {
			if (pointerType === 'mouse') leave();
		},
		{ signal },
	);
	drawing.addEventListener(
		'focusout',
		({ relatedTarget }) => {
			if (!(relatedTarget instanceof Node && drawing.contains(relatedTarget))) leave();
		},
		{ signal },
	);
}

/** Enter and a click go where the value comes from; a finger has the link itself. */
function followOn(drawing: HTMLElement, signal: AbortSignal, link: HTMLAnchorElement): void {
	const follow = (event: KeyboardEvent | MouseEvent) => {
		if (link.hidden || isOn(event, link)) return;
		const { ctrlKey, metaKey, shiftKey } = event;
		link.dispatchEvent(new MouseEvent('click', { ctrlKey, metaKey, shiftKey, cancelable: true }));
	};
	let pointer = '';
	drawing.addEventListener('pointerdown', ({ pointerType }) => (pointer = pointerType), { signal });
	drawing.addEventListener(
		'click',
		(event) => {
			if (pointer === 'mouse') follow(event);
		},
		{ signal },
	);
	drawing.addEventListener(
		'keydown',
		(event) => {
			if (event.key === 'Enter') follow(event);
		},
		{ signal },
	);
}

function isOn({ target }: Event, link: HTMLAnchorElement): boolean {
	return target instanceof Node && link.contains(target);
}

/** The index that a key leads to, -1 to leave, null for a key that is not ours. */
export function target(key: string, current: number, count: number): number | null {
	if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, current + 1);
	if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, current - 1);
	if (key === 'Home') return 0;
	if (key === 'End') return count - 1;
	return key === 'Escape' ? -1 : null;
}

export function nearest(
	box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
	pointer: Pick<PointerEvent, 'clientX' | 'clientY'>,
	points: readonly Pick<PlacedPoint, 'left' | 'top'>[],
	nearness: Nearness,
): number {
	const [x, y] = weights[nearness];
	let best = 0;
	let least = Infinity;
	points.forEach((point, index) => {
		const across = (box.left + point.left * box.width - pointer.clientX) * x;
		const down = (box.top + point.top * box.height - pointer.clientY) * y;
		const far = across * across + down * down;
		if (far < least) [best, least] = [index, far];
	});
	return best;
}

function createCursor(drawing: HTMLElement, points: readonly PlacedPoint[], ask: string): Cursor {
	const ring = part(drawing, 'cursor-ring');
	const tip = part(drawing, 'cursor-tip');
	const said = document.createElement('span');
	const link = document.createElement('a');
	link.textContent = ask;
	tip.append(said, link);
	const hide = () => {
		for (const each of [ring, tip, link]) each.hidden = true;
		delete drawing.dataset['asks'];
	};
	hide();
	return {
		link,
		hide,
		show(index) {
			const point = points[index];
			if (point === undefined) return;
			for (const each of [ring, tip]) {
				each.hidden = false;
				each.style.left = `${(point.left * 100).toFixed(2)}%`;
				each.style.top = `${(point.top * 100).toFixed(2)}%`;
			}
			said.textContent = point.text;
			link.hidden = point.href === null;
			link.href = point.href ?? '';
			drawing.toggleAttribute('data-asks', point.href !== null);
			tip.dataset['side'] = point.left > 0.5 ? 'left' : 'right';
		},
	};
}

function part(drawing: HTMLElement, name: string): HTMLElement {
	const element = document.createElement('div');
	element.className = name;
	drawing.append(element);
	return element;
}

export function speak(text: string): void {
	const region = document.querySelector('#spoken') ?? createRegion();
	region.textContent = text;
}

function createRegion(): Element {
	const region = document.createElement('div');
	region.id = 'spoken';
	region.className = 'visually-hidden';
	region.setAttribute('aria-live', 'polite');
	document.body.append(region);
	return region;
}
