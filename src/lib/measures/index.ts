import { accuracyMeasures } from './accuracy/index.ts';
import { demandMeasures } from './demand/index.ts';
import { disclosureMeasures } from './disclosure/index.ts';
import { fitMeasures } from './fit/index.ts';
import { forecastMeasures } from './forecast/index.ts';
import { planMeasures } from './plan/index.ts';
import { qualityMeasures } from './quality/index.ts';
import { signalMeasures } from './signals/index.ts';
import { supplyMeasures } from './supply/index.ts';

export const measures = [
	...fitMeasures,
	...demandMeasures,
	...supplyMeasures,
	...planMeasures,
	...forecastMeasures,
	...accuracyMeasures,
	...signalMeasures,
	...qualityMeasures,
	...disclosureMeasures,
] as const;
