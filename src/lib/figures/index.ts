import type { Figure } from '#lib/domain/figure.ts';
import { backtestHorizons } from './backtest-horizons.ts';
import { backtestIntervals, backtestYears } from './backtest-intervals.ts';
import { backtestMethods } from './backtest-methods.ts';
import { backtestSignals } from './backtest-signals.ts';
import { clusterEmployment } from './cluster-employment.ts';
import { clusterFlow } from './cluster-flow.ts';
import { clusterMajors, clusterSignals } from './cluster-majors.ts';
import { clusterOutput } from './cluster-output.ts';
import { clusterOpenings } from './cluster-openings.ts';
import { clusterProjects } from './cluster-projects.ts';
import { clusterSimilar } from './cluster-similar.ts';
import { clusterTightness } from './cluster-tightness.ts';
import { clustersEmployment } from './clusters-employment.ts';
import { destinationBreakdown } from './destination-breakdown.ts';
import { exploreFigures } from './explore/index.ts';
import { fitComparison, fitViews } from './fit-comparison.ts';
import { fitContributions } from './fit-contributions.ts';
import { fitOverview } from './fit-overview.ts';
import { fitTrend } from './fit-trend.ts';
import { majorDestinations, majorIntake } from './major-history.ts';
import { majorInfluence } from './major-influence.ts';
import { majorClusters, majorOccupations } from './major-links.ts';
import { majorPeers, majorSchoolFields, majorSchools } from './major-peers.ts';
import { majorSignals } from './major-signals.ts';
import { majorCoverage, majorSupply } from './major-supply.ts';
import { majors } from './majors.ts';
import { occupationClusters, occupationGroup, occupationSupply } from './occupation-demand.ts';
import { occupationMajors, occupationMarket } from './occupation-market.ts';
import { occupationShortage } from './occupation-shortage.ts';
import { occupations } from './occupations.ts';
import { projectNeeds, shortageOccupations } from './meeting.ts';
import { clusterPay, clusterPostedPay, occupationPay } from './pay.ts';
import { programDestinations, schoolIntake } from './programs.ts';
import { progressionRanks, qualityIndicators, qualityRanks } from './quality.ts';
import { destinationParts, graduatingClasses, qualityTrend } from './quality-classes.ts';
import { qualityBands, qualitySchools, surveyComparison } from './quality-compared.ts';
import { schoolFunnel, schoolPrograms, schools } from './schools.ts';
import { majorSignalHistory, programSignalHistory } from './signal-histories.ts';
import { surveyPairs } from './surveys.ts';
import { calendarGates, pathwayReach } from './calendar.ts';
import { mapPlaces } from './map-places.ts';
import { listProposals } from './list-proposals.ts';
import { warningMajors } from './warning-majors.ts';
import { warningPrograms } from './warning-programs.ts';

/** Every figure of the site. */
export const figures: readonly Figure[] = [
	backtestHorizons,
	backtestIntervals,
	backtestMethods,
	backtestSignals,
	backtestYears,
	clusterEmployment,
	clusterFlow,
	clusterMajors,
	clusterSignals,
	clusterOpenings,
	clusterOutput,
	clusterPay,
	clusterPostedPay,
	clusterProjects,
	clusterSimilar,
	clusterTightness,
	clustersEmployment,
	...exploreFigures,
	fitComparison,
	fitContributions,
	fitOverview,
	fitTrend,
	fitViews,
	majorClusters,
	majorCoverage,
	majorDestinations,
	majorInfluence,
	majorIntake,
	majorOccupations,
	majorPeers,
	majorSchoolFields,
	majorSchools,
	majorSignalHistory,
	majorSignals,
	majorSupply,
	majors,
	occupationClusters,
	occupationGroup,
	occupationMajors,
	occupationMarket,
	occupationPay,
	occupationShortage,
	occupationSupply,
	occupations,
	calendarGates,
	listProposals,
	mapPlaces,
	pathwayReach,
	destinationBreakdown,
	destinationParts,
	graduatingClasses,
	programDestinations,
	projectNeeds,
	shortageOccupations,
	programSignalHistory,
	progressionRanks,
	qualityIndicators,
	qualityRanks,
	qualityBands,
	qualitySchools,
	qualityTrend,
	surveyComparison,
	schoolFunnel,
	schoolIntake,
	schoolPrograms,
	schools,
	surveyPairs,
	warningMajors,
	warningPrograms,
];
