import { cosineSimilarity } from './cosine.ts';
import { couplingCoordination } from './coupling.ts';
import { greyRelational } from './grey-relational.ts';
import { jensenShannon } from './jensen-shannon.ts';
import { mutualInformation } from './mutual-information.ts';
import { structureDeviation } from './structure-deviation.ts';

/** Indices of other studies in the order that lists show them: the measure of each, and which value of it is best. */
export const comparisonIndices = {
	log_deviation: { measure: structureDeviation, best: 'zero' },
	weighted_deviation: { measure: structureDeviation, best: 'zero' },
	cosine: { measure: cosineSimilarity, best: 'one' },
	jensen_shannon: { measure: jensenShannon, best: 'zero' },
	grey_relational: { measure: greyRelational, best: 'one' },
	coupling: { measure: couplingCoordination, best: 'level' },
	coordination: { measure: couplingCoordination, best: 'level' },
	corrected_coupling: { measure: couplingCoordination, best: 'level' },
	corrected_coordination: { measure: couplingCoordination, best: 'level' },
	mutual_information: { measure: mutualInformation, best: 'link' },
} as const;
