import { boundedIntake } from './bounded-intake.ts';
import { cohortProjection } from './cohort-projection.ts';
import { entrants } from './entrants.ts';
import { groupStrength } from './group-strength.ts';
import { shrunkenShare } from './shrunken-share.ts';
import { supplyDraws } from './supply-draws.ts';

export const supplyMeasures = [
	entrants,
	cohortProjection,
	supplyDraws,
	shrunkenShare,
	groupStrength,
	boundedIntake,
] as const;
