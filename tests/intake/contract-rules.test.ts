import { describe, expect, it } from 'vitest';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import type { Defect } from '../../pipelines/intake/index.ts';
import { takeIn } from './intake.ts';
import { csvOf, manyRows, returns, rowWith, soundRow, titles } from './returns.ts';

const references = new Map([
	['schools', { columns: ['school_id'], rows: [['13245']] }],
	[
		'majors',
		{
			columns: ['catalogue', 'major_code', 'name_zh'],
			rows: [
				['2021', '610301', '电子信息技术'],
				['2015', '560301', '机电一体化技术'],
			],
		},
	],
]);

async function defectsOf(
	cells: Readonly<Record<string, string>>,
	contract: SourceContract = returns,
): Promise<readonly Defect[]> {
	const text = csvOf([soundRow, rowWith({ 专业代码: '610302', ...cells })]);
	const { result } = await takeIn({ 'returns.csv': text }, [contract], {
		references,
		limits: { heldShare: 1 },
	});
	return result.defects;
}

describe('a cell that breaks a rule', () => {
	const cases: readonly (readonly [
		string,
		Readonly<Record<string, string>>,
		string,
		string,
		string,
	])[] = [
		['type', { 招生数: '12O' }, '招生数', '"12O" is not a whole number', '“12O”不是整数'],
		[
			'type',
			{ 开设日期: '2019-02-30' },
			'开设日期',
			'"2019-02-30" is not a date such as 2025-09-01',
			'“2019-02-30”不是日期（如 2025-09-01）',
		],
		['not_integer', { 招生数: '1.5' }, '招生数', '"1.5" is not a whole number', '“1.5”不是整数'],
		['minimum', { 招生数: '-5' }, '招生数', '-5 is below the minimum 0', '-5 小于下限 0'],
		['maximum', { 报到率: '120' }, '报到率', '120 is above the maximum 1', '120 大于上限 1'],
		[
			'pattern',
			{ 专业代码: '61030' },
			'专业代码',
			'"61030" does not have the form \\d{6}',
			'“61030”不符合格式 \\d{6}',
		],
		[
			'percent_sign',
			{ 招生数: '12%' },
			'招生数',
			'"12%" has a percent sign, but the source contract does not declare admitted_count as a share',
			'“12%”带百分号，但源契约没有把 admitted_count 声明为比例',
		],
		[
			'unit_twice',
			{ 产值: '3万' },
			'产值',
			'"3万" carries its own unit while the source contract already multiplies by 10000',
			'“3万”自带单位，而源契约已按 × 10000 换算，会重复放大',
		],
		[
			'error_cell',
			{ 招生数: '#REF!' },
			'招生数',
			'the cell is the formula error #REF!',
			'单元格是公式错误 #REF!',
		],
		[
			'precision_lost',
			{ 专业代码: '6.10301E+5' },
			'专业代码',
			'"6.10301E+5" has more than 15 digits or scientific notation: the original digits are lost',
			'“6.10301E+5”超过 15 位有效数字或被写成科学计数法，原来的数字已丢失',
		],
		[
			'required',
			{ 专业代码: '' },
			'专业代码',
			'major_code is empty, but it is required',
			'major_code 为空，而它是必填项',
		],
	];
	it.each(cases)('%s: %j', async (rule, cells, column, en, zh) => {
		const defects = await defectsOf(cells);
		expect(defects).toHaveLength(1);
		expect(defects[0]).toMatchObject({
			file: 'returns.csv',
			sheet: null,
			row: 3,
			column,
			position: titles.indexOf(column) + 1,
			rule,
			severity: 'quarantine',
			message: { en, zh },
		});
		expect(defects[0]?.fix.zh).not.toBe('');
		expect(defects[0]?.fix.en).not.toBe('');
	});

	it('enum', async () => {
		const [year, ...fields] = returns.fields;
		const limited = fields.map((field) =>
			field.name === 'major_name'
				? { ...field, constraints: { enum: ['电子信息技术', '会计'] } }
				: field,
		);
		const contract = { ...returns, fields: [...(year ? [year] : []), ...limited] };
		const [defect] = await defectsOf({ 专业名称: '会记' }, contract);
		expect(defect?.message.en).toBe('"会记" is none of: 电子信息技术, 会计');
	});

	it('duplicate key', async () => {
		const [defect] = await defectsOf({ 专业代码: '610301' });
		expect(defect).toMatchObject({ rule: 'duplicate_key', severity: 'quarantine', row: 3 });
		expect(defect?.message.en).toBe(
			'the key school_year = 2024, school_id = 13245, major_code = 610301 is a duplicate of row 2',
		);
	});

	it('foreign key', async () => {
		const contract: SourceContract = {
			...returns,
			foreignKeys: [
				{ fields: ['school_id'], reference: { resource: 'schools', fields: ['school_id'] } },
			],
		};
		const [defect] = await defectsOf({ 学校代码: '99999' }, contract);
		expect(defect).toMatchObject({ rule: 'foreign_key', column: '学校代码', value: '99999' });
		expect(defect?.message.zh).toBe('99999 不在 reference/schools.csv 中');
	});

	it('foreign key to a table that is not there', async () => {
		const contract: SourceContract = {
			...returns,
			foreignKeys: [
				{ fields: ['school_id'], reference: { resource: 'firms', fields: ['firm_id'] } },
			],
		};
		const [defect] = await defectsOf({}, contract);
		expect(defect).toMatchObject({ rule: 'reference_missing', severity: 'block' });
	});

	it('a mark in the flag column beside voids a printed 0', async () => {
		const contract: SourceContract = {
			name: 'survey',
			path: 'survey.csv',
			fields: [
				{ name: 'area', titles: ['Area'], type: 'string', constraints: { required: true } },
				{
					name: 'count',
					titles: ['number'],
					type: 'integer',
					flags: { column: 'next', marks: { N: 'not_available' } },
				},
			],
		};
		const text = 'Area,number,Flags\nStoke,0,N\nStafford,0,\nLeek,5,\n';
		const { result, rows } = await takeIn({ 'survey.csv': text }, [contract]);
		expect(result.defects).toEqual([]);
		expect(await rows('select count, count_status from raw.survey order by raw_id')).toEqual([
			{ count: null, count_status: 'not_available' },
			{ count: 0, count_status: null },
			{ count: 5, count_status: null },
		]);
	});
});

