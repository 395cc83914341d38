import type { User } from '../user.ts';
import { type Case, lastStep } from './case.ts';

/** Nothing undecided is public. A synthetic region shows everything, and says so. */
export interface Reader {
	readonly user: User | null;
	readonly isSynthetic: boolean;
}

export function isVisible(subject: Case, { user, isSynthetic }: Reader): boolean {
	if (subject.stage === 'published' || isSynthetic) return true;
	if (user === null) return false;
	return user.role === 'school' ? concernsSchool(subject, user.schoolId) : true;
}

/** A school hears of a case when objections to it are open, not while it is being drafted. */
function concernsSchool(subject: Case, schoolId: string | null): boolean {
	const school = lastStep(subject, 'draft')?.step.subject.schoolId;
	return lastStep(subject, 'open') !== null && (school === 'all' || school === schoolId);
}
