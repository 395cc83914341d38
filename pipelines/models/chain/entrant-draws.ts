import type { Random } from '#lib/measures/random.ts';
import { drawShare } from '#lib/measures/supply/supply-draws.ts';
import type { Row } from '../../engine/model.ts';
import { majorOf } from './network.ts';
import { number, numberOrNull, text } from './rows.ts';

/** Entrants by draw and major in one year; a counted year is the same in every draw. */
export type EntrantDraws = readonly Float64Array[];

/** Persons of one class who enter work and stay, by draw, with their chance to do so. */
export interface DrawnClass {
	readonly cell: Row;
	/** `catalogue|major|pathway`. */
	readonly id: string;
	readonly year: number;
	/** Share of graduates who enter work and stay. */
	readonly rate: Float64Array;
	readonly entrants: Float64Array;
}

/**
 * Projected classes of one area and level: each cell's chance to enter work is drawn once per draw (what is
 * not known about the rate), then the persons who take it (chance itself).
 */
export function drawClasses(
	cells: readonly Row[],
	majors: readonly string[],
	{ draws, random }: DrawOptions,
): readonly DrawnClass[] {
	const known = new Set(majors);
	const rates = new Map<string, Float64Array>();
	return cells
		.filter((row) => row['value_kind'] === 'projection' && known.has(majorOf(row)))
		.map((cell) => {
			const year = number(cell, 'year');
			const id = `${majorOf(cell)}|${text(cell, 'pathway_id')}`;
			const rate = rates.get(id) ?? drawRate(cell, random.stream(id), draws);
			rates.set(id, rate);
			const own = random.stream(`${id}|${year}`);
			const starters = Math.round(number(cell, 'starter_count'));
			const survival = number(cell, 'survival');
			return {
				cell,
				id,
				year,
				rate,
				entrants: rate.map((p) => own.binomial(starters, survival * p)),
			};
		});
}

export interface DrawOptions {
	readonly draws: number;
	readonly random: Random;
}

/** Entrants of the classes added up by year. */
export function drawnEntrants(
	classes: readonly DrawnClass[],
	majors: readonly string[],
	draws: number,
): ReadonlyMap<number, EntrantDraws> {
	const majorAt = new Map(majors.map((major, index) => [major, index]));
	const years = new Map<number, EntrantDraws>();
	for (const { cell, year, entrants } of classes) {
		const major = majorAt.get(majorOf(cell)) ?? -1;
		const drawn = years.get(year) ?? emptyDraws(draws, majors.length);
		years.set(year, drawn);
		drawn.forEach((byMajor, draw) => {
			byMajor[major] = (byMajor[major] ?? 0) + (entrants[draw] ?? 0);
		});
	}
	return years;
}

function emptyDraws(draws: number, majorCount: number): EntrantDraws {
	return Array.from({ length: draws }, () => new Float64Array(majorCount));
}

/** Without a counted share of entrants, graduates themselves are the supply. */
function drawRate(cell: Row, random: Random, draws: number): Float64Array {
	const alpha = numberOrNull(cell, 'entry_alpha');
	const beta = numberOrNull(cell, 'entry_beta');
	return Float64Array.from({ length: draws }, () =>
		alpha === null || beta === null
			? 1
			: drawShare(random, { mean: alpha / (alpha + beta), strength: alpha + beta }),
	);
}
