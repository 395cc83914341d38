import { demandApportionment } from './apportionment.ts';
import { occupationGroups } from './components.ts';
import { coverageRange } from './coverage-range.ts';
import { coverage } from './coverage.ts';
import { entryDemand } from './entry-demand.ts';
import { expansion } from './expansion.ts';
import { relativeCoverage } from './relative-coverage.ts';
import { replacement } from './replacement.ts';
import { tightness } from './tightness.ts';

export const demandMeasures = [
	entryDemand,
	expansion,
	replacement,
	coverage,
	relativeCoverage,
	coverageRange,
	occupationGroups,
	demandApportionment,
	tightness,
] as const;
