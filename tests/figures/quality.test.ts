import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';

function told(id: string, rows: readonly FigureRow[], language: Language = 'zh') {
	const figure = figures.find((each) => each.id === id);
	if (!figure) throw new RangeError(`no figure ${id}`);
	const measured = figure.measured?.(rows, language) ?? rows;
	return { rows: measured, finding: figure.finding({ language, rows: measured, params: {} }) };
}

describe('earlier signals are told as spells', () => {
	const year = (each: number, signal: string, direction = 'over') => ({
		year: each,
		signal,
		direction,
	});

	test('years in a row are one spell, a change of colour begins another', () => {
		const rows = [year(2019, 'yellow'), year(2020, 'yellow'), year(2021, 'red'), year(2023, 'red')];
		expect(told('major-signal-history', rows).finding).toBe(
			'可评估的4年中：2019—2020年供大于求黄色；2021年供大于求红色；2023年供大于求红色。',
		);
	});

	test('years that could not be assessed are not counted as quiet', () => {
		const rows = [year(2019, 'not_assessed', 'none'), year(2020, 'none', 'none')];
		expect(told('major-signal-history', rows, 'en').finding).toBe(
			'No signal in the 1 year that could be assessed.',
		);
	});
});

describe('quality is told by the range of chance', () => {
	const rate = (id: string, position: string | null) => ({
		indicator_id: id,
		funnel_position: position,
	});

	test('what lies outside is named with its side', () => {
		const rows = [rate('placement_rate', 'below_998'), rate('in_field_rate', 'within')];
		expect(told('quality-indicators', rows).finding).toBe(
			'低于偶然波动范围的有毕业去向落实率；其余在范围之内。',
		);
	});

	test('within it nothing is claimed', () => {
		expect(told('quality-indicators', [rate('local_rate', 'within')]).finding).toContain(
			'不能说明好坏',
		);
	});

	test('ranks on both sides of the middle are no order', () => {
		const rows = [
			{ major_name: '甲', rank_lower_90: 2, rank_upper_90: 30, unit_count: 40 },
			{ major_name: '乙', rank_lower_90: 1, rank_upper_90: 9, unit_count: 40 },
		];
		expect(told('quality-ranks', rows).finding).toBe(
			'2个专业点中1个的名次范围跨过中线，不能断定在前半还是后半；可断定在前半的有乙。',
		);
	});
});

describe('a school’s own survey stands beside a third party’s', () => {
	const pair = (difference: number, isDiscrepant: boolean) => ({
		year: 2025,
		major_name: '护理',
		respondent: 'graduate',
		difference,
		is_discrepant: isDiscrepant,
	});

	test('only what is beyond chance is called apart', () => {
		expect(told('survey-pairs', [pair(0.08, false)]).finding).toContain('没有超出偶然的差别');
		expect(told('survey-pairs', [pair(0.2, true), pair(0.1, false)]).finding).toContain(
			'2组满意度中，1组明显不一致，其中1组学校自查高于第三方；相差最大的是护理 · 毕业生（+20.0个百分点）',
		);
	});
});

describe('similar clusters', () => {
	const staff = (id: string, counts: readonly number[]) =>
		counts.map((staff_count, index) => ({
			cluster_id: id,
			cluster_name: id,
			is_own: id === 'a',
			occupation_code: String(index),
			staff_count,
			year: 2025,
			employee_count: 110,
			earlier_count: 100,
			earlier_year: 2020,
			wage_total_cny: 110_000,
		}));

	test('come by the shares of their occupations, whatever their size', () => {
		const { rows } = told('cluster-similar', [
			...staff('c', [0, 0, 5]),
			...staff('a', [30, 10, 0]),
			...staff('b', [300, 100, 0]),
		]);
		expect(rows.map((row) => row['cluster_id'])).toEqual(['a', 'b', 'c']);
		expect(rows.map((row) => Number(row['similarity']).toFixed(6))).toEqual([
			'1.000000',
			'1.000000',
			'0.000000',
		]);
	});

	test('growth is that of one year, and pay that of one person', () => {
		const [own] = told('cluster-similar', staff('a', [1])).rows;
		expect(own?.['yearly_growth']).toBeCloseTo(1.1 ** (1 / 5) - 1, 12);
		expect(own?.['pay_cny']).toBe(1000);
	});
});

test('average pay is the wage bill by heads; without heads there is none', () => {
	const { rows } = told('cluster-pay', [
		{ year: 2024, wage_total_cny: 100, employee_count: 0, together_wage_cny: 1, together_count: 1 },
		{
			year: 2025,
			wage_total_cny: 1_000_000,
			employee_count: 10,
			together_wage_cny: 4_000_000,
			together_count: 50,
		},
	]);
	expect(rows.map((row) => row['pay_cny'])).toEqual([null, 100_000]);
	expect(told('cluster-pay', rows).finding).toContain('为全部集群平均的125%');
});

test('posts of public projects are added up only where they are known', () => {
	const { finding } = told('cluster-projects', [
		{ project_id: 'a', post_count: 20 },
		{ project_id: 'a', post_count: null, post_count_status: 'suppressed' },
	]);
	expect(finding).toBe('1个公开的引进项目计划设岗20个，另有1项不公布。');
});
