import {
	type CandidateId,
	candidateIds,
	forCandidates,
} from '#lib/measures/forecast/candidates.ts';
import { chooseMethod, type MethodChoice } from '#lib/measures/forecast/method-choice.ts';
import { scoreErrors, type SeriesScore } from '#lib/measures/forecast/series-score.ts';
import type { Row } from '../../engine/model.ts';
import { flag, groupBy, text } from './rows.ts';

/** What a choice needs to know of a past forecast. */
export interface PastError {
	readonly clusterId: string;
	readonly isPartition: boolean;
	readonly method: string;
	readonly origin: number;
	readonly horizon: number;
	readonly point: number;
	readonly actual: number;
	readonly scale: number;
}

/** The method that the errors known by the end of a year speak for. */
export function choiceBefore(year: number, errors: readonly PastError[]): MethodChoice {
	return choiceOf(errors.filter(({ origin, horizon }) => origin + horizon <= year));
}

export function choiceOf(errors: readonly PastError[]): MethodChoice {
	const own = errors.filter(({ isPartition }) => isPartition);
	const clusters = [...new Set(own.map(({ clusterId }) => clusterId))];
	const byKey = groupBy(own, ({ method, clusterId }) => `${method}|${clusterId}`);
	const scores = (method: CandidateId): readonly (SeriesScore | null)[] =>
		clusters.map((cluster) =>
			scoreErrors(
				(byKey.get(`${method}|${cluster}`) ?? []).map((error) => ({ ...error, h: error.horizon })),
			),
		);
	return chooseMethod(forCandidates(scores));
}

/** Chosen method by area, from the rows of `intermediate.forecast_methods`. */
export function chosenMethods(rows: readonly Row[]): ReadonlyMap<string, CandidateId> {
	return new Map(
		rows
			.filter((row) => flag(row, 'is_chosen'))
			.flatMap((row) => {
				const method = candidateIds.find((id) => id === row['method_id']);
				return method ? [[text(row, 'area_code'), method] as const] : [];
			}),
	);
}