describe('a row held aside', () => {
	it('leaves the other rows loaded, is counted and kept with its reason', async () => {
		const text = csvOf([...manyRows(99), rowWith({ 专业代码: '1' })]);
		const { result, rows } = await takeIn({ 'returns.csv': text }, [returns]);
		expect(result.isBlocked).toBe(false);
		expect(result.files[0]).toMatchObject({ rowsIn: 100, loaded: 99, quarantined: 1, skipped: 0 });
		expect(await rows('select row_number, rule, reason from raw.quarantine')).toEqual([
			{ row_number: 101, rule: 'pattern', reason: '"1" does not have the form \\d{6}' },
		]);
		expect(await rows('select count(*)::int as n from raw.returns')).toEqual([{ n: 99 }]);
		expect(await rows('select rule, severity, row_number from raw.defects')).toEqual([
			{ rule: 'pattern', severity: 'quarantine', row_number: 101 },
		]);
	});
});

describe('an acknowledged warning', () => {
	const acknowledged = [
		{
			file: 'returns*.csv',
			rule: 'no_final_line_break',
			who: '王工',
			when: '2026-01-05',
			why: '已核对',
		},
	];

	it('lets the build go on and says who answers for it', async () => {
		const files = { 'returns.csv': csvOf([soundRow]).trimEnd() };
		const { result } = await takeIn(files, [returns], { acknowledged });
		expect(result.isBlocked).toBe(false);
		expect(result.defects[0]?.acknowledgedBy).toBe('王工');
	});

	it('cannot lift a block', async () => {
		const lift = [{ ...acknowledged[0], rule: 'empty_file' } as (typeof acknowledged)[number]];
		const { result } = await takeIn({ 'returns.csv': '' }, [returns], { acknowledged: lift });
		expect(result.isBlocked).toBe(true);
	});
});
