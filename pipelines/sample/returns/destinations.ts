import { college } from '../data/programs.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes, type SheetPlan } from '../files/workbook.ts';
import {
	isEmployed,
	type DestinationCell,
	type GraduatingClass,
	type Status,
} from '../world/graduates.ts';
import { catalogueYear, firstSchoolYear, sum, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

/** From this class on the office sends joint counts; before, margins only. */
export const firstJointClass = 2019;
/** Year in which the college also reported its class as counted on 1 September. */
export const earlyCountYear = 2023;

export async function destinationReturns(world: World): Promise<readonly ReturnFile[]> {
	const { asOf } = world.settings;
	const files: ReturnFile[] = [];
	for (const year of yearsFrom(firstSchoolYear, asOf)) {
		const classes = world.classes.filter((graduating) => graduating.year === year);
		files.push(
			year < firstJointClass
				? await marginReturn(world, classes, year)
				: detailReturn(world, classes, year),
		);
	}
	return files;
}

const statusCodes: Readonly<Record<Status, readonly [code: string, name: string]>> = {
	contract: ['11', '签劳动合同形式就业'],
	flexible: ['76', '自由职业等灵活就业'],
	selfEmployed: ['75', '自主创业'],
	military: ['46', '应征义务兵'],
	furtherStudy: ['80', '升学'],
	seeking: ['70', '待就业'],
	notSeeking: ['72', '暂不就业'],
	unknown: ['99', '去向不明'],
};

const placeNames = {
	county: '本县市',
	city: '设区市内',
	province: '省内',
	outside: '省外',
} as const;

const detailTitles = [
	'学校代码',
	'专业目录',
	'专业代码',
	'专业名称',
	'路径代码',
	'统计时点',
	'去向代码',
	'去向',
	'就业所在地',
	'专业对口',
	'人数',
];

function detailReturn(world: World, classes: readonly GraduatingClass[], year: number): ReturnFile {
	const rows = classes.flatMap((graduating) => [
		...detailRows(world, graduating, graduating.cells, `${year}-12-31`),
		...(year === earlyCountYear && graduating.program.school === college
			? detailRows(world, graduating, earlyCells(graduating.cells), `${year}-09-01`)
			: []),
	]);
	const encoding = year < 2022 ? 'gb18030' : 'utf-8-bom';
	return {
		path: `毕业去向/毕业去向明细_${year}届.csv`,
		bytes: csvBytes(detailTitles, rows, encoding),
	};
}

function detailRows(
	world: World,
	graduating: GraduatingClass,
	cells: readonly DestinationCell[],
	cutOff: string,
): Cell[][] {
	return cells.map(({ status, place, isInField, persons }) => [
		...identity(world, graduating),
		cutOff,
		...statusCodes[status],
		place === null ? '/' : placeNames[place],
		isInField === null ? '/' : isInField ? '是' : '否',
		persons,
	]);
}

function identity(world: World, { program, year }: GraduatingClass): Cell[] {
	const { reference } = world.settings;
	const major = returnedMajor(reference, program.major, year, catalogueYear);
	return [
		returnedSchool(program.school, year),
		`${major.catalogue}年版`,
		major.code,
		major.name,
		program.pathway,
	];
}

/** In September a sixth of those with a contract at the end of the year were still looking. */
function earlyCells(cells: readonly DestinationCell[]): readonly DestinationCell[] {
	const isContract = ({ status }: DestinationCell) => status === 'contract';
	const later = cells.filter(isContract).map((cell) => Math.floor(cell.persons / 6));
	const contracts = cells
		.filter(isContract)
		.map((cell, index) => ({ ...cell, persons: cell.persons - (later[index] ?? 0) }));
	const seeking = sum(later) + personsOf(cells, 'seeking');
	return [
		...contracts.filter(({ persons }) => persons > 0),
		...cells.filter((cell) => !isContract(cell) && cell.status !== 'seeking'),
		...(seeking > 0
			? [{ status: 'seeking', place: null, isInField: null, persons: seeking } as const]
			: []),
	];
}

const identityTitles = ['学校代码', '专业目录', '专业代码', '专业名称', '路径代码'];
const settled = '落实去向（人）';
const unsettled = '未落实去向（人）';
const placed = '已就业人员就业所在地（人）';

const marginHeader = [
	[
		...identityTitles,
		'毕业生数',
		settled,
		settled,
		settled,
		settled,
		settled,
		unsettled,
		unsettled,
		unsettled,
		placed,
		placed,
		placed,
		placed,
		'对口就业人数',
		'不对口就业人数',
	],
	[
		...identityTitles,
		'毕业生数',
		'协议合同就业',
		'自主创业',
		'应征入伍',
		'升学',
		'灵活就业',
		'待就业',
		'暂不就业',
		'去向不明',
		'本县市',
		'设区市内',
		'省内',
		'省外',
		'对口就业人数',
		'不对口就业人数',
	],
];

async function marginReturn(
	world: World,
	classes: readonly GraduatingClass[],
	year: number,
): Promise<ReturnFile> {
	const rows = classes.map((graduating) => [
		...identity(world, graduating),
		...margins(graduating),
	]);
	const total = columnTotals(rows);
	const plan: SheetPlan = {
		name: '去向汇总',
		title: `${year}届职业院校毕业生毕业去向汇总表（示例数据）`,
		caption: `统计时点：${year}年12月31日\u3000\u3000计量单位：人`,
		header: marginHeader,
		rows: [...rows, ['合计', null, null, null, null, ...total]],
		mergedColumns: [0],
		notes: ['注：就业所在地与对口情况只统计协议合同就业、自主创业和灵活就业人员。'],
	};
	return {
		path: `毕业去向/毕业去向汇总_${year}届.xlsx`,
		bytes: await workbookBytes([plan]),
	};
}

const marginStatuses: readonly Status[] = [
	'contract',
	'selfEmployed',
	'military',
	'furtherStudy',
	'flexible',
	'seeking',
	'notSeeking',
	'unknown',
];

function margins({ graduates, cells }: GraduatingClass): readonly number[] {
	const employed = cells.filter(({ status }) => isEmployed(status));
	return [
		graduates,
		...marginStatuses.map((status) => personsOf(cells, status)),
		...(['county', 'city', 'province', 'outside'] as const).map((place) =>
			sum(employed.filter((cell) => cell.place === place).map(({ persons }) => persons)),
		),
		sum(employed.filter(({ isInField }) => isInField === true).map(({ persons }) => persons)),
		sum(employed.filter(({ isInField }) => isInField === false).map(({ persons }) => persons)),
	];
}

function columnTotals(rows: readonly (readonly Cell[])[]): readonly number[] {
	const width = (marginHeader[0] ?? []).length - identityTitles.length;
	return yearsFrom(0, width - 1).map((column) =>
		sum(rows.map((row) => Number(row[identityTitles.length + column]))),
	);
}

function personsOf(cells: readonly DestinationCell[], status: Status): number {
	return sum(cells.filter((cell) => cell.status === status).map(({ persons }) => persons));
}
