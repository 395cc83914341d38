import type { ChartFunction, PointFunction } from './chart.ts';
import { clusterPanels, clusterPanelsPoints } from './cluster-panels.ts';
import { contributions, contributionsPoints } from './contributions.ts';
import { coverage, coveragePoints } from './coverage.ts';
import { employmentFan, employmentFanPoints } from './employment-fan.ts';
import { fitTrend, fitTrendPoints } from './fit-trend.ts';
import { flow, flowPoints } from './flow.ts';
import { output, outputPoints } from './output.ts';
import { openings, openingsPoints } from './openings.ts';
import { supplyDemand, supplyDemandPoints } from './supply-demand.ts';
import { tightness, tightnessPoints } from './tightness.ts';

export type { ChartFunction, ChartPoint, ChartView, PointFunction } from './chart.ts';
export { chartSvg, tidySvg } from './svg.ts';

/** Widths at which the server draws every figure. */
export const chartWidths = { wide: 768, narrow: 358 } as const;

export const charts: Readonly<Record<string, ChartFunction>> = {
	'cluster-panels': clusterPanels,
	contributions,
	coverage,
	'employment-fan': employmentFan,
	'fit-trend': fitTrend,
	flow,
	openings,
	output,
	'supply-demand': supplyDemand,
	tightness,
};

/** What the cursor says on each chart. */
export const chartPoints: Readonly<Record<string, PointFunction>> = {
	'cluster-panels': clusterPanelsPoints,
	contributions: contributionsPoints,
	coverage: coveragePoints,
	'employment-fan': employmentFanPoints,
	'fit-trend': fitTrendPoints,
	flow: flowPoints,
	openings: openingsPoints,
	output: outputPoints,
	'supply-demand': supplyDemandPoints,
	tightness: tightnessPoints,
};
