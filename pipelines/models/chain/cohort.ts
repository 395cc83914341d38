import type { CohortCell } from './cohort-data.ts';
import { estimatePrior } from '#lib/measures/supply/group-strength.ts';
import {
	poolYears,
	type ShareEstimate,
	shrinkShare,
	type YearCount,
	yearWeights,
} from '#lib/measures/supply/shrunken-share.ts';

/** Persons on their way to one graduating year, and the chances of their steps. */
export interface CohortClass {
	readonly year: number;
	readonly starters: number;
	/** Chance to graduate from where they are now. */
	readonly survival: number;
	/** Belief in the share of graduates who enter work and stay; null where it was never counted. */
	readonly entry: ShareEstimate | null;
}

/** All cells of one area, level and pathway: the group whose rates small cells lean on. */
export interface CohortGroup {
	readonly cells: readonly CohortCell[];
	readonly firstGrade: number;
	readonly lastGrade: number;
}

export function cohortGroup(cells: readonly CohortCell[], cycleYears: number): CohortGroup {
	const grades = cells.flatMap(({ stocks }) => [...stocks.keys()]);
	return grades.length === 0
		? { cells, firstGrade: 1, lastGrade: cycleYears }
		: { cells, firstGrade: Math.min(...grades), lastGrade: Math.max(...grades) };
}

/** One step of a cohort: whom it takes from and whom it leads to, by the year it is completed. */
type Step = (cell: CohortCell, year: number) => YearCount | null;

/** Classes that graduate in `years`, from the newest stock, else the intake, else the intake kept as it is. */
export function projectCell(
	cell: CohortCell,
	group: CohortGroup,
	years: readonly number[],
): readonly CohortClass[] {
	const kept = latest(cell.intakes);
	const entry = stepRate(cell, group, entryStep);
	const survivals = survivalByGrade(cell, group);
	const repeated = usualClass(cell);
	return years.flatMap((year) => {
		const { starters, grade } = standing(cell, group, year) ?? { starters: kept, grade: null };
		const survival = survivals.get(grade) ?? null;
		if (starters !== null && survival !== null) return [{ year, starters, survival, entry }];
		return repeated === null ? [] : [{ year, starters: repeated, survival: 1, entry }];
	});
}

/** Where neither stock nor intake leads to a class, the classes counted last stand for the next ones. */
function usualClass({ classes }: CohortCell): number | null {
	const last = Math.max(...classes.keys());
	const usual = poolYears(
		yearWeights.map((_, index) => countOf(classes.get(last - index)?.graduates)),
	);
	return usual.trials > 0 ? usual.successes / usual.trials : null;
}

interface Standing {
	readonly starters: number;
	/** Grade they are in; null where only their intake is known. */
	readonly grade: number | null;
}

function standing(cell: CohortCell, group: CohortGroup, year: number): Standing | null {
	for (let grade = group.lastGrade; grade >= group.firstGrade; grade--) {
		const schoolYear = year - 1 - (group.lastGrade - grade);
		const starters = cell.stocks.get(grade)?.get(schoolYear);
		if (starters !== undefined) return { starters, grade };
	}
	const intake = cell.intakes.get(year - durationOf(group));
	return intake === undefined ? null : { starters: intake, grade: null };
}

function durationOf({ firstGrade, lastGrade }: CohortGroup): number {
	return lastGrade - firstGrade + 1;
}

/** Chance to graduate by the grade one is in; under null, from the intake. */
function survivalByGrade(
	cell: CohortCell,
	group: CohortGroup,
): ReadonlyMap<number | null, number | null> {
	const chances = new Map<number | null, number | null>();
	if (group.cells.every(({ stocks }) => stocks.size === 0)) {
		return chances.set(null, rateOf(cell, group, completionStep(durationOf(group))));
	}
	let chance = rateOf(cell, group, graduationStep(group.lastGrade));
	chances.set(group.lastGrade, chance);
	for (let grade = group.lastGrade - 1; grade >= group.firstGrade; grade--) {
		const step = rateOf(cell, group, promotionStep(grade));
		chance = chance === null || step === null ? null : chance * step;
		chances.set(grade, chance);
	}
	const arrival = rateOf(cell, group, arrivalStep(group.firstGrade));
	return chances.set(null, chance === null || arrival === null ? null : chance * arrival);
}

