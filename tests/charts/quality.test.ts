import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { chartPoints } from '#lib/charts/index.ts';
import { draw, proveDrawing, wide } from './draw.ts';

/** Small rows made up for the charts; no region's figures. */
const signals: FigureRow[] = [
	[2020, 1.4, 'yellow', 'over'],
	[2021, 1.1, 'none', 'none'],
	[2022, null, 'not_assessed', 'none'],
	[2023, 0.6, 'red', 'short'],
].map(([year, coverage, signal, direction]) => ({
	year: year ?? null,
	coverage: coverage ?? null,
	signal: signal ?? null,
	direction: direction ?? null,
}));
const indicators: FigureRow[] = [
	['placement_rate', '毕业去向落实率', 0.6, 'below_998'],
	['in_field_rate', '对口就业率', 0.7, 'within'],
	['pay_median', '月收入中位数', null, null],
].map(([id, name, rate, position]) => ({
	indicator_id: id ?? null,
	indicator_name: name ?? null,
	rate: rate ?? null,
	lower_95: 0.5,
	upper_95: 0.8,
	sample_size: 27,
	funnel_centre: 0.75,
	funnel_lower_95: 0.65,
	funnel_upper_95: 0.9,
	funnel_lower_998: 0.61,
	funnel_upper_998: 0.96,
	funnel_position: position ?? null,
}));
const ranks: FigureRow[] = ['护理', '会计事务'].map((major_name, index) => ({
	row_id: major_name,
	major_name,
	rank_lower_90: 2 + index * 9,
	rank_upper_90: 12 + index * 20,
	unit_count: 43,
}));
const pairs: FigureRow[] = ['毕业生', '家长'].map((name, index) => ({
	row_id: name,
	row_name: `护理 · ${name}`,
	school_rate: 0.95,
	third_party_rate: index === 0 ? 0.7 : 0.92,
	school_sample_size: 60,
	third_party_sample_size: 40,
	is_discrepant: index === 0,
}));
const shortage: FigureRow[] = [2024, 2025].flatMap((year) => [
	{ year, indicator_id: 'tightness', indicator_name: '求人倍率', points: year === 2024 ? null : 3 },
	{ year, indicator_id: 'coverage', indicator_name: '供给覆盖率', points: 0 },
	{ year, indicator_id: 'score', indicator_name: '平均分', points: 1.5 },
]);
const pay: FigureRow[] = [2023, 2024, 2025].map((year, index) => ({
	year,
	value_kind: 'observed',
	pay_cny: 80_000 + index * 4000,
	together_pay_cny: 78_000 + index * 3000,
}));
const posted: FigureRow[] = ['2024Q4', '2025Q1', '2025Q2'].map((quarter, index) => ({
	quarter,
	occupation_code: 'a',
	occupation_name: '电线电缆制造工',
	posted_wage_cny: index === 1 ? null : 5000 + index * 100,
}));

const pictures = [
	['signal-history', signals],
	['quality-limits', indicators],
	['rank-bands', ranks],
	['survey-pairs', pairs],
	['shortage-grid', shortage],
	['pay-history', pay],
	['posted-pay', posted],
] as const;

describe.each(pictures)('%s', proveDrawing);

test('a year that could not be assessed is no point, and a signal is told by shape and word', () => {
	const svg = draw('signal-history', signals);
	expect(svg.match(/▼/g)).toHaveLength(1);
	expect(svg.match(/▲/g)).toHaveLength(1);
	expect(svg).toContain('红色');
	expect(chartPoints['signal-history']?.(signals, wide)).toHaveLength(3);
});

test('money is no rate: it stays in the table', () => {
	expect(draw('quality-limits', indicators)).not.toContain('月收入');
});

test('an indicator that cannot be assessed is marked, not scored zero', () => {
	const texts = (chartPoints['shortage-grid']?.(shortage, wide) ?? []).map(({ text }) => text);
	expect(texts).toContain('2024年，求人倍率 ×');
	expect(texts).toContain('2024年，供给覆盖率 0');
});
