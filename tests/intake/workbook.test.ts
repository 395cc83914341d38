import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { SourceContract } from '../../pipelines/intake/contract.ts';
import { takeIn } from './intake.ts';
import { returns, soundRow, titles } from './returns.ts';

const merged: SourceContract = {
	name: 'merged',
	path: '*.xlsx',
	fields: [
		{
			name: 'school',
			titles: ['学校'],
			type: 'string',
			fillDown: true,
			constraints: { required: true },
		},
		{ name: 'major', titles: ['专业'], type: 'string', constraints: { required: true } },
		{ name: 'planned_2023', titles: ['计划'], under: ['2023年'], type: 'integer' },
		{ name: 'admitted_2023', titles: ['录取'], under: ['2023年'], type: 'integer' },
		{ name: 'planned_2024', titles: ['计划'], under: ['2024年'], type: 'integer' },
		{ name: 'admitted_2024', titles: ['录取'], under: ['2024年'], type: 'integer' },
	],
	primaryKey: ['school', 'major'],
};

async function mergedWorkbook(): Promise<Uint8Array> {
	const rows = [
		['某市职业学校招生情况统计表（示例）'],
		['单位：人'],
		['学校', '专业', '2023年\n[1]', null, '2024年[2]', null],
		[null, null, '计划', '录 取', '计划', '录取\r\n[9]'],
		['甲校', '会计', 100, 90, '１２０', '—'],
		[null, '机电', 50, 48, '1,050', 60],
		['乙校', '陶瓷', 30, 30, 'c', 31],
		['合计', null, 180, 168, null, 91],
		['注：“c”表示保密。'],
	];
	const merges = [
		{ startRow: 0, endRow: 0, startCol: 0, endCol: 5 },
		{ startRow: 2, endRow: 3, startCol: 0, endCol: 0 },
		{ startRow: 2, endRow: 3, startCol: 1, endCol: 1 },
		{ startRow: 2, endRow: 2, startCol: 2, endCol: 3 },
		{ startRow: 2, endRow: 2, startCol: 4, endCol: 5 },
		{ startRow: 4, endRow: 5, startCol: 0, endCol: 0 },
	];
	return await writeXlsx({ sheets: [{ name: '2024年', rows, merges }] });
}

