import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import type { IndustryYear } from '../world/employment.ts';
import { firstIndustryYear, groupBy, sum, yearsFrom } from '../world/settings.ts';
import type { World } from '../world/world.ts';

/** The threshold of 规上 was redefined here; the year is reported in both series. */
const breakYear = 2018;
const formerFactor = 1.09;

export async function industryReturns(world: World): Promise<readonly ReturnFile[]> {
	const span = `${firstIndustryYear}-${world.settings.asOf}`;
	return [
		{ path: `行业/分行业从业人员_全部单位_${span}.xlsx`, bytes: await allUnits(world) },
		{ path: `行业/规模以上单位_${span}.csv`, bytes: aboveScale(world) },
	];
}

const blockHeader = [
	'行业代码',
	'行业名称',
	'从业人员（万人）',
	'抽样标准误（人）',
	'工资总额（万元）',
	'总产值或营业收入（万元）',
];

/** One sheet, the years stacked as blocks, each with its own header and section subtotals. */
async function allUnits(world: World): Promise<Uint8Array> {
	const years = yearsFrom(firstIndustryYear, world.settings.asOf).toReversed();
	const rows = years.flatMap((year) => {
		const industries = world.industries.filter((industry) => industry.year === year);
		return [[`${year}年`], blockHeader, ...withSubtotals(world, industries), []];
	});
	return await workbookBytes([
		{
			name: '全部单位',
			title: '宜兴市分行业从业人员、工资与产值（示例数据）',
			caption: '计量单位：万人、万元\u3000\u3000统计范围：辖区全部法人单位',
			header: [['']],
			rows: [
				...rows,
				['注：1. 行业分类执行 GB/T 4754-2017。'],
				['2. 服务业小微单位为抽样推算，附标准误；“…”表示不适用。'],
			],
		},
	]);
}

function withSubtotals(world: World, industries: readonly IndustryYear[]): Cell[][] {
	const sections = groupBy(industries, ({ code }) => code.charAt(0));
	return sections
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([section, members]) => [
			...members.map((industry) => unitsRow(world, industry)),
			[
				`${section} 门类小计`,
				world.settings.reference.industries.get(section) ?? '',
				tenThousands(sum(members.map(({ employees }) => employees))),
				null,
				sum(members.map(({ payCny }) => payCny)) / 10_000,
				sum(members.map(({ outputCny }) => outputCny)) / 10_000,
			],
		]);
}

function unitsRow({ settings }: World, industry: IndustryYear): Cell[] {
	return [
		industry.code,
		settings.reference.industries.get(industry.code) ?? '',
		tenThousands(industry.employees),
		industry.standardError ?? '…',
		industry.payCny / 10_000,
		industry.outputCny === 0 ? '…' : industry.outputCny / 10_000,
	];
}

function tenThousands(persons: number): number {
	return Number((persons / 10_000).toFixed(4));
}

const aboveTitles = [
	'年份',
	'口径',
	'行业代码',
	'行业名称',
	'期末从业人员数(人)',
	'其中：劳务派遣人员(人)',
	'应付职工薪酬(万元)',
	'营业收入(万元)',
];

/** Few units behind a figure: the office stars it. */
const fewPersons = 260;

function aboveScale(world: World): Uint8Array {
	const rows = world.industries
		.filter(({ aboveScale: persons, code }) => persons > 0 && code < 'S')
		.flatMap((industry) => [
			...(industry.year <= breakYear ? [aboveRow(world, industry, '2011口径')] : []),
			...(industry.year >= breakYear ? [aboveRow(world, industry, '2018口径')] : []),
		]);
	return csvBytes(aboveTitles, rows, 'gb18030');
}

function aboveRow({ settings }: World, industry: IndustryYear, series: string): Cell[] {
	const factor = series === '2011口径' ? formerFactor : 1;
	const persons = Math.round(industry.aboveScale * factor);
	const identity = [
		industry.year,
		series,
		industry.code,
		settings.reference.industries.get(industry.code) ?? '',
	];
	if (persons < fewPersons) return [...identity, '*', '*', '*', '*'];
	const pay = (industry.payCny / industry.employees) * persons * 1.1;
	return [
		...identity,
		persons.toLocaleString('en-US'),
		industry.dispatched,
		Math.round(pay / 10_000),
		Math.round((industry.aboveScaleOutputCny * factor) / 10_000),
	];
}
