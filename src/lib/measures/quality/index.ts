import { bandedMedian } from './banded-median.ts';
import { reportDiscrepancy } from './discrepancy.ts';
import { funnelLimits } from './funnel.ts';
import { inFieldRate } from './in-field.ts';
import { localRate } from './local-rate.ts';
import { payRatio } from './pay-ratio.ts';
import { placementRate } from './placement.ts';
import { qualityIndex } from './quality-index.ts';
import { rankInterval } from './rank-interval.ts';
import { satisfactionRate } from './satisfaction.ts';
import { wilsonInterval } from './wilson.ts';

export const qualityMeasures = [
	placementRate,
	inFieldRate,
	localRate,
	payRatio,
	bandedMedian,
	satisfactionRate,
	qualityIndex,
	rankInterval,
	wilsonInterval,
	funnelLimits,
	reportDiscrepancy,
] as const;
