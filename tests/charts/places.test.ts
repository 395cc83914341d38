import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapFrame, scaleLength } from '#lib/charts/map-frame.ts';
import { inLines, lineHeight, placeLabels, type PlacedMark } from '#lib/charts/place-labels.ts';
import { textWidth } from '#lib/charts/theme.ts';

const frame = { width: 400, height: 300 };

const marks: fc.Arbitrary<PlacedMark[]> = fc.array(
	fc.record({
		x: fc.integer({ min: 20, max: 380 }),
		y: fc.integer({ min: 20, max: 280 }),
		r: fc.integer({ min: 2, max: 17 }),
		lines: fc.constantFrom(['官林镇 74'], ['Yixing Example', 'College 7,200'], ['A']),
	}),
	{ maxLength: 30 },
);

test('no label crosses a label, a foreign mark or the edge', () => {
	fc.assert(
		fc.property(marks, (some) => {
			const boxes = placeLabels(some, frame).map(({ mark, x, y, anchor, lines }) => {
				const width = Math.max(...lines.map((line) => textWidth(line)));
				const left = { start: x, end: x - width, middle: x - width / 2 }[anchor];
				const half = (lines.length * lineHeight) / 2;
				return { mark, left, right: left + width, top: y - half, bottom: y + half };
			});
			for (const [index, a] of boxes.entries()) {
				expect(a.left).toBeGreaterThanOrEqual(-1e-6);
				expect(a.right).toBeLessThanOrEqual(frame.width + 1e-6);
				for (const b of boxes.slice(index + 1)) expect(crosses(a, b)).toBe(false);
				for (const [place, { x, y, r }] of some.entries()) {
					if (place === a.mark) continue;
					const around = { left: x - r, right: x + r, top: y - r, bottom: y + r };
					expect(crosses(a, around)).toBe(false);
				}
			}
		}),
	);
});

test('a mark that lies within a larger one is named beside both', () => {
	const school = { x: 200, y: 150, r: 16, lines: ['College 7,200'] };
	const town = { x: 201, y: 150, r: 7, lines: ['Town 40'] };
	expect(placeLabels([school, town], frame).map(({ mark }) => mark)).toEqual([0, 1]);
});

interface Box {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

function crosses(a: Box, b: Box): boolean {
	const e = 1e-6;
	return (
		a.left + e < b.right && b.left + e < a.right && a.top + e < b.bottom && b.top + e < a.bottom
	);
}

test('a kilometre is as long from west to east as from south to north', () => {
	const map = mapFrame(
		[
			{ longitude: 119.6, latitude: 31.2 },
			{ longitude: 120, latitude: 31.5 },
		],
		700,
	);
	const north = map.y(31.2) - map.y(31.5);
	const east = map.x(120) - map.x(119.6);
	const cosine = Math.cos((31.35 * Math.PI) / 180);
	expect(east / north).toBeCloseTo((0.4 * cosine) / 0.3, 6);
	expect(north / map.perKilometre).toBeCloseTo(0.3 * 111.32, 6);
	expect(scaleLength(map) * map.perKilometre).toBeLessThanOrEqual(700 / 5);
});

test('a long name breaks into two lines of about the same width', () => {
	expect(inLines('官林镇', 130)).toEqual(['官林镇']);
	expect(inLines('Yixing Example Technician College', 130)).toEqual([
		'Yixing Example',
		'Technician College',
	]);
	expect(inLines('宜兴示例健康旅游职业学校', 130).join('')).toBe('宜兴示例健康旅游职业学校');
});
