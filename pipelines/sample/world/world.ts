import { programSeeds } from '../data/programs.ts';
import { renamedSchool } from '../data/schools.ts';
import { currentCatalogue, type Reference } from '../reference.ts';
import { employmentOf, type IndustryYear } from './employment.ts';
import { classOf, type GraduatingClass } from './graduates.ts';
import { intakeOf, type Intake } from './intake.ts';
import { catalogueYear, firstSchoolYear, yearsFrom, type Settings } from './settings.ts';

/** Everything that happened in the region up to the as-of year, before any office wrote it down. */
export interface World {
	readonly settings: Settings;
	readonly industries: readonly IndustryYear[];
	readonly intakes: readonly Intake[];
	readonly classes: readonly GraduatingClass[];
}

export function createWorld(settings: Settings): World {
	const { seed, asOf } = settings;
	const years = yearsFrom(firstSchoolYear, asOf);
	return {
		settings,
		industries: employmentOf(settings),
		intakes: programSeeds.flatMap((program) =>
			years.map((year) => intakeOf(program, year, seed)).filter(({ planned }) => planned > 0),
		),
		classes: programSeeds.flatMap((program) =>
			years.map((year) => classOf(program, year, seed)).filter(({ graduates }) => graduates > 0),
		),
	};
}

/** A major as its school writes it in returns of a year. */
export interface ReturnedMajor {
	readonly catalogue: string;
	readonly code: string;
	readonly name: string;
}

/** Classes that began before the new catalogue are reported in the old one until `lastOldYear`. */
export function returnedMajor(
	reference: Reference,
	major: string,
	year: number,
	lastOldYear = catalogueYear - 1,
): ReturnedMajor {
	const old = reference.oldMajors.get(major);
	if (old && year <= lastOldYear) return old;
	const name = reference.majors.get(major)?.name ?? major;
	return { catalogue: currentCatalogue, code: major, name };
}

/** The school's number in returns of a year: one school had another name before 2020. */
export function returnedSchool(school: string, year: number): string {
	return school === renamedSchool.current && year < renamedSchool.from ? renamedSchool.old : school;
}
