import { demandMeasures } from './demand/index.ts';
import { fitMeasures } from './fit/index.ts';

export const measures = [...fitMeasures, ...demandMeasures] as const;
