import { describe, expect, test } from 'vitest';
import type { FigureRow } from '#lib/domain/figure.ts';
import type { Language } from '#lib/domain/text.ts';
import { figures } from '#lib/figures/index.ts';

function figure(id: string) {
	const found = figures.find((each) => each.id === id);
	if (!found) throw new RangeError(`no figure ${id}`);
	return found;
}

function finding(id: string, rows: readonly FigureRow[], language: Language = 'zh'): string {
	const { measured, finding: say } = figure(id);
	return say({ language, rows: measured?.(rows, language) ?? rows, params: {} });
}

function program(school: string, placed: number, graduates: number): FigureRow {
	return {
		school_id: school,
		school_name: school,
		graduate_count: graduates,
		placement_rate: placed / graduates,
	};
}

describe('schools are told apart only where their intervals allow', () => {
	test('small classes at 90 and 100 % differ by chance', () => {
		const rows = [program('甲校', 18, 20), program('乙校', 20, 20)];
		expect(finding('major-schools', rows)).toContain('都没有超出不确定范围');
	});

	test('a collapse stands out', () => {
		const rows = [program('甲校', 190, 200), program('乙校', 40, 80)];
		expect(finding('major-schools', rows)).toContain('明显低于合计的是乙校');
		expect(finding('major-schools', rows, 'en')).toContain('clearly below: 乙校');
	});

	test('one school has nobody to be compared with', () => {
		expect(finding('major-schools', [program('甲校', 18, 20)])).toContain('没有可比的');
	});
});

describe('a school’s programs lie in a funnel', () => {
	const rows = [
		{ ...program('甲校', 20, 40), is_own: true, major_name: '酒店' },
		{ ...program('甲校', 97, 100), is_own: true, major_name: '护理' },
		{ ...program('乙校', 290, 300), is_own: false, major_name: '会计' },
	];

	test('what lies below the range of chance is named, the rest is not', () => {
		expect(finding('school-funnel', rows)).toContain('低于偶然波动范围的有酒店');
		expect(finding('school-funnel', rows)).not.toContain('护理');
	});

	test('limits widen as persons get fewer', () => {
		const [small, large] = figure('school-funnel').measured?.(rows, 'zh') ?? [];
		expect(Number(small?.['lower_95'])).toBeLessThan(Number(large?.['lower_95']));
	});
});

describe('coverage ahead', () => {
	const ahead = (lower: number, upper: number): FigureRow => ({
		year: 2033,
		value_kind: 'projection',
		coverage: (lower + upper) / 2,
		coverage_lower_90: lower,
		coverage_upper_90: upper,
	});

	test('is called short or over only where the interval lies on one side', () => {
		expect(finding('major-coverage', [ahead(0.3, 0.5)])).toContain('：供不应求');
		expect(finding('major-coverage', [ahead(1.2, 1.5)])).toContain('：供大于求');
		expect(finding('major-coverage', [ahead(0.8, 1.3)])).toContain('不能断定');
	});
});

describe('signals', () => {
	const fired = (probability: number) => ({
		signal: 'red',
		direction: 'short',
		probability,
		cause: 'near_gap',
		level: 'secondary',
	});

	test('state how many should be expected to prove wrong, and that more do', () => {
		const { note } = figure('warning-majors');
		const text = note?.({ language: 'zh', rows: [fired(0.9), fired(0.6)], params: {} });
		expect(text).toContain('约0.5条会落空');
		expect(text).toContain('黄色提示落空的约为预计的1.2倍');
	});

	test('come with words for their identifiers', () => {
		const [row] = figure('warning-majors').measured?.([fired(0.9)], 'zh') ?? [];
		expect(row).toMatchObject({ level_name: '中职', cause_name: '近期缺口，早于下一届毕业' });
	});
});

describe('proposals for the lists', () => {
	const rows: FigureRow[] = ['stop', 'restrict', 'expand'].map((proposal) => ({ proposal }));

	test('are named in the reader’s language and counted in the sentence', () => {
		const named = (language: 'zh' | 'en') =>
			(figure('list-proposals').measured?.(rows, language) ?? []).map(
				(row) => row['proposal_name'],
			);
		expect(named('zh')).toEqual(['停止招生', '限制招生', '扩大招生（新兴）']);
		expect(named('en').at(-1)).toBe('expand (emerging)');
		expect(finding('list-proposals', rows)).toBe('测算建议：扩大1个、限制1个、停止1个专业点。');
	});
});

describe('a major that is returned in part', () => {
	test('says who was admitted where nobody returns who registered', () => {
		const rows = [{ year: 2014, admitted_count: 1200, registered_count: null }];
		expect(finding('major-intake', rows)).toBe('2014年录取1,200人。');
	});

	test('says who left where no intake is returned', () => {
		expect(finding('major-intake', [{ year: 2024, graduate_count: 1080 }], 'en')).toBe(
			'In 2024 1,080 left.',
		);
	});

	test('an uncertainty without an upper end decides nothing', () => {
		const row = { year: 2030, value_kind: 'projection', coverage: 0.27, coverage_lower_90: 0.1 };
		expect(finding('major-coverage', [{ ...row, coverage_upper_90: null }])).toContain(
			'≥ 10%）：不能断定',
		);
	});
});
