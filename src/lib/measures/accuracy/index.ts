import { crpsEnsemble, crpsNormal } from './crps.ts';
import { forecastComparison } from './forecast-comparison.ts';
import { intervalCoverage } from './interval-coverage.ts';
import { intervalScore, msis } from './interval-score.ts';
import { mase } from './mase.ts';
import { pinball } from './pinball.ts';
import { rmsse } from './rmsse.ts';
import { skill } from './skill.ts';
import { smape } from './smape.ts';
import { wape } from './wape.ts';

export const accuracyMeasures = [
	mase,
	rmsse,
	smape,
	wape,
	skill,
	forecastComparison,
	intervalCoverage,
	intervalScore,
	msis,
	pinball,
	crpsNormal,
	crpsEnsemble,
] as const;
