import type { DocumentKind, Edition } from './document.ts';
import type { User } from './user.ts';

interface Reader {
	readonly user: User | null;
	readonly isSynthetic: boolean;
}

interface Wanted {
	readonly kind: DocumentKind;
	readonly edition: Edition;
	readonly school: string | null;
}

/** Reports without anything undecided: only they have a public edition. */
const publishable: readonly DocumentKind[] = ['fit', 'quality'];

export function hasEdition(kind: DocumentKind, edition: Edition): boolean {
	return edition === 'full' || publishable.includes(kind);
}

/** Full editions are for those who have signed in; a school sees its own and the region's. */
export function mayRead({ user, isSynthetic }: Reader, { kind, edition, school }: Wanted): boolean {
	if (!hasEdition(kind, edition)) return false;
	if (edition === 'public' || isSynthetic) return true;
	if (user === null) return false;
	return user.role !== 'school' || school === null || school === user.schoolId;
}
