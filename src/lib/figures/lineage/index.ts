import type { FigureLineage } from '#lib/domain/lineage.ts';
import { backtestLineage } from './backtest.ts';
import { clusterLineage } from './clusters.ts';
import { exploreLineage } from './explore.ts';
import { hindsightLineage } from './hindsight.ts';
import { majorLineage } from './majors.ts';
import { occupationLineage } from './occupations.ts';
import { qualityLineage } from './quality.ts';
import { schoolLineage } from './schools.ts';
import { surveyLineage } from './surveys.ts';

/** Where every value of every figure comes from, by figure. */
export const figureLineage: Readonly<Record<string, FigureLineage>> = {
	...clusterLineage,
	...exploreLineage,
	...majorLineage,
	...occupationLineage,
	...schoolLineage,
	...hindsightLineage,
	...backtestLineage,
	...qualityLineage,
	...surveyLineage,
};

export function lineageOf(figure: string): FigureLineage {
	return figureLineage[figure] ?? { origins: [] };
}
