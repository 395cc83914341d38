import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import { chartPoints } from '#lib/charts/index.ts';
import { draw, proveDrawing, wide } from './draw.ts';

/** Small rows made up for the charts; no region's figures. */
const years: FigureRow[] = [2022, 2023, 2024, 2025].map((year, index) => ({
	year,
	value_kind: 'observed',
	planned_count: 60,
	registered_count: index === 1 ? null : 50 + index,
	graduate_count: 40 + index,
	entrant_count: 30 + index,
	entry_demand: 80 + index,
	coverage: 0.4,
	direct_employment_count: 25,
	further_study_count: 10,
	military_count: 2,
	not_placed_count: 3,
	unknown_count: 0,
	placement_rate: 0.925,
}));
const ahead: FigureRow[] = [2026, 2027].map((year) => ({
	year,
	value_kind: 'projection',
	entrant_count: 34,
	lower_90: 28,
	upper_90: 40,
	entry_demand: 90,
	coverage: 0.38,
	coverage_lower_90: 0.3,
	coverage_upper_90: 0.5,
}));
const peers: FigureRow[] = ['甲校', '乙校'].map((school_name, index) => ({
	school_name,
	school_id: school_name,
	major_name: school_name,
	major_code: school_name,
	is_own: index === 0,
	graduate_count: 40 + index * 60,
	placement_rate: 0.9,
	placement_rate_lower: 0.8,
	placement_rate_upper: 0.95,
	placement_rate_together: 0.88,
	in_field_rate: 0.7,
	in_field_rate_lower: 0.6,
	in_field_rate_upper: 0.8,
	in_field_rate_together: 0.72,
	in_field_known_count: 20,
	lower_95: 0.78,
	upper_95: 0.97,
	lower_998: 0.7,
	upper_998: 1,
}));
const occupations: FigureRow[] = [
	{
		occupation_code: 'a',
		occupation_name: '电线电缆制造工',
		normative_weight: 0.6,
		observed_weight: 0.43,
	},
	{
		occupation_code: 'b',
		occupation_name: '营销员',
		normative_weight: null,
		observed_weight: 0.1,
	},
];
const flows: FigureRow[] = [
	{
		cluster_id: 'wire',
		cluster_name: '高端线缆',
		major_code: '1',
		major_name: '线缆',
		entrant_count: 39,
		opening_count: 120,
		replacement_count: 90,
		expansion_count: 30,
	},
];
const gates: FigureRow[] = ['2026-03-31', '2026-04-30', '2026-09-10'].map((due_date, index) => ({
	due_date,
	pathway_id: 'S33',
	pathway_name: '中高职3+3',
	gate_name: `环节${String(index)}`,
	intake_year: 2026,
}));

const pictures = [
	['intake', years],
	['supply-history', [...years, ...ahead]],
	['coverage-trend', [...years, ...ahead]],
	['destinations', years],
	['weights', occupations],
	['cluster-bars', flows],
	['major-bars', flows],
	['occupation-clusters', flows],
	['school-placement-peers', peers],
	['school-in-field-peers', peers],
	['major-in-field-peers', peers],
	['funnel', peers],
	['gates', gates],
] as const;

describe.each(pictures)('%s', proveDrawing);

test('a year that was not returned is a gap, not a zero', () => {
	const texts = (chartPoints['intake']?.(years, wide) ?? []).map((point) => point.text);
	expect(texts.some((text) => text.includes('2023年') && text.includes('报到'))).toBe(false);
});

test('what is projected is dashed and only that', () => {
	expect(draw('supply-history', years)).not.toContain('stroke-dasharray');
	expect(draw('supply-history', [...years, ...ahead])).toContain('stroke-dasharray');
});

test('demand below zero stays within the picture', () => {
	const [first = {}, ...others] = years;
	expect(draw('supply-history', [{ ...first, entry_demand: -60 }, ...others])).toMatch(/>−\d+</);
});

test('persons whose part is withheld are drawn as such, never as nobody', () => {
	const [first = {}] = years;
	const withheld = {
		...first,
		military_count: null,
		military_count_status: 'suppressed',
		not_placed_count: null,
		not_placed_count_status: 'suppressed',
	};
	const svg = draw('destinations', [withheld]);
	expect(svg).toContain('不公布');
	expect(svg).not.toContain('参军');
	expect(draw('destinations', [first])).not.toContain('不公布');
	const [point] = chartPoints['destinations']?.([withheld], wide) ?? [];
	expect(point?.text).toContain('参军 *');
});

test('classes of which nobody returned where they went are not drawn', () => {
	const [first = {}] = years;
	const unknown = Object.fromEntries(
		Object.entries(first).map(([name, value]) => [name, name.endsWith('_count') ? null : value]),
	);
	expect(chartPoints['destinations']?.([{ ...unknown, graduate_count: 40 }], wide)).toEqual([]);
});

test('those admitted stand in where nobody returns who registered', () => {
	const rows = years.map((row) => ({ ...row, registered_count: null, admitted_count: 55 }));
	const texts = (chartPoints['intake']?.(rows, wide) ?? []).map(({ text }) => text);
	expect(texts.some((text) => text.includes('录取 55'))).toBe(true);
	expect(draw('intake', years)).not.toContain('录取');
});

test('an uncertainty without an upper end reaches the edge of the drawing', () => {
	const open = ahead.map((row) => ({ ...row, coverage_upper_90: null }));
	const [, , , , point] = chartPoints['coverage-trend']?.([...years, ...open], wide) ?? [];
	expect(point?.text).toContain('≥ 30%');
	expect(draw('coverage-trend', [...years, ...open])).not.toBe(
		draw('coverage-trend', [...years, ...ahead]),
	);
});
