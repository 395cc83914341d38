import type { ClassFuture, StudioClass } from '#lib/domain/studio.ts';
import type { DrawRow, StudioRows } from '#lib/domain/studio-rows.ts';
import { groupBy } from '../group-by.ts';

export interface StudioAxes {
	/** `catalogue|code`, in the order of the studio's majors. */
	readonly majorIds: readonly string[];
	readonly years: readonly number[];
}

/** Majors on their pathways with their futures. */
export function classesOf(
	{ draws }: StudioRows,
	{ majorIds, years }: StudioAxes,
): readonly StudioClass[] {
	const rates = draws.filter(({ part }) => part === 'entry_rate');
	const parts = groupBy(draws, ({ part, part_id: id }) => `${part} ${id}`);
	return rates.map(({ part_id: id, expected: rate, draws: drawn }) => ({
		id,
		major: majorIds.indexOf(id.slice(0, id.lastIndexOf('|'))),
		rate,
		rates: drawsOf(drawn),
		futures: years.map((year) =>
			futureOf(
				{
					entrants: ofYear(parts.get(`class ${id}`), year),
					survival: ofYear(parts.get(`survival ${id}`), year),
				},
				rate,
			),
		),
	}));
}

function ofYear(rows: readonly DrawRow[] | undefined, year: number): DrawRow | undefined {
	return rows?.find((row) => row.year === year);
}

interface FutureRows {
	readonly entrants: DrawRow | undefined;
	readonly survival: DrawRow | undefined;
}

/** A class that is not projected sends nobody. */
function futureOf({ entrants, survival }: FutureRows, rate: number): ClassFuture {
	const chance = (survival?.expected ?? 0) * rate;
	return {
		expected: entrants?.expected ?? 0,
		draws: drawsOf(entrants?.draws ?? null),
		survival: survival?.expected ?? 0,
		starters: chance > 0 ? (entrants?.expected ?? 0) / chance : 0,
	};
}

export function drawsOf(text: string | null): readonly number[] {
	return text === null ? [] : (JSON.parse(text) as readonly number[]);
}
