import { sum } from '../sum.ts';
import type { CandidateId } from './candidates.ts';
import { continueMix, keepMix } from './industry-mix.ts';

/** Fewest years that a back-tested mix starts from. */
const minTraining = 5;

/** By how much the continued mix must be nearer. */
const margin = 0.98;

export interface MixErrors {
	readonly kept: number;
	readonly continued: number;
}

/** Whether shares that move missed the past of a region's clusters by less than shares that stay. */
export function isMixContinued(clusters: readonly MixErrors[]): boolean {
	const kept = sum(clusters.map((errors) => errors.kept));
	const continued = sum(clusters.map((errors) => errors.continued));
	const differing = clusters.filter((errors) => errors.kept !== errors.continued);
	const wins = differing.filter((errors) => errors.continued < errors.kept).length;
	return continued < margin * kept && 2 * wins > differing.length;
}

/** Misses of the shares of one cluster from every year that a forecast could have been made from. */
export function mixErrors(
	industries: readonly (readonly number[])[],
	{ method, horizon }: { readonly method: CandidateId; readonly horizon: number },
): MixErrors {
	const length = Math.min(...industries.map((values) => values.length));
	const aligned = industries.map((values) => values.slice(values.length - length));
	let [kept, continued] = [0, 0];
	for (let origin = minTraining; origin < length; origin++) {
		const past = aligned.map((values) => values.slice(0, origin));
		const coming = aligned.map((values) => values.slice(origin, origin + horizon));
		const clusterPath = (coming[0] ?? []).map(() => 1);
		const shares = sharesOf(coming);
		kept += distance(keepMix({ industries: past, clusterPath }), shares);
		continued += distance(continueMix({ industries: past, clusterPath }, method), shares);
	}
	return { kept, continued };
}

function sharesOf(industries: readonly (readonly number[])[]): readonly (readonly number[])[] {
	const totals = (industries[0] ?? []).map((_, step) =>
		sum(industries.map((values) => values[step] ?? 0)),
	);
	return industries.map((values) =>
		values.map((value, step) => ((totals[step] ?? 0) > 0 ? value / (totals[step] ?? 1) : 0)),
	);
}

function distance(
	forecast: readonly (readonly number[])[],
	actual: readonly (readonly number[])[],
): number {
	return sum(
		forecast.map((values, industry) =>
			sum(values.map((value, step) => Math.abs(value - (actual[industry]?.[step] ?? 0)))),
		),
	);
}
