import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { languages, type Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';
import { fanRows, fitRows, majorRows } from '../charts/rows.ts';

function finding(id: string, rows: readonly FigureRow[], language: Language = 'zh'): string {
	const figure = figures.find((each) => each.id === id);
	if (!figure) throw new RangeError(`no figure ${id}`);
	return figure.finding({ language, rows, params: { level: 'secondary', scenario: 'base' } });
}

function fit(year: number, lower: number, upper: number): FigureRow {
	return {
		year,
		value_kind: 'observed',
		fit: (lower + upper) / 2,
		fit_lower_90: lower,
		fit_upper_90: upper,
	};
}

describe('every figure', () => {
	test.each(figures)('$id speaks both languages about any rows, none included', (figure) => {
		for (const language of languages) {
			const view = { language, rows: [], params: {} };
			expect(figure.title(view)).not.toBe('');
			expect(figure.finding(view)).not.toMatch(/undefined|NaN|Infinity/);
			expect(figure.note?.(view) ?? '').not.toMatch(/undefined|NaN|Infinity/);
		}
	});

	test('has an id of its own', () => {
		expect(new Set(figures.map((figure) => figure.id)).size).toBe(figures.length);
	});

	test.each(figures)(
		'$id has no English in Chinese labels and no Chinese in English ones',
		(figure) => {
			const chinese = figure.columns.map((column) => column.label.zh).join('');
			const english = figure.columns.map((column) => column.label.en).join('');
			expect(chinese).not.toMatch(/[A-Za-z]{2}/);
			expect(english).not.toMatch(/\p{Script=Han}/u);
		},
	);
});

describe('a sentence claims no more than the interval allows', () => {
	test('overlapping intervals are no change', () => {
		expect(finding('fit-trend', [fit(2020, 0.7, 0.76), fit(2025, 0.74, 0.8)])).toContain(
			'不能断定升降',
		);
	});

	test('parted intervals are a rise or a fall', () => {
		expect(finding('fit-trend', [fit(2020, 0.6, 0.65), fit(2025, 0.74, 0.8)])).toContain(
			'明显上升',
		);
		expect(finding('fit-trend', [fit(2020, 0.8, 0.85), fit(2025, 0.6, 0.7)], 'en')).toContain(
			'has fallen',
		);
	});

	test('a projection is not the latest fact', () => {
		expect(finding('fit-trend', fitRows)).toMatch(/^2025年/);
	});

	test('a forecast whose interval holds today tells neither growth nor decline', () => {
		const rows = fanRows.map((row) => ({ ...row, horizon: Number(row['year']) - 2025 }));
		expect(finding('cluster-employment', rows)).toContain('增减尚不能断定');
	});

	test('a series without forecast says so', () => {
		const history = fanRows.filter((row) => row['value_kind'] === 'observed');
		expect(finding('cluster-employment', history)).toContain('没有可公布的预测');
	});

	test('short and over majors are named apart', () => {
		const text = finding('cluster-majors', majorRows);
		expect(text).toContain('供不应求的有集成电路技术和电线电缆制造技术');
		expect(text).toContain('供大于求的有大数据与会计');
	});
});
