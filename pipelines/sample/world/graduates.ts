import { collegeStage, pathwayOf } from '../data/pathways.ts';
import type { DestinationShares, PathwaySeed } from '../data/pathway-seed.ts';
import type { ProgramSeed } from '../data/programs.ts';
import { drawsOf, type Draws } from '../random.ts';
import { inFieldShares, placementCollapse, smallNoisyPrograms } from '../truths.ts';
import { graduateCount } from './intake.ts';
import { sum } from './settings.ts';

export const employedStatuses = ['contract', 'flexible', 'selfEmployed'] as const;

export type Status = keyof DestinationShares | 'unknown';

export const placesOfWork = ['county', 'city', 'province', 'outside'] as const;

/** Persons of one class with the same destination; place and match only for those employed. */
export interface DestinationCell {
	readonly status: Status;
	readonly place: (typeof placesOfWork)[number] | null;
	readonly isInField: boolean | null;
	readonly persons: number;
}

/** One graduating class of one program as counted at the end of its year. */
export interface GraduatingClass {
	readonly program: ProgramSeed;
	readonly year: number;
	readonly graduates: number;
	readonly cells: readonly DestinationCell[];
}

const statuses: readonly Status[] = [
	'contract',
	'flexible',
	'selfEmployed',
	'military',
	'furtherStudy',
	'seeking',
	'notSeeking',
	'unknown',
];

export function classOf(program: ProgramSeed, year: number, seed: number): GraduatingClass {
	const graduates = graduateCount(program, year, seed);
	const draws = drawsOf(
		seed,
		'class',
		program.major,
		program.school,
		program.pathway,
		program.feeder ?? '',
		year,
	);
	const shares = sharesOf(program, year);
	const known = sum(Object.values(shares));
	const weights = statuses.map((status) => (status === 'unknown' ? 1 - known : shares[status]));
	const counts = draws.multinomial(graduates, weights);
	const cells = statuses.flatMap((status, index) =>
		cellsOf(program, status, counts[index] ?? 0, draws),
	);
	return { program, year, graduates, cells };
}

function cellsOf(
	program: ProgramSeed,
	status: Status,
	persons: number,
	draws: Draws,
): readonly DestinationCell[] {
	if (persons === 0) return [];
	if (!isEmployed(status)) return [{ status, place: null, isInField: null, persons }];
	const byPlace = draws.multinomial(persons, placeShares(program));
	return placesOfWork.flatMap((place, index) => {
		const there = byPlace[index] ?? 0;
		const inField = draws.binomial(there, inFieldShare(program.major));
		return [
			{ status, place, isInField: true, persons: inField },
			{ status, place, isInField: false, persons: there - inField },
		].filter((cell) => cell.persons > 0);
	});
}

export function isEmployed(status: Status): boolean {
	return employedStatuses.some((employed) => employed === status);
}

function placeShares(program: ProgramSeed): PathwaySeed['places'] {
	return pathwayOf(program.pathway).places;
}

export function inFieldShare(major: string): number {
	return inFieldShares[major] ?? 0.74 + 0.12 * drawsOf(0, 'in field', major).uniform();
}

/** Where a class of this program and year is expected to go. */
function sharesOf(program: ProgramSeed, year: number): DestinationShares {
	const { destinations } = pathwayOf(program.pathway);
	if (program.feeder !== null) return collegeStage;
	if (isCollapsed(program, year)) return collapsed(destinations);
	if (isSmall(program)) return { ...destinations, seeking: 0.004, notSeeking: 0.004 };
	return program.pathway === 'ZZ' ? beforeExpansion(destinations, year) : destinations;
}

/** Fewer went on to study before 2021. */
function beforeExpansion(shares: DestinationShares, year: number): DestinationShares {
	const less = 0.03 * Math.min(5, Math.max(0, 2021 - year));
	return { ...shares, furtherStudy: shares.furtherStudy - less, contract: shares.contract + less };
}

function collapsed(shares: DestinationShares): DestinationShares {
	const { furtherStudy, employed } = placementCollapse;
	const factor = employed / (shares.contract + shares.flexible + shares.selfEmployed);
	return {
		contract: shares.contract * factor,
		flexible: shares.flexible * factor,
		selfEmployed: shares.selfEmployed * factor,
		military: 0.005,
		furtherStudy,
		seeking: 0.565,
		notSeeking: 0.05,
	};
}

function isCollapsed({ school, major }: ProgramSeed, year: number): boolean {
	const { school: where, major: which, from } = placementCollapse;
	return school === where && major === which && year >= from;
}

function isSmall({ major, school }: ProgramSeed): boolean {
	return smallNoisyPrograms.some((small) => small.major === major && small.school === school);
}
