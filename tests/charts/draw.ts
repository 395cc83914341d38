import { expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { ChartView } from '#lib/charts/index.ts';
import { chartPoints, charts, chartSvg } from '#lib/charts/index.ts';
import { svgDocument } from '#lib/charts/svg-document.ts';

const document = svgDocument();

export const wide: ChartView = { language: 'zh', width: 760, height: 360, params: {} };
export const narrow: ChartView = { ...wide, width: 358, height: 300 };

export function draw(name: string, rows: readonly FigureRow[], view: ChartView = wide): string {
	const chart = charts[name];
	if (!chart) throw new RangeError(`no chart ${name}`);
	return chartSvg(chart, rows, view, document);
}

/** What holds of every drawing, whatever it draws. */
export function proveDrawing(name: string, rows: readonly FigureRow[]): void {
	test('is drawn as it was last approved', async () => {
		await expect(`${draw(name, rows, wide)}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
		await expect(`${draw(name, rows, narrow)}\n`).toMatchFileSnapshot(
			`snapshots/${name}-narrow.svg`,
		);
	});

	test('draws an empty frame from no rows rather than fail', () => {
		expect(draw(name, [])).toContain('<svg');
	});

	test('holds no inline style element and no colour of its own', () => {
		const svg = draw(name, rows);
		expect(svg).not.toContain('<style');
		expect(svg).not.toMatch(/(?:fill|stroke)="#/);
	});

	test('says a value wherever the cursor can stand', () => {
		const points = chartPoints[name]?.(rows, wide) ?? [];
		expect(points.length).toBeGreaterThan(0);
		for (const { text } of points) expect(text).not.toMatch(/undefined|null|NaN/);
	});
}
