import type { Random } from '#lib/measures/random.ts';
import type { Row } from '../../engine/model.ts';
import { majorOf } from './network.ts';
import { number, numberOrNull, text } from './rows.ts';

/** Entrants by draw and major in one year; a counted year is the same in every draw. */
export type EntrantDraws = readonly Float64Array[];

/**
 * Projected entrants of one area and level, by year: each cell's chance to enter work is drawn once per draw
 * (what is not known about the rate), then the persons who take it (chance itself).
 */
export function drawEntrants(
	cells: readonly Row[],
	majors: readonly string[],
	{ draws, random }: { readonly draws: number; readonly random: Random },
): ReadonlyMap<number, EntrantDraws> {
	const majorAt = new Map(majors.map((major, index) => [major, index]));
	const years = new Map<number, EntrantDraws>();
	const rates = new Map<string, Float64Array>();
	for (const cell of cells.filter((row) => row['value_kind'] === 'projection')) {
		const major = majorAt.get(majorOf(cell));
		if (major === undefined) continue;
		const year = number(cell, 'year');
		const drawn = years.get(year) ?? emptyDraws(draws, majors.length);
		years.set(year, drawn);
		const id = `${majorOf(cell)}|${text(cell, 'pathway_id')}`;
		const rate = rates.get(id) ?? drawRate(cell, random.stream(id), draws);
		rates.set(id, rate);
		const own = random.stream(`${id}|${year}`);
		drawn.forEach((byMajor, draw) => {
			const chance = number(cell, 'survival') * (rate[draw] ?? 0);
			const starters = Math.round(number(cell, 'starter_count'));
			byMajor[major] = (byMajor[major] ?? 0) + own.binomial(starters, chance);
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
		alpha === null || beta === null ? 1 : random.beta(alpha, beta),
	);
}
