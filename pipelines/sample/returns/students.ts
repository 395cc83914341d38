import { pathwayOf } from '../data/pathways.ts';
import { programSeeds, type ProgramSeed } from '../data/programs.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { intakeOf } from '../world/intake.ts';
import { catalogueYear, firstSchoolYear, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

const grades = ['一年级', '二年级', '三年级', '四年级', '五年级'];
const titles = ['学年', '学校代码', '专业目录', '专业代码', '专业名称', '路径代码', ...grades];

/** Students on the roll each autumn, one column for each grade. */
export function studentReturns({ settings }: World): readonly ReturnFile[] {
	const rows = yearsFrom(firstSchoolYear, settings.asOf).flatMap((year) =>
		programSeeds.flatMap((program) => {
			const stock = stockOf(program, year, settings.seed);
			return stock.some((count) => count > 0) ? [rowOf(program, year, stock)] : [];
		}),
	);
	function rowOf(program: ProgramSeed, year: number, stock: readonly number[]): Cell[] {
		const major = returnedMajor(settings.reference, program.major, year, catalogueYear);
		return [
			`${year}-${year + 1}学年`,
			returnedSchool(program.school, year),
			`${major.catalogue}年版`,
			major.code,
			major.name,
			program.pathway,
			...grades.map((_, index) => stock[index] ?? '—'),
		];
	}
	const path = `在校生/分年级在校生数_${firstSchoolYear}-${settings.asOf}.csv`;
	return [{ path, bytes: csvBytes(titles, rows, 'gb18030') }];
}

/** Students by grade: each class loses the same share every year until it graduates. */
function stockOf(program: ProgramSeed, year: number, seed: number): readonly number[] {
	const { years, survival } = pathwayOf(program.pathway);
	const yearly = survival ** (1 / years);
	return yearsFrom(0, years - 1).map((age) =>
		Math.round(intakeOf(program, year - age, seed).registered * yearly ** age),
	);
}
