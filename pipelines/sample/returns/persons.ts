import { csvBytes } from '../files/csv.ts';
import type { Cell, ReturnFile } from '../files/file.ts';
import { personsOf } from '../world/persons.ts';
import { catalogueYear, yearsFrom } from '../world/settings.ts';
import { returnedMajor, returnedSchool, type World } from '../world/world.ts';

/** Person-level registers under one keyed hash, so that the offices can be linked. */
export function personReturns(world: World): readonly ReturnFile[] {
	const { asOf, reference } = world.settings;
	const register: Cell[][] = [];
	const months: Cell[][] = [];
	for (const { key, graduating, origin, job } of personsOf(world)) {
		const { program, year } = graduating;
		const major = returnedMajor(reference, program.major, year, catalogueYear);
		const school = returnedSchool(program.school, year);
		register.push([key, year, school, major.catalogue, major.code, program.pathway, origin]);
		if (job === null) continue;
		for (const month of yearsFrom(job.firstMonth, job.lastMonth)) {
			const label = `${asOf}-${String(month).padStart(2, '0')}`;
			months.push([key, label, job.industry, job.occupation ?? '', job.wageCny]);
		}
	}
	return [
		{
			path: `个人/毕业生名册_${asOf}.csv`,
			bytes: csvBytes(
				[
					'person_key',
					'graduating_year',
					'school_id',
					'catalogue',
					'major_code',
					'pathway_id',
					'origin',
				],
				register,
			),
		},
		{
			path: `个人/参保月度记录_${asOf}.csv`,
			bytes: csvBytes(
				['person_key', 'month', 'industry_code', 'occupation_code', 'wage_cny'],
				months,
			),
		},
	];
}
