import { bestAttainableMatch } from './best-match.ts';
import { representativeDraws } from './representative-draws.ts';

export const planMeasures = [bestAttainableMatch, representativeDraws] as const;