/** Share of graduates who enter work and stay, in the last counted years. */
export function entryShare(cell: CohortCell, group: CohortGroup): number | null {
	return rateOf(cell, group, entryStep);
}

function rateOf(cell: CohortCell, group: CohortGroup, step: Step): number | null {
	const belief = stepRate(cell, group, step);
	return belief?.mean ?? null;
}

/** The last three years in which the group took the step; the cell's own chance leans on the group's. */
function stepRate(cell: CohortCell, group: CohortGroup, step: Step): ShareEstimate | null {
	const years = stepYears(group, step);
	const counts = (member: CohortCell): YearCount[] =>
		years.map((year) => step(member, year) ?? { successes: 0, trials: 0 });
	const members = group.cells.map((member) => poolYears(counts(member)));
	const prior = estimatePrior(members);
	if (prior === null) return null;
	const trials = members.reduce((sum, member) => sum + member.trials, 0);
	const others = trials - (members[group.cells.indexOf(cell)]?.trials ?? 0);
	const strength = Math.max(leastStrength, Math.min(prior.strength, others));
	const share = shrinkShare({ years: counts(cell), prior: { ...prior, strength } });
	if (share === null) return null;
	const forgotten = Math.max(0, strength - lastingPrior);
	return { ...share, strength: share.strength - forgotten };
}

/** A group speaks for its members no louder than the others were counted: alone, hardly at all. */
const leastStrength = 2;

/**
 * The group's rate is taken as far as its members are alike, or chance would look like difference. But what
 * they have in common may change in the next years: the draws believe in it as in so many persons.
 */
const lastingPrior = 20;

const lookBack = 12;

function stepYears(group: CohortGroup, step: Step): readonly number[] {
	const last = Math.max(
		...group.cells.flatMap(({ classes, intakes }) => [...classes.keys(), ...intakes.keys()]),
	);
	return Array.from({ length: lookBack }, (_, index) => last + 1 - index)
		.filter((year) => group.cells.some((cell) => step(cell, year) !== null))
		.slice(0, 3);
}

function entryStep({ classes }: CohortCell, year: number): YearCount | null {
	const { graduates = null, entrants = null } = classes.get(year) ?? {};
	return trialsOf(graduates, entrants);
}

function graduationStep(lastGrade: number): Step {
	return ({ stocks, classes }, year) =>
		trialsOf(stocks.get(lastGrade)?.get(year - 1), classes.get(year)?.graduates);
}

function promotionStep(grade: number): Step {
	return ({ stocks }, year) =>
		trialsOf(stocks.get(grade)?.get(year - 1), stocks.get(grade + 1)?.get(year));
}

function arrivalStep(firstGrade: number): Step {
	return ({ intakes, stocks }, year) =>
		trialsOf(intakes.get(year), stocks.get(firstGrade)?.get(year));
}

function completionStep(duration: number): Step {
	return ({ intakes, classes }, year) =>
		trialsOf(intakes.get(year - duration), classes.get(year)?.graduates);
}

/** One class of so many persons. */
function countOf(graduates: number | null | undefined): YearCount | null {
	return graduates == null ? null : { successes: graduates, trials: 1 };
}

/** Whoever joins on the way cannot make more of a class than there are: a share ends at 1. */
function trialsOf(
	trials: number | null | undefined,
	successes: number | null | undefined,
): YearCount | null {
	return trials == null || successes == null
		? null
		: { trials, successes: Math.min(successes, trials) };
}

function latest(byYear: ReadonlyMap<number, number>): number | null {
	return byYear.get(Math.max(...byYear.keys())) ?? null;
}
