import { pathwayOf, collegeStageSurvival } from '../data/pathways.ts';
import { programSeeds, type ProgramSeed } from '../data/programs.ts';
import { drawsOf } from '../random.ts';
import { emptySchool, smallNoisyPrograms } from '../truths.ts';
import { sum } from './settings.ts';

/** Intake of one program in one school year. */
export interface Intake {
	readonly program: ProgramSeed;
	readonly year: number;
	readonly planned: number;
	readonly admitted: number;
	readonly registered: number;
	readonly firstChoice: number;
}

const cache = new Map<string, Intake>();

export function intakeOf(program: ProgramSeed, year: number, seed: number): Intake {
	const key = [seed, program.major, program.school, program.pathway, program.feeder, year].join(
		'|',
	);
	const known = cache.get(key);
	if (known) return known;
	const intake =
		program.feeder === null ? newIntake(program, year, seed) : transfer(program, year, seed);
	if (cache.size > 20_000) cache.clear();
	cache.set(key, intake);
	return intake;
}

function newIntake(program: ProgramSeed, year: number, seed: number): Intake {
	const draws = drawsOf(seed, 'intake', program.major, program.school, program.pathway, year);
	const noise = isSmallNoisy(program) ? 0.1 : 0.035;
	const expected = program.places * trend(program, year) * showUp(program, year);
	const registered = Math.round(expected * Math.exp(noise * draws.normal()));
	const planned = program.places === 0 || year < program.opened ? 0 : plan(program, year);
	const admitted = Math.round(registered * (1.03 + 0.02 * draws.uniform()));
	const wanted = popularity(program.major) + 0.06 * draws.normal();
	const firstChoice = draws.binomial(admitted, Math.min(0.98, Math.max(0.05, wanted)));
	return { program, year, planned, admitted, registered, firstChoice };
}

/** Whoever finishes the secondary stage of 3+3 and goes on arrives here. */
function transfer(program: ProgramSeed, year: number, seed: number): Intake {
	const { transferRate } = pathwayOf('S33');
	const arriving = programSeeds
		.filter(({ major, pathway }) => major === program.feeder && pathway === 'S33')
		.map((feeder) => Math.round(graduateCount(feeder, year, seed) * (transferRate ?? 0)));
	const registered = sum(arriving);
	const planned = Math.ceil(registered / 5) * 5;
	return { program, year, planned, admitted: registered, registered, firstChoice: 0 };
}

/** Persons who finish this stage of the pathway in the summer of `year`. */
export function graduateCount(program: ProgramSeed, year: number, seed: number): number {
	const { years, survival } = pathwayOf(program.pathway);
	const { registered } = intakeOf(program, year - years, seed);
	return Math.round(registered * (program.feeder === null ? survival : collegeStageSurvival));
}

function plan(program: ProgramSeed, year: number): number {
	const places = program.places * trend({ ...program, opened: 2011 }, year) * 1.06;
	return Math.ceil(places / 5) * 5;
}

function trend({ major, opened }: ProgramSeed, year: number): number {
	if (year < opened) return 0;
	const started = opened > 2011 ? Math.min(1, 0.75 + 0.125 * (year - opened)) : 1;
	return major === '730301' ? Math.min(1, 0.7 + 0.05 * (year - 2015)) : started;
}

/** The private school fills less of its plan every year. */
function showUp({ school }: ProgramSeed, year: number): number {
	if (school !== emptySchool.school) return 1;
	if (year >= emptySchool.from) return emptySchool.share;
	return Math.max(0.45, 0.75 - 0.06 * Math.max(0, year - 2018));
}

function isSmallNoisy({ major, school }: ProgramSeed): boolean {
	return smallNoisyPrograms.some((small) => small.major === major && small.school === school);
}

function popularity(major: string): number {
	return 0.45 + 0.35 * drawsOf(0, 'popularity', major).uniform();
}
