/** A value on the picture: its place as shares of width and height, and what it says. */
export interface PlacedPoint {
	readonly left: number;
	readonly top: number;
	readonly text: string;
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
}

interface Cursor {
	readonly show: (index: number) => void;
	readonly hide: () => void;
}

/** One cursor for pointer and keyboard; what it stands on is shown and spoken. */
export function attachCursor(
	drawing: HTMLElement,
	points: readonly PlacedPoint[],
	{ nearness, light }: Reach,
): void {
	let current = -1;
	const cursor = createCursor(drawing, points);
	const move = (index: number) => {
		current = Math.min(points.length - 1, Math.max(0, index));
		cursor.show(current);
		light(current);
	};
	const leave = () => {
		current = -1;
		cursor.hide();
		light(-1);
	};
	drawing.addEventListener('pointermove', (event) => {
		move(nearest(drawing.getBoundingClientRect(), event, points, nearness));
	});
	drawing.addEventListener('pointerleave', leave);
	drawing.addEventListener('blur', leave);
	drawing.addEventListener('keydown', (event) => {
		const to = target(event.key, current, points.length);
		if (to === null) return;
		event.preventDefault();
		if (to === -1) leave();
		else {
			move(to);
			speak(points[to]?.text ?? '');
		}
	});
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
	points: readonly PlacedPoint[],
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

function createCursor(drawing: HTMLElement, points: readonly PlacedPoint[]): Cursor {
	const ring = part(drawing, 'cursor-ring');
	const tip = part(drawing, 'cursor-tip');
	const hide = () => {
		ring.hidden = true;
		tip.hidden = true;
	};
	hide();
	return {
		hide,
		show(index) {
			const point = points[index];
			if (point === undefined) return;
			for (const each of [ring, tip]) {
				each.hidden = false;
				each.style.left = `${(point.left * 100).toFixed(2)}%`;
				each.style.top = `${(point.top * 100).toFixed(2)}%`;
			}
			tip.textContent = point.text;
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

function speak(text: string): void {
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
