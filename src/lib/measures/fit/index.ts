import { fitChain } from './fit-chain.ts';
import { fitInterval } from './fit-interval.ts';
import { entrantInfluence } from './influence.ts';
import { noiseFloor } from './noise-floor.ts';
import { structureFit } from './structure-fit.ts';
import { volumeBalance } from './volume-balance.ts';

export const fitMeasures = [
	structureFit,
	volumeBalance,
	fitInterval,
	noiseFloor,
	fitChain,
	entrantInfluence,
] as const;
