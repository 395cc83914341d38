import { backtestHorizons, backtestHorizonsPoints } from './backtest-horizons.ts';
import { backtestMethods, backtestMethodsPoints } from './backtest-methods.ts';
import { backtestSignals, backtestSignalsPoints } from './backtest-signals.ts';
import { clusterBars, clusterBarsPoints, majorBars, majorBarsPoints } from './bars.ts';
import type { ChartFunction, PointFunction } from './chart.ts';
import { clusterPanels, clusterPanelsPoints } from './cluster-panels.ts';
import { contributions, contributionsPoints } from './contributions.ts';
import { coverage, coveragePoints } from './coverage.ts';
import { coverageTrend, coverageTrendPoints } from './coverage-trend.ts';
import { destinations, destinationsPoints } from './destinations.ts';
import { employmentFan, employmentFanPoints } from './employment-fan.ts';
import { exploreCharts, explorePoints } from './explore.ts';
import { fitTrend, fitTrendPoints } from './fit-trend.ts';
import { flow, flowPoints } from './flow.ts';
import { output, outputPoints } from './output.ts';
import { funnel, funnelPoints } from './funnel.ts';
import { gates, gatesPoints } from './gates.ts';
import {
	intake,
	intakePoints,
	payHistory,
	payHistoryPoints,
	supplyHistory,
	supplyHistoryPoints,
} from './history.ts';
import {
	backtestIntervals,
	backtestIntervalsPoints,
	backtestYears,
	backtestYearsPoints,
} from './interval-shares.ts';
import { occupationClusters, occupationClustersPoints } from './occupation-clusters.ts';
import { openings, openingsPoints } from './openings.ts';
import {
	majorInFieldPeers,
	majorInFieldPeersPoints,
	schoolInFieldPeers,
	schoolInFieldPeersPoints,
	schoolPlacementPeers,
	schoolPlacementPeersPoints,
} from './peers.ts';
import { qualityLimits, qualityLimitsPoints } from './quality-limits.ts';
import { rankBands, rankBandsPoints } from './rank-bands.ts';
import { shortageGrid, shortageGridPoints } from './shortage-grid.ts';
import { signalHistory, signalHistoryPoints } from './signal-history.ts';
import { places, placesPoints } from './places.ts';
import { supplyDemand, supplyDemandPoints } from './supply-demand.ts';
import { surveyPairs, surveyPairsPoints } from './survey-pairs.ts';
import { postedPay, postedPayPoints, tightness, tightnessPoints } from './tightness.ts';
import { weights, weightsPoints } from './weights.ts';

export type { ChartFunction, ChartPoint, ChartView, PointFunction } from './chart.ts';
export { chartSvg, tidySvg } from './svg.ts';

/** Widths at which the server draws every figure. */
export const chartWidths = { wide: 768, narrow: 358 } as const;

export const charts: Readonly<Record<string, ChartFunction>> = {
	'backtest-horizons': backtestHorizons,
	'backtest-intervals': backtestIntervals,
	'backtest-methods': backtestMethods,
	'backtest-signals': backtestSignals,
	'backtest-years': backtestYears,
	'cluster-panels': clusterPanels,
	contributions,
	coverage,
	'employment-fan': employmentFan,
	'fit-trend': fitTrend,
	flow,
	'occupation-clusters': occupationClusters,
	openings,
	output,
	'supply-demand': supplyDemand,
	tightness,
	'cluster-bars': clusterBars,
	'coverage-trend': coverageTrend,
	destinations,
	funnel,
	gates,
	intake,
	'major-bars': majorBars,
	'major-in-field-peers': majorInFieldPeers,
	'school-in-field-peers': schoolInFieldPeers,
	'school-placement-peers': schoolPlacementPeers,
	'pay-history': payHistory,
	'posted-pay': postedPay,
	'quality-limits': qualityLimits,
	'rank-bands': rankBands,
	'shortage-grid': shortageGrid,
	'signal-history': signalHistory,
	'supply-history': supplyHistory,
	'survey-pairs': surveyPairs,
	places,
	weights,
	...exploreCharts,
};

/** What the cursor says on each chart. */
export const chartPoints: Readonly<Record<string, PointFunction>> = {
	'backtest-horizons': backtestHorizonsPoints,
	'backtest-intervals': backtestIntervalsPoints,
	'backtest-methods': backtestMethodsPoints,
	'backtest-signals': backtestSignalsPoints,
	'backtest-years': backtestYearsPoints,
	'cluster-panels': clusterPanelsPoints,
	contributions: contributionsPoints,
	coverage: coveragePoints,
	'employment-fan': employmentFanPoints,
	'fit-trend': fitTrendPoints,
	flow: flowPoints,
	'occupation-clusters': occupationClustersPoints,
	openings: openingsPoints,
	output: outputPoints,
	'supply-demand': supplyDemandPoints,
	tightness: tightnessPoints,
	'cluster-bars': clusterBarsPoints,
	'coverage-trend': coverageTrendPoints,
	destinations: destinationsPoints,
	funnel: funnelPoints,
	gates: gatesPoints,
	intake: intakePoints,
	'major-bars': majorBarsPoints,
	'major-in-field-peers': majorInFieldPeersPoints,
	'school-in-field-peers': schoolInFieldPeersPoints,
	'school-placement-peers': schoolPlacementPeersPoints,
	'pay-history': payHistoryPoints,
	'posted-pay': postedPayPoints,
	'quality-limits': qualityLimitsPoints,
	'rank-bands': rankBandsPoints,
	'shortage-grid': shortageGridPoints,
	'signal-history': signalHistoryPoints,
	'supply-history': supplyHistoryPoints,
	'survey-pairs': surveyPairsPoints,
	places: placesPoints,
	weights: weightsPoints,
	...explorePoints,
};
