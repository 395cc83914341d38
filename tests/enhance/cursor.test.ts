import { describe, expect, test } from 'vitest';
import { nearest, target } from '#lib/enhance/cursor.ts';

const box = { left: 0, top: 0, width: 100, height: 100 };
const points = [
	{ left: 0.1, top: 0.9, text: 'a' },
	{ left: 0.5, top: 0.1, text: 'b' },
	{ left: 0.9, top: 0.9, text: 'c' },
];

describe('the cursor', () => {
	test('arrow keys walk through the values and stop at the ends', () => {
		expect(target('ArrowRight', -1, 3)).toBe(0);
		expect(target('ArrowRight', 2, 3)).toBe(2);
		expect(target('ArrowLeft', 0, 3)).toBe(0);
		expect(target('End', 0, 3)).toBe(2);
		expect(target('Home', 2, 3)).toBe(0);
	});

	test('escape leaves, other keys stay the browser’s', () => {
		expect(target('Escape', 1, 3)).toBe(-1);
		expect(target('Tab', 1, 3)).toBeNull();
	});

	test('in a time series the year nearest to the pointer wins, however high it is', () => {
		expect(nearest(box, { clientX: 48, clientY: 95 }, points, 'time')).toBe(1);
	});

	test('in rows the row under the pointer wins', () => {
		expect(nearest(box, { clientX: 95, clientY: 12 }, points, 'rows')).toBe(1);
	});
});
