import { coverage } from './coverage.ts';
import { entryDemand } from './entry-demand.ts';
import { replacement } from './replacement.ts';

export const demandMeasures = [entryDemand, replacement, coverage] as const;
