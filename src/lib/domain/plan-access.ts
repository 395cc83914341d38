import { type Party, regionParty } from './plan.ts';
import type { User } from './user.ts';

export type Planner = Pick<User, 'role' | 'schoolId'>;

/**
 * Whom a reader may plan for: a school's account speaks for its school only; planners, and everybody who
 * only tries things out, may take any part.
 */
export function partiesFor(
	reader: Planner | null,
	schools: readonly string[],
): readonly [Party, ...Party[]] {
	if (reader?.role === 'school') return [reader.schoolId ?? nobody];
	return [regionParty, ...schools];
}

/** A school's account without a school plans for no one. */
const nobody: Party = 'none';
