import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { chartPoints } from '#lib/charts/index.ts';
import { figures } from '#lib/figures/index.ts';
import { proveDrawing, wide } from './draw.ts';

/** Small rows made up for the charts; no region's figures. */
const methods = ['growth-drift', 'drift', 'in-use', 'combination'].map((method, index) => ({
	method,
	is_chosen: index === 0,
	relative_error: 0.6 + index / 5,
	win_count: 20 - index,
	series_count: 21,
	chance: 0.001,
	choice_reason: index === 0 ? 'proven' : null,
	mase: 0.7 + index / 4,
	coverage_95: 0.94,
	first_origin_year: 2015,
	last_origin_year: 2024,
	value_kind: 'estimate',
}));
const horizons = methods.flatMap((row) =>
	[1, 2, 3].map((horizon) => ({
		...row,
		horizon,
		mase: row.mase * horizon,
		smape: horizon,
		skill: 0.2,
		coverage_80: 0.85 - horizon / 30,
	})),
);
const intervals = horizons.filter(({ method }) => ['growth-drift', 'in-use'].includes(method));
const years = [2023, 2024, 2025].map((year, index) => ({
	year,
	interval_count: 63,
	within_80_count: 44 + index * 3,
	within_95_count: 58 + index,
	next_interval_count: 21,
	next_within_80_count: 17,
	next_within_95_count: 20,
	value_kind: 'estimate',
}));
const signals = ['short', 'over'].flatMap((direction) =>
	['tightness', 'posted_pay'].flatMap((outcome, index) =>
		[false, true].map((is_acted_on) => ({
			direction,
			outcome,
			is_acted_on,
			flagged_count: is_acted_on ? 3 : 40,
			hit_count: is_acted_on ? 1 : 25 - index * 8,
			assessed_count: 120,
			side_count: 60,
			first_origin_year: 2018,
			last_origin_year: 2024,
			value_kind: 'estimate',
		})),
	),
);

function measured(id: string, rows: readonly FigureRow[]): readonly FigureRow[] {
	return figures.find((figure) => figure.id === id)?.measured?.(rows, 'zh') ?? rows;
}

function finding(id: string, rows: readonly FigureRow[], language: 'zh' | 'en' = 'zh'): string {
	const figure = figures.find((each) => each.id === id);
	const shown = figure?.measured?.(rows, language) ?? rows;
	return figure?.finding({ language, rows: shown, params: { level: 'secondary' } }) ?? '';
}

const pictures = [
	['backtest-methods', measured('backtest-methods', methods)],
	['backtest-horizons', measured('backtest-horizons', horizons)],
	['backtest-intervals', measured('backtest-intervals', intervals)],
	['backtest-years', measured('backtest-years', years)],
	['backtest-signals', measured('backtest-signals', signals)],
] as const;

describe.each(pictures)('%s', proveDrawing);

describe('what the back-test says', () => {
	test('names the method, its reason and by how much', () => {
		expect(finding('backtest-methods', methods)).toBe(
			'本地区采用增长率漂移法：回测证明更好，综合误差比默认的组合法低40%，21条序列中胜出20条；平均误差为年均变化的0.70倍。',
		);
	});

	test('keeps the default and says why', () => {
		const kept = methods.map((row) => ({
			...row,
			is_chosen: row.method === 'combination',
			choice_reason: row.method === 'combination' ? 'no_proof' : null,
		}));
		expect(finding('backtest-methods', kept, 'en')).toContain(
			'The region uses the default combination: no other method was proven better',
		);
	});

	test('counts the intervals of the last complete year', () => {
		expect(finding('backtest-years', years)).toContain(
			'最近一个完整年度2025年：上年给出的21个80%区间中，17个包含了实际值，95%区间为20个',
		);
	});

	test('counts hits and false alarms, and what knowing nothing would give', () => {
		expect(finding('backtest-signals', signals)).toContain(
			'供不应求提示40条，按求人倍率看命中25条、误报15条，命中率63%（不看任何信息为50%）。',
		);
	});

	test('majors acted upon are in the table, not in the picture', () => {
		const points = chartPoints['backtest-signals']?.(measured('backtest-signals', signals), wide);
		expect(points).toHaveLength(4);
	});
});
