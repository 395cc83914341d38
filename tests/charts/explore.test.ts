import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { chartPoints } from '#lib/charts/index.ts';
import { draw, narrow, wide } from './draw.ts';

const groups = ['高端线缆', '陶瓷耐材', '集成电路'];

const counts: readonly FigureRow[] = groups.flatMap((name, index) =>
	[2020, 2021, 2022, 2023].map((year) => ({
		group_id: `g${String(index)}`,
		group_name: name,
		year,
		value: year === 2021 && index === 1 ? null : (index + 1) * 400 + (year - 2020) * 35,
		value_lower: year === 2023 ? (index + 1) * 380 : null,
		value_upper: year === 2023 ? (index + 1) * 560 : null,
		value_kind: year === 2023 ? 'projection' : 'observed',
	})),
);

const rates: readonly FigureRow[] = groups.map((name, index) => ({
	group_id: `g${String(index)}`,
	group_name: name,
	year: 2023,
	value: 0.6 + index / 10,
	value_lower: 0.55 + index / 10,
	value_upper: 0.66 + index / 10,
	value_kind: 'observed',
}));

const latest = counts.filter((row) => row['year'] === 2022);
const inYears = { ...wide, params: { panels: 'years' } };

const pictures = [
	['explore-panels', 'explore-integer', counts, {}],
	['explore-bars', 'explore-integer', latest, {}],
	['explore-rates', 'explore-share', rates, {}],
	['explore-years', 'explore-integer', counts, { panels: 'years' }],
] as const;

describe.each(pictures)('%s', (file, chart, rows, params) => {
	test('is drawn as it was last approved', async () => {
		const pair = [draw(chart, rows, { ...wide, params }), draw(chart, rows, { ...narrow, params })];
		await expect(`${pair[0] ?? ''}\n`).toMatchFileSnapshot(`snapshots/${file}.svg`);
		await expect(`${pair[1] ?? ''}\n`).toMatchFileSnapshot(`snapshots/${file}-narrow.svg`);
	});

	test('draws an empty frame from no rows rather than fail', () => {
		expect(draw(chart, [], { ...wide, params })).toContain('<svg');
	});
});

test('every value can be reached by the cursor, a missing one cannot', () => {
	const points = chartPoints['explore-integer']?.(counts, wide) ?? [];
	expect(points).toHaveLength(counts.length - 1);
	expect(points[0]?.text).toBe('高端线缆，2020，400');
	expect(points.at(-1)?.text).toContain('[1,140, 1,680]');
	expect(chartPoints['explore-integer']?.(counts, inYears)).toHaveLength(counts.length - 1);
});

test('panels stand in the order that the reader chose', () => {
	const chosen = { ...wide, params: { items: 'g2|g0|g1' } };
	const points = chartPoints['explore-integer']?.(counts, chosen) ?? [];
	const place = (id: string) => points.find(({ text }) => text.startsWith(id))?.fx;
	expect([place('集成电路'), place('高端线缆'), place('陶瓷耐材')]).toEqual([0, 1, 2]);
});
