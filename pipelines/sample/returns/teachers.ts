import { schoolSeeds } from '../data/schools.ts';
import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { drawsOf } from '../random.ts';
import { firmsOf } from '../world/firms.ts';
import { yearsFrom } from '../world/settings.ts';
import type { World } from '../world/world.ts';

const professionalShare = 0.16;

/** Spells of professional teachers in firms: most reach six months in five years, some do not. */
export function teacherReturns(world: World): readonly ReturnFile[] {
	const firms = firmsOf(world)
		.filter(({ isAboveScale }) => isAboveScale)
		.map(({ id }) => id);
	const rows = schoolSeeds
		.filter(({ to }) => to === null)
		.flatMap(({ id, teachers }) =>
			yearsFrom(1, Math.round(teachers * professionalShare)).flatMap((number) =>
				spellsOf(world, id, { number, firms }),
			),
		);
	const titles = ['教师编号', '学校代码', '入职日期', '实践开始', '实践结束', '企业编号'];
	return [{ path: '教师/教师企业实践.csv', bytes: csvBytes(titles, rows, 'gb18030') }];
}

function spellsOf(
	{ settings }: World,
	school: string,
	{ number, firms }: { readonly number: number; readonly firms: readonly string[] },
): Cell[][] {
	const { asOf, seed } = settings;
	const draws = drawsOf(seed, 'teacher', school, number);
	const key = `T${school.slice(-3)}${String(number).padStart(3, '0')}`;
	const hired = asOf - 1 - draws.integer(18);
	return yearsFrom(Math.max(hired, asOf - 5), asOf - 1)
		.filter(() => draws.uniform() < 0.72)
		.map((year) => {
			const month = 1 + draws.integer(7);
			const length = 1 + draws.integer(year === hired ? 6 : 3);
			return [
				key,
				school,
				`${hired}/8/20`,
				`${year}/${month}/1`,
				`${year}/${month + length - 1}/28`,
				draws.pick(firms),
			];
		});
}
