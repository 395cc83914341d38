import { expect, test } from 'vitest';
import { onWhite, toEmf } from '#lib/server/documents/drawing/emf.ts';
import { plainSvg } from '#lib/server/documents/drawing/plain-svg.ts';
import { shapesOf } from '#lib/server/documents/drawing/shapes.ts';

const svg = `<svg viewBox="0 0 100 50" width="100" height="50" style="font-size:12px" text-anchor="middle" fill="#4d473f">
<g stroke="#e4dccb" transform="translate(5,2)"><line x1="0" x2="10" y1="1" y2="1" /></g>
<g fill="#24695f" fill-opacity="0.2"><path d="M1,2L3,4C5,6,7,8,9,10Z" transform="translate(10,0)" /></g>
<g class="strong" paint-order="stroke" stroke="#ffffff" stroke-width="4" text-anchor="end"><text transform="translate(40,20)" y="0.3em">90.3%</text></g>
</svg>`;

test('shapes carry what they inherit and where they stand', () => {
	const [line, area, label] = shapesOf(svg);
	expect(line).toMatchObject({ kind: 'path', paint: { stroke: '#e4dccb' } });
	expect(line?.kind === 'path' && line.steps.map(({ points }) => points[0])).toEqual([
		{ x: 5, y: 3 },
		{ x: 15, y: 3 },
	]);
	expect(area?.kind === 'path' && area.steps.map(({ to }) => to)).toEqual([
		'move',
		'line',
		'curve',
		'close',
	]);
	expect(label).toMatchObject({ text: '90.3%', anchor: 'end', isStrong: true, halo: '#ffffff' });
	expect(label?.kind === 'text' && label.at).toEqual({ x: 40, y: 23.6 });
});

test('a label of two lines is two texts, one below the other', () => {
	const label =
		'<svg style="font-size:12px"><text transform="translate(0,100)"><tspan x="0" y="-0.18em">Chemical fibres and</tspan><tspan x="0" dy="1em">textiles</tspan></text></svg>';
	const lines = shapesOf(label).flatMap((shape) => (shape.kind === 'text' ? [shape] : []));
	expect(lines.map(({ text }) => text)).toEqual(['Chemical fibres and', 'textiles']);
	const [first, second] = lines.map(({ at }) => at.y);
	expect(first).toBeCloseTo(97.84);
	expect(second).toBeCloseTo(109.84);
});

test('the plain drawing says the same without inheritance', () => {
	const shapes = shapesOf(svg);
	const plain = plainSvg(shapes, { svg: '', width: 100, height: 50 }, 'Arial');
	expect(plain).not.toMatch(/<g|style=|class=|paint-order|var\(/);
	const again = shapesOf(plain).filter(({ kind }) => kind === 'text');
	expect(again).toHaveLength(1);
	expect(again[0]).toMatchObject({ text: '90.3%', colour: '#4d473f', isStrong: true });
});

test('a metafile states its size, its records and its texts', () => {
	const emf = toEmf(shapesOf(svg), { svg, width: 100, height: 50 }, 'Arial');
	expect(emf.readUInt32LE(0)).toBe(1);
	expect(emf.toString('latin1', 40, 44)).toBe(' EMF');
	expect(emf.readUInt32LE(48)).toBe(emf.length);
	let [at, records] = [0, 0];
	while (at < emf.length) {
		at += emf.readUInt32LE(at + 4);
		records += 1;
	}
	expect(at).toBe(emf.length);
	expect(records).toBe(emf.readUInt32LE(52));
	expect(emf.includes(Buffer.from('90.3%', 'utf16le'))).toBe(true);
});

test.each([
	['#000000', 1, '#000000'],
	['#000', 0.5, '#808080'],
	['#24695f', 0, '#ffffff'],
])('%s at opacity %d is %s on white paper', (colour, opacity, expected) => {
	expect(onWhite(colour, opacity)).toBe(expected);
});

test('a mark that no office program is given is refused', () => {
	expect(() => shapesOf('<svg><ellipse/></svg>')).toThrow('no shape for <ellipse>');
});
