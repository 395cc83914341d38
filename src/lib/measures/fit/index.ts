import { cosineSimilarity } from './cosine.ts';
import { couplingCoordination } from './coupling.ts';
import { entropyWeights } from './entropy-weights.ts';
import { fitChain } from './fit-chain.ts';
import { fitInterval } from './fit-interval.ts';
import { greyRelational } from './grey-relational.ts';
import { hellingerDistance } from './hellinger.ts';
import { entrantInfluence } from './influence.ts';
import { jensenShannon } from './jensen-shannon.ts';
import { kullbackLeibler } from './kullback-leibler.ts';
import { lilienDispersion } from './lilien.ts';
import { mutualInformation } from './mutual-information.ts';
import { noiseFloor } from './noise-floor.ts';
import { proportionalFitting } from './proportional-fitting.ts';
import { structureDeviation } from './structure-deviation.ts';
import { structureFit } from './structure-fit.ts';
import { volumeBalance } from './volume-balance.ts';

export const fitMeasures = [
	structureFit,
	volumeBalance,
	fitInterval,
	noiseFloor,
	fitChain,
	entrantInfluence,
	proportionalFitting,
	structureDeviation,
	cosineSimilarity,
	jensenShannon,
	hellingerDistance,
	kullbackLeibler,
	greyRelational,
	couplingCoordination,
	mutualInformation,
	lilienDispersion,
	entropyWeights,
] as const;
