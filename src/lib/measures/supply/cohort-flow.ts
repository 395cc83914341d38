import type { ShareEstimate } from './shrunken-share.ts';

/** Students of one major on one stage of a pathway in one school. */
export interface CohortCell {
	readonly id: string;
	/** Students by grade at the start of the first year. */
	readonly students: readonly number[];
	/** Per grade the share that goes on after the year; in the last grade the share that completes. */
	readonly continuation: readonly ShareEstimate[];
	/** Next stage of the same pathway (3+3, 3+4, 3+2): a transition, not a second person. */
	readonly onward: { readonly cellId: string; readonly share: ShareEstimate } | null;
	/** Share of those who complete and do not go on within the region that enter work. */
	readonly entersWork: ShareEstimate;
	/** Share of those that stay in the region. */
	readonly stays: ShareEstimate;
}

export interface CohortInput {
	readonly cells: readonly CohortCell[];
	/** New students from outside the model per cell, from the start of the second year on. */
	readonly intakes: Readonly<Record<string, readonly number[]>>;
	readonly years: number;
}

/** One cell in one year: what it began with and where everyone went. */
export interface CohortYear {
	readonly cellId: string;
	/** 0 for the first year. */
	readonly year: number;
	readonly students: readonly number[];
	/** Began this year: new intake and those who came on from another stage. */
	readonly intake: number;
	readonly cameOn: number;
	readonly dropouts: number;
	readonly completed: number;
	readonly wentOn: number;
	readonly entrants: number;
}

/** How many of a number of persons take a way that a share of them takes. */
export type Take = (persons: number, share: ShareEstimate) => number;

/** Moves every cohort year by year; expectation and simulation differ in `take` only. */
export function flowCohorts({ cells, intakes, years }: CohortInput, take: Take): CohortYear[] {
	const result: CohortYear[] = [];
	let stocks = new Map(cells.map((cell) => [cell.id, [...cell.students]]));
	let arrivals = new Map<string, { intake: number; cameOn: number }>();
	for (let year = 0; year < years; year++) {
		const moves = cells.map((cell) => {
			const students = stocks.get(cell.id) ?? [];
			const { intake, cameOn } = arrivals.get(cell.id) ?? { intake: 0, cameOn: 0 };
			return { cell, ...moveCell(cell, students, take), students, intake, cameOn };
		});
		result.push(...moves.map(yearRow(year)));
		arrivals = arrivalsAfter(moves, intakes, year);
		stocks = new Map(
			moves.map(({ cell, next }) => {
				const { intake, cameOn } = arrivals.get(cell.id) ?? { intake: 0, cameOn: 0 };
				return [cell.id, [intake + cameOn, ...next]];
			}),
		);
	}
	return result;
}

interface Move {
	/** Students of grades 2 and up at the start of the next year. */
	readonly next: readonly number[];
	readonly dropouts: number;
	readonly completed: number;
	readonly wentOn: number;
	readonly entrants: number;
}

type MovedCell = Move & Omit<CohortYear, 'cellId' | 'year'> & { readonly cell: CohortCell };

function yearRow(year: number): (moved: MovedCell) => CohortYear {
	return ({ cell, students, intake, cameOn, dropouts, completed, wentOn, entrants }) => ({
		cellId: cell.id,
		year,
		students,
		intake,
		cameOn,
		dropouts,
		completed,
		wentOn,
		entrants,
	});
}

function moveCell(cell: CohortCell, students: readonly number[], take: Take): Move {
	const staying = students.map((count, grade) =>
		take(count, cell.continuation[grade] ?? { mean: 1, strength: Infinity }),
	);
	const completed = staying.at(-1) ?? 0;
	const wentOn = cell.onward ? take(completed, cell.onward.share) : 0;
	return {
		next: staying.slice(0, -1),
		dropouts: total(students) - total(staying),
		completed,
		wentOn,
		entrants: take(take(completed - wentOn, cell.entersWork), cell.stays),
	};
}

function arrivalsAfter(
	moves: readonly (Move & { readonly cell: CohortCell })[],
	intakes: CohortInput['intakes'],
	year: number,
): Map<string, { intake: number; cameOn: number }> {
	const cameOn = new Map<string, number>();
	for (const { cell, wentOn } of moves) {
		if (cell.onward === null) continue;
		cameOn.set(cell.onward.cellId, (cameOn.get(cell.onward.cellId) ?? 0) + wentOn);
	}
	return new Map(
		moves.map(({ cell: { id } }) => [
			id,
			{ intake: intakes[id]?.[year] ?? 0, cameOn: cameOn.get(id) ?? 0 },
		]),
	);
}

function total(counts: readonly number[]): number {
	return counts.reduce((sum, count) => sum + count, 0);
}
