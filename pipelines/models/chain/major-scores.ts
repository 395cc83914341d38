import type { Row } from '../../engine/model.ts';
import { majorOf } from './network.ts';
import { groupBy, number, numberOrNull, text } from './rows.ts';

/** Six-indicator score of each major's occupations in one year, by the weights of the crosswalk, by `area|major`. */
export function majorScores(
	scores: readonly Row[],
	links: readonly Row[],
	year: number,
): ReadonlyMap<string, number> {
	const current = scores.filter((row) => number(row, 'year') === year);
	const majors = groupBy(links, majorOf);
	return new Map(
		[...groupBy(current, (row) => text(row, 'area_code'))].flatMap(([area, rows]) => {
			const byOccupation = new Map(
				rows.map((row) => [occupationOf(row), numberOrNull(row, 'score')]),
			);
			return [...majors].flatMap(([major, of]) => {
				const known = of.flatMap((row) => {
					const score = byOccupation.get(occupationOf(row)) ?? null;
					return score === null ? [] : [{ score, weight: number(row, 'weight') }];
				});
				const weight = known.reduce((sum, one) => sum + one.weight, 0);
				if (weight <= 0) return [];
				const score = known.reduce((sum, one) => sum + one.weight * one.score, 0) / weight;
				return [[`${area}|${major}`, score] as const];
			});
		}),
	);
}

function occupationOf(row: Row): string {
	return `${text(row, 'occupation_edition')}|${text(row, 'occupation_code')}`;
}
