import {
	type CandidateId,
	forCandidates,
	forecastBy,
	judgedDefault,
} from '#lib/measures/forecast/candidates.ts';
import {
	type ConformalQuantiles,
	minCalibrationLength,
	minPanelSize,
	quantilesOfTested,
	type TestedSeries,
	testSeries,
} from '#lib/measures/forecast/conformal.ts';
import { defaultQuantiles } from '#lib/measures/forecast/default-quantiles.ts';
import { meanAbsoluteChange } from '#lib/measures/forecast/history.ts';
import { chooseMethod, type MethodChoice } from '#lib/measures/forecast/method-choice.ts';
import { scoreErrors, type SeriesScore } from '#lib/measures/forecast/series-score.ts';

export interface CalibrationOptions {
	readonly horizon: number;
	readonly levels: readonly number[];
}

/** Series of similar length, and the interval widths made from their own errors. */
export interface LengthGroup {
	/** Shortest history of the group. */
	readonly from: number;
	/** The series whose past forecasts were back-tested. */
	readonly tested: readonly TestedSeries[];
	readonly quantiles: ConformalQuantiles;
	readonly isDefault: boolean;
	/** The method that their own past speaks for. */
	readonly choice: MethodChoice;
}

type Values = readonly number[];

const lengthBounds = [0, 8, 12, 18, 30];
const minGroupSize = 100;
/** More series than this would not change a quantile: the group is thinned evenly. */
const maxTested = 1000;

/** Groups by length of history, large enough each to calibrate its own intervals. */
export function calibrate(
	histories: readonly Values[],
	options: CalibrationOptions,
): readonly LengthGroup[] {
	const usable = histories.filter((values) => values.length >= minCalibrationLength);
	return groupByLength(usable).map(({ from, members }) => {
		const panel = thin(members);
		const byMethod = (method: CandidateId): readonly TestedSeries[] =>
			panel.map((values) =>
				testSeries(values, options.horizon, (training, reach) =>
					forecastBy(method, training, reach),
				),
			);
		const results = forCandidates(byMethod);
		const judged = panel.map((values) =>
			testSeries(values, options.horizon, judgedDefault(values)),
		);
		const choice = chooseMethod({
			...forCandidates((method) => results[method].map(scoreOf)),
			combination: judged.map(scoreOf),
		});
		const tested = results[choice.chosen];
		const quantiles = tested.length < minPanelSize ? null : quantilesOfTested(tested, options);
		return {
			from,
			tested,
			quantiles: quantiles ?? defaultQuantiles(options.levels, options.horizon),
			isDefault: quantiles === null,
			choice,
		};
	});
}

function scoreOf({ series, errors }: TestedSeries): SeriesScore | null {
	return scoreErrors(
		errors.map((error) => ({
			...error,
			scale: meanAbsoluteChange(series.slice(0, error.origin)),
		})),
	);
}

export function groupFor(groups: readonly LengthGroup[], length: number): LengthGroup | undefined {
	return groups.findLast(({ from }) => length >= from) ?? groups[0];
}

/** Neighbouring lengths are joined until a group is large enough; the last takes what is left. */
function groupByLength(histories: readonly Values[]): { from: number; members: Values[] }[] {
	const groups: { from: number; members: Values[] }[] = [{ from: 0, members: [] }];
	lengthBounds.forEach((from, index) => {
		const to = lengthBounds[index + 1] ?? Infinity;
		const band = histories.filter(({ length }) => length >= from && length < to);
		const current = groups.at(-1);
		if (!current || current.members.length >= minGroupSize) groups.push({ from, members: band });
		else current.members.push(...band);
	});
	const last = groups.at(-1);
	const previous = groups.at(-2);
	if (last && previous && last.members.length < minGroupSize) {
		previous.members.push(...last.members);
		groups.pop();
	}
	return groups;
}

function thin(panel: readonly Values[]): readonly Values[] {
	const stride = Math.ceil(panel.length / maxTested);
	return panel.filter((_, index) => index % stride === 0);
}
