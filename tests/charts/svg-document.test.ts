import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { plot, text, type PlotOptions } from '#lib/charts/plot.ts';
import { svgDocument } from '#lib/charts/svg-document.ts';

const words = [
	{ x: 1, y: 1, label: 'R&D <1 % "so" 研发\u00a0中心' },
	{ x: 2, y: 3, label: 'two\nlines' },
];

function options(document: Document): PlotOptions & { document: Document } {
	const marks = [text(words, { x: 'x', y: 'y', text: 'label', title: 'label' })];
	return { document, marks, width: 200, height: 100, style: { fontSize: '12px' } };
}

test('a drawing is written as a whole DOM would write it, special characters included', () => {
	const { document } = parseHTML('<html><body></body></html>');
	const whole = plot(options(document)).outerHTML;
	expect(plot(options(svgDocument())).outerHTML).toBe(whole);
	expect(whole).toContain('R&amp;D &lt;1 %');
});
