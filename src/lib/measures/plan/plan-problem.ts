import { mostOfNew } from '#lib/domain/new-program.ts';
import type { PlanProblem, PlanTarget, TargetPart } from '#lib/domain/plan-problem.ts';
import { type PlanSettings, stayPrice, tailShare } from '#lib/domain/plan-settings.ts';
import type { Studio, StudioCell, StudioClass } from '#lib/domain/studio.ts';
import { groupBy } from '../group-by.ts';
import { openCells, planLimits } from './plan-limits.ts';
import type { WeightedDraw } from './representative-draws.ts';
import type { PlanRun } from './run-plan.ts';

/**
 * What a solver needs to find a plan: per major and year the entrants against those that the structure of
 * demand wants at today's volume, for the draws that are asked for.
 */
export function planProblem(studio: Studio, { base, settings, draws }: ProblemInput): PlanProblem {
	const cells = openCells(studio, settings);
	return {
		intakes: studio.intakes.length,
		cells: cells.map((cell) => ({
			id: cell.id,
			present: cell.places,
			classes: classesOf(cell, settings),
			opening: openingOf(cell, settings),
		})),
		limits: planLimits(studio, cells, settings),
		targets: studio.years.flatMap((_, year) => yearTargets(studio, cells, { base, draws, year })),
		probabilities: draws.map(({ probability }) => probability),
		aims: {
			unfilled: settings.unfilled,
			surplus: settings.surplus,
			tail: settings.tail,
			tailShare,
			stay: stayPrice,
			openings: settings.openings,
		},
	};
}

export interface ProblemInput {
	/** The plan of today, run. */
	readonly base: PlanRun;
	readonly settings: PlanSettings;
	readonly draws: readonly WeightedDraw[];
}

/** The plan of today must be possible: its own classes may be smaller than the rule. */
function classesOf({ classSize, places }: StudioCell, { smallestClass }: PlanSettings) {
	if (classSize === null || classSize === 0) return null;
	const size = Math.max(classSize, 1);
	const today = places > 0 ? Math.floor(places / Math.ceil(places / size)) : size;
	return { size, smallest: Math.min(smallestClass, today) };
}

/** A new program is at least a class. */
function openingOf(cell: StudioCell, { smallestClass }: PlanSettings) {
	if (cell.status === 'taught') return null;
	const most = mostOfNew(cell);
	return { smallest: Math.min(smallestClass, cell.classSize ?? most), most };
}

/** Stands for what is expected, without chance. */
export const expectedDraw = -1;

interface YearInput {
	readonly base: PlanRun;
	readonly draws: readonly WeightedDraw[];
	readonly year: number;
}

/** Majors that someone may change and that somebody wants. */
function yearTargets(
	studio: Studio,
	cells: readonly StudioCell[],
	{ base, draws, year }: YearInput,
): readonly PlanTarget[] {
	const linked = new Set(studio.chain.links.map(({ major }) => major));
	const futures = draws.map(
		({ draw }) => (draw === expectedDraw ? base.expected : base.draws[draw])?.years[year],
	);
	const volumes = futures.map((future) => {
		let [entrants, demand] = [0, 0];
		for (const major of linked) {
			entrants += future?.entrants[major] ?? 0;
			demand += Math.max(0, future?.majorDemand[major] ?? 0);
		}
		return demand > 0 ? entrants / demand : 0;
	});
	const byMajor = groupBy(
		cells.map((cell, index) => ({ cell, index })),
		({ cell }) => cell.major,
	);
	return [...byMajor]
		.filter(([major]) => linked.has(major))
		.flatMap(([major, own]) => {
			const parts = classParts(studio, own, { draws, year });
			if (parts.length === 0) return [];
			return {
				id: `${studio.majors[major]?.id ?? ''} ${String(studio.years[year])}`,
				entrants: futures.map((future) => future?.entrants[major] ?? 0),
				wanted: futures.map(
					(future, draw) => Math.max(0, future?.majorDemand[major] ?? 0) * (volumes[draw] ?? 0),
				),
				parts,
			};
		});
}

interface PlacedCell {
	readonly cell: StudioCell;
	readonly index: number;
}

/** Cells of one class start with the same chance. */
function classParts(
	studio: Studio,
	cells: readonly PlacedCell[],
	{ draws, year }: Omit<YearInput, 'base'>,
): readonly TargetPart[] {
	return [...groupBy(cells, ({ cell }) => cell.classId)].flatMap(([id, own]) => {
		const known = studio.classes.find((each) => each.id === id);
		const starters = own.flatMap(({ cell, index }) => {
			const wait = studio.pathways[cell.pathway]?.yearsToLeave ?? 0;
			const intake = studio.intakes.indexOf((studio.years[year] ?? 0) - wait);
			return intake < 0 ? [] : [{ cell: index, intake, coefficient: cell.fill }];
		});
		if (!known || starters.length === 0) return [];
		return [{ starters, chances: draws.map(({ draw }) => chanceIn(known, year, draw)) }];
	});
}

function chanceIn({ futures, rates, rate }: StudioClass, year: number, draw: number): number {
	return (futures[year]?.survival ?? 0) * (rates[draw] ?? rate);
}