describe('a workbook as offices send it', () => {
	it('with titles, merged headers, notes, totals and marks is loaded', async () => {
		const contract: SourceContract = {
			...merged,
			missing: { c: 'suppressed' },
			layout: { skipRows: '^合计$', fromSheet: '^(?<sheet_year>\\d{4})年$' },
		};
		const { result, rows } = await takeIn({ 'plan.xlsx': await mergedWorkbook() }, [contract]);
		expect(result.defects).toEqual([]);
		expect(result.files[0]).toMatchObject({
			format: 'xlsx',
			rowsIn: 5,
			loaded: 3,
			tables: [{ sheet: '2024年', headerRow: 3, headerRows: 2, skipped: { subtotal: 1, note: 1 } }],
		});
		expect(
			await rows(
				'select sheet_year, school, major, planned_2024, admitted_2023, admitted_2024_status from raw.merged order by raw_id',
			),
		).toEqual([
			{
				sheet_year: '2024',
				school: '甲校',
				major: '会计',
				planned_2024: 120,
				admitted_2023: 90,
				admitted_2024_status: 'not_available',
			},
			{
				sheet_year: '2024',
				school: '甲校',
				major: '机电',
				planned_2024: 1050,
				admitted_2023: 48,
				admitted_2024_status: null,
			},
			{
				sheet_year: '2024',
				school: '乙校',
				major: '陶瓷',
				planned_2024: null,
				admitted_2023: 30,
				admitted_2024_status: null,
			},
		]);
	});

	it('is read from hidden sheets only where the contract names them', async () => {
		const sheets: WriteSheet[] = [
			{
				name: '旧',
				hidden: true,
				rows: [titles, soundRow.map((cell) => cell.replace('120', '999'))],
			},
			{ name: '招生', rows: [[...titles], [...soundRow]] },
		];
		const bytes = await writeXlsx({ sheets });
		const contract = { ...returns, path: '*.xlsx' };
		const visible = await takeIn({ 'a.xlsx': bytes }, [contract]);
		expect(await visible.rows('select admitted_count from raw.returns')).toEqual([
			{ admitted_count: 120 },
		]);
		const hidden = { ...contract, layout: { hiddenSheets: ['旧'] } };
		const both = await takeIn({ 'a.xlsx': bytes }, [hidden]);
		expect(await both.rows('select admitted_count from raw.returns')).toEqual([
			{ admitted_count: 999 },
		]);
		const byName = await takeIn({ 'a.xlsx': bytes }, [{ ...contract, layout: { sheets: ['旧'] } }]);
		expect(byName.result.defects[0]?.message.en).toBe(
			'there is no sheet 旧; visible sheets are: 招生',
		);
	});

	it('with several sheets of one kind feeds one table', async () => {
		const sheetOf = (name: string, code: string): WriteSheet => ({
			name,
			rows: [[...titles], soundRow.map((cell) => cell.replace('610301', code))],
		});
		const bytes = await writeXlsx({
			sheets: [
				sheetOf('东区', '610301'),
				sheetOf('西区', '610302'),
				{ name: '说明', rows: [['x']] },
			],
		});
		const contract = { ...returns, path: '*.xlsx', layout: { sheets: ['/区$/'] } };
		const { result, rows } = await takeIn({ 'a.xlsx': bytes }, [contract]);
		expect(result.defects).toEqual([]);
		expect(await rows('select sheet, row_number from raw.rows order by raw_id')).toEqual([
			{ sheet: '东区', row_number: 2 },
			{ sheet: '西区', row_number: 2 },
		]);
	});

	it('with stacked blocks keeps what heads each block', async () => {
		const block = (period: string, count: number): (string | number | null)[][] => [
			['annual population survey'],
			['date', period],
			[],
			['Area', 'Manufacturing', null, null],
			[null, 'number', 'Flags', 'conf'],
			['Stoke', count, null, 10],
			['Leek', '!', null, '!'],
			[],
		];
		const rows = [
			...block('Jul 2017-Jun 2018', 100),
			...block('Jul 2018-Jun 2019', 200),
			['! Sample size is zero or disclosive.'],
		];
		const contract: SourceContract = {
			name: 'survey',
			path: '*.xlsx',
			layout: {
				blocks: { starts: '^date (?<period>.+)$', field: 'period' },
				unpivot: {
					headers: '^(?<industry>.+) / number$',
					field: 'industry',
					type: 'string',
					value: { name: 'count', titles: [], type: 'integer' },
					beside: [{ name: 'half_width', titles: [], type: 'integer', offset: 2 }],
				},
			},
			missing: { '!': 'suppressed' },
			fields: [{ name: 'area', titles: ['Area'], type: 'string', constraints: { required: true } }],
			primaryKey: ['period', 'area', 'industry'],
		};
		const { result, rows: read } = await takeIn(
			{ 's.xlsx': await writeXlsx({ sheets: [{ name: 'Data', rows }] }) },
			[contract],
		);
		expect(result.defects).toEqual([]);
		expect(
			await read(
				'select period, area, industry, count, count_status, half_width from raw.survey order by raw_id',
			),
		).toEqual([
			{
				period: 'Jul 2017-Jun 2018',
				area: 'Stoke',
				industry: 'Manufacturing',
				count: 100,
				count_status: null,
				half_width: 10,
			},
			{
				period: 'Jul 2017-Jun 2018',
				area: 'Leek',
				industry: 'Manufacturing',
				count: null,
				count_status: 'suppressed',
				half_width: null,
			},
			{
				period: 'Jul 2018-Jun 2019',
				area: 'Stoke',
				industry: 'Manufacturing',
				count: 200,
				count_status: null,
				half_width: 10,
			},
			{
				period: 'Jul 2018-Jun 2019',
				area: 'Leek',
				industry: 'Manufacturing',
				count: null,
				count_status: 'suppressed',
				half_width: null,
			},
		]);
	});

	it('in percent cells and fraction columns means the same share', async () => {
		const cells = new Map([
			['1,5', { value: 0.935, type: 'number', style: { numFmt: '0.0%' } } as const],
		]);
		const row = soundRow.map((cell, index) => (index === 5 ? 0.935 : cell));
		const bytes = await writeXlsx({ sheets: [{ name: 's', rows: [[...titles], row], cells }] });
		const { rows } = await takeIn({ 'returns.xlsx': bytes }, [returns]);
		expect(await rows('select registration_rate from raw.returns')).toEqual([
			{ registration_rate: 0.935 },
		]);
	});
});
