import { noiseFloor } from './noise-floor.ts';
import { structureFit } from './structure-fit.ts';
import { volumeBalance } from './volume-balance.ts';

export const fitMeasures = [structureFit, volumeBalance, noiseFloor] as const;
