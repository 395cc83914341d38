import { pathwayOf } from '../data/pathways.ts';
import { renamedSchool, schoolSeeds } from '../data/schools.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes, type SheetPlan } from '../files/workbook.ts';
import { emptySchool } from '../truths.ts';
import type { Intake } from '../world/intake.ts';
import { firstSchoolYear, sum, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

/** One school year of one school is one sheet; the private school sends a CSV. */
export async function enrollmentReturns(world: World): Promise<readonly ReturnFile[]> {
	const schools = schoolSeeds.filter(({ id, to }) => to === null && id !== emptySchool.school);
	const files: ReturnFile[] = [];
	for (const { id, name } of schools) {
		const sheets = yearsFrom(firstSchoolYear, world.settings.asOf).map((year) =>
			sheetOf(world, id, year),
		);
		const bytes = await workbookBytes([...sheets, instructions]);
		files.push({ path: `招生/招生情况_${name}.xlsx`, bytes });
	}
	return [...files, privateReturn(world)];
}

const upper = ['学校代码', '专业目录', '专业代码', '专业名称', '路径代码', '培养路径', '招生类型'];
const people = '招生人数（人）';
const counts = ['计划数', '录取数', '报到注册数', '第一志愿录取数'];

const header = [
	[...upper, ...counts.map(() => people), '报到率', '备注'],
	[...upper, ...counts, '报到率', '备注'],
];

const instructions: SheetPlan = {
	name: '填报说明',
	title: '填报说明',
	header: [['序号', '说明']],
	rows: [
		[1, '报到注册数为当年秋季开学后完成学籍注册的人数。'],
		[2, '转段学生由接收学校填报，招生类型填“转段”。'],
	],
	hidden: true,
};

function sheetOf(world: World, school: string, year: number): SheetPlan {
	const intakes = intakesOf(world, school, year);
	const rows = intakes.map((intake) => rowOf(world, intake));
	const total = counts.map((_, index) =>
		sum(rows.map((row) => numberOf(row[upper.length + index]))),
	);
	return {
		name: `${year}学年`,
		title: `${year}年职业院校招生情况表（示例数据）`,
		caption: '表号：示例教统1表\u3000\u3000计量单位：人',
		header,
		rows: [
			...rows.map((row) => (hasWideDigits(school, year) ? row.map(wide) : row)),
			['合计', null, null, null, null, null, null, ...total, null, null],
		],
		mergedColumns: [0, 1],
		notes: [
			'注：1. 本表数据为示例，由程序生成，不代表任何真实学校。',
			'2. “第一志愿录取数”不含转段学生。',
		],
	};
}

function intakesOf(world: World, school: string, year: number): readonly Intake[] {
	return world.intakes
		.filter((intake) => intake.program.school === school && intake.year === year)
		.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ program }: Intake): string {
	return `${program.major} ${program.pathway}`;
}

function rowOf(world: World, { program, year, ...intake }: Intake): Cell[] {
	const major = returnedMajor(world.settings.reference, program.major, year);
	const isTransfer = program.feeder !== null;
	return [
		returnedSchool(program.school, year),
		`${major.catalogue}年版`,
		major.code,
		major.name,
		program.pathway,
		pathwayOf(program.pathway).name,
		isTransfer ? '转段' : '新招',
		intake.planned,
		intake.admitted,
		intake.registered,
		isTransfer ? '/' : intake.firstChoice,
		`${((100 * intake.registered) / intake.planned).toFixed(1)}%`,
		renamedSchool.current === program.school && year === renamedSchool.from - 1
			? '校名变更前'
			: null,
	];
}

function numberOf(cell: Cell | undefined): number {
	return typeof cell === 'number' ? cell : 0;
}

/** One clerk typed full-width digits in one year. */
function hasWideDigits(school: string, year: number): boolean {
	return school === '320282Z02' && year === 2018;
}

function wide(cell: Cell, column: number): Cell {
	if (column !== upper.length || typeof cell !== 'number') return cell;
	return String(cell).replaceAll(/\d/g, (digit) =>
		String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
	);
}

/** Plain CSV of the private school: fields only in its first return, autumn only in another. */
function privateReturn(world: World): ReturnFile {
	const { asOf } = world.settings;
	const rows = yearsFrom(firstSchoolYear, asOf).flatMap((year) => {
		const intakes = intakesOf(world, emptySchool.school, year);
		return year === firstSchoolYear
			? coarseRows(world, intakes)
			: intakes.map((intake) => privateRow(world, intake));
	});
	const titles = ['学年', ...upper, ...counts, '备注'];
	return {
		path: `招生/招生情况_和桥培训_${firstSchoolYear}-${asOf}.csv`,
		bytes: csvBytes(titles, rows, 'gb18030'),
	};
}

const partialYear = 2019;

function privateRow(world: World, intake: Intake): Cell[] {
	const cells = rowOf(world, intake);
	const isPartial = intake.year === partialYear;
	const autumn = (count: number) => Math.round(count * (isPartial ? 0.7 : 1));
	return [
		`${intake.year}-${intake.year + 1}学年`,
		...cells.slice(0, upper.length),
		intake.planned,
		autumn(intake.admitted),
		autumn(intake.registered),
		'—',
		isPartial ? '仅含秋季招生' : '',
	];
}

/** Only the field of study is known: two digits. */
function coarseRows(world: World, intakes: readonly Intake[]): Cell[][] {
	const fields = new Map<string, Intake[]>();
	for (const intake of intakes) {
		const { code } = returnedMajor(world.settings.reference, intake.program.major, intake.year);
		const field = code.slice(0, 2);
		fields.set(field, [...(fields.get(field) ?? []), intake]);
	}
	return [...fields]
		.toSorted()
		.map(([field, group]) => [
			`${firstSchoolYear}-${firstSchoolYear + 1}学年`,
			emptySchool.school,
			'2010年版',
			field,
			'（按专业类汇总）',
			'ZZ',
			pathwayOf('ZZ').name,
			'新招',
			sum(group.map(({ planned }) => planned)),
			sum(group.map(({ admitted }) => admitted)),
			sum(group.map(({ registered }) => registered)),
			'—',
			'专业明细未报',
		]);
}
