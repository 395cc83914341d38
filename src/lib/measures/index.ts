import { demandMeasures } from './demand/index.ts';
import { fitMeasures } from './fit/index.ts';
import { forecastMeasures } from './forecast/index.ts';
import { signalMeasures } from './signals/index.ts';

export const measures = [
	...fitMeasures,
	...demandMeasures,
	...forecastMeasures,
	...signalMeasures,
] as const;
