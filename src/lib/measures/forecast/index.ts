import { conformal } from './conformal.ts';
import { drift } from './drift.ts';
import { greyModel } from './grey-model.ts';
import { growthDrift } from './growth-drift.ts';
import { dampedHolt, holt } from './holt.ts';
import { industryMix } from './industry-mix.ts';
import { jointDraws } from './joint-draws.ts';
import { largestRemainder } from './largest-remainder.ts';
import { medianOfFive } from './median-of-five.ts';
import { methodChoice } from './method-choice.ts';
import { naive } from './naive.ts';
import { pointForecast } from './point-forecast.ts';
import { reconcile } from './reconcile.ts';
import { shrunkDrift } from './shrunk-drift.ts';
import { simpleSmoothing } from './simple-smoothing.ts';
import { theta } from './theta.ts';

export const forecastMeasures = [
	pointForecast,
	methodChoice,
	conformal,
	reconcile,
	industryMix,
	jointDraws,
	largestRemainder,
	medianOfFive,
	naive,
	drift,
	shrunkDrift,
	growthDrift,
	simpleSmoothing,
	holt,
	dampedHolt,
	theta,
	greyModel,
] as const;
