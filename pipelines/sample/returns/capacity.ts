import type { Cell, ReturnFile } from '../files/file.ts';
import { workbookBytes } from '../files/workbook.ts';
import { drawsOf } from '../random.ts';
import type { Intake } from '../world/intake.ts';
import { catalogueYear, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

const firstPlanYears = 3;

/** Teachers, seats, class size and applicants by program; hours of the program plans. */
export async function capacityReturns(world: World): Promise<readonly ReturnFile[]> {
	const { asOf } = world.settings;
	return [
		{
			path: '办学条件/专业教学条件.xlsx',
			bytes: await workbookBytes(
				yearsFrom(catalogueYear, asOf).map((year) => ({
					name: `${year}学年`,
					title: `${year}学年专业教学条件一览表（示例数据）`,
					header: [
						['学校代码', '专业代码', '专业名称', '专任教师数', '实训工位数', '班额', '报考人数'],
					],
					rows: programsOf(world, year).map((intakes) => capacityRow(world, intakes)),
					mergedColumns: [0],
					notes: ['注：专任教师含按课时折算的兼职教师。'],
				})),
			),
		},
		{
			path: '办学条件/人才培养方案学时.xlsx',
			bytes: await workbookBytes([
				{
					name: '学时',
					title: '人才培养方案学时统计表（示例数据）',
					caption: '计量单位：学时',
					header: [['学年', '学校代码', '专业代码', '专业名称', '总学时', '实践学时']],
					rows: yearsFrom(asOf - firstPlanYears + 1, asOf).flatMap((year) =>
						programsOf(world, year).map((intakes) => planRow(world, intakes)),
					),
					mergedColumns: [0, 1],
				},
			]),
		},
	];
}

type Program = readonly [Intake, ...Intake[]];

/** Intakes of one school year by school and major, all pathways together. */
export function programsOf({ intakes }: World, year: number): readonly Program[] {
	const programs = new Map<string, [Intake, ...Intake[]]>();
	for (const intake of intakes.filter((candidate) => candidate.year === year)) {
		const key = `${intake.program.school} ${intake.program.major}`;
		const known = programs.get(key);
		if (known) known.push(intake);
		else programs.set(key, [intake]);
	}
	return [...programs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, program]) => program);
}

function capacityRow(world: World, intakes: Program): Cell[] {
	const [{ program, year }] = intakes;
	const draws = drawsOf(world.settings.seed, 'capacity', program.major, program.school, year);
	const places = intakes.reduce((total, intake) => total + intake.planned, 0);
	const admitted = intakes.reduce((total, intake) => total + intake.admitted, 0);
	const smallest = Math.min(...intakes.map((intake) => intake.program.places || intake.planned));
	return [
		...identity(world, intakes),
		Math.round(((places * 3) / (15 + 4 * draws.uniform())) * 10) / 10,
		Math.round(places * (0.9 + 0.5 * draws.uniform())),
		Math.max(12, Math.min(40, Math.floor(smallest * 0.7))),
		Math.round(admitted * (1.1 + 0.9 * draws.uniform())),
	];
}

/** Most plans hold the required half of practice; a few fall short of it. */
function planRow(world: World, intakes: Program): Cell[] {
	const [{ program, year }] = intakes;
	const draws = drawsOf(world.settings.seed, 'plan', program.major, program.school);
	const total = 2700 + 20 * draws.integer(25);
	const share = 0.53 + 0.035 * draws.normal();
	const [school = null, ...rest] = identity(world, intakes);
	return [`${year}学年`, school, ...rest, total, Math.round(total * share)];
}

function identity(world: World, [{ program, year }]: Program): Cell[] {
	const major = returnedMajor(world.settings.reference, program.major, year);
	return [returnedSchool(program.school, year), major.code, major.name];
}
